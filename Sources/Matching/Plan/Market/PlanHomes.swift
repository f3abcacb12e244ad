/// Homes as nodes with places: the options of a household are put together where they share a time, and as many parties can be chosen as
/// there are places and rooms at that time, at most.
///
/// It never says fewer than there are: what this leaves open, whoever judges a choice whole finds.
struct PlanHomes {
    private(set) var nodes: [PlanNode] = []
    private(set) var nodeOfOption: [[Int]]
    /// At a node's moment with everybody who would be there, where those are more than the node's own.
    private(set) var limits: [PlanLimit] = []
    private let matcher: Matcher
    private let parties: [PlanParty]

    /// A slot of a day.
    private struct Moment {
        let day: Day
        let part: Int
    }

    private struct Taker {
        let pair: PlanPair
        let windows: [Pattern]
        let size: Int
        /// Whether it is counted among those supported, and takes a room, as far as its rules ask about that.
        let countsInCap: Bool
        let takesRoom: Bool
    }

    init(_ matcher: Matcher, _ parties: [PlanParty]) {
        self.matcher = matcher
        self.parties = parties
        nodeOfOption = parties.map { [Int](repeating: 0, count: $0.options.count) }
        var pairsOf: [Int: [PlanPair]] = [:]
        for (index, party) in parties.enumerated() {
            for (place, option) in party.options.enumerated() {
                pairsOf[option.household, default: []].append(PlanPair(party: index, option: place))
            }
        }
        for household in pairsOf.keys.sorted() { addNodes(household, pairsOf[household] ?? []) }
    }

    private mutating func addNodes(_ household: Int, _ pairs: [PlanPair]) {
        var left: [Taker] = []
        for pair in pairs {
            let party = parties[pair.party]
            let referral = matcher.scheme.referrals[party.referral]
            let taker = Taker(
                pair: pair, windows: matcher.windows(of: party.referral, party.options[pair.option]),
                size: party.size, countsInCap: referral.terms.countsInCap && referral.rules.all.contains(.cap),
                takesRoom: referral.terms.takesRoom && referral.rules.all.contains(.room))
            if taker.countsInCap || taker.takesRoom {
                left.append(taker)
            } else {
                // It takes nothing of the home, so that any number can be chosen.
                add(PlanNode(household: household, places: 1), [taker])
            }
        }
        let all = left
        let begun = left.flatMap(\.windows).filter { $0.until == nil }.map(\.from).max() ?? matcher.scheme.asOf
        while let first = left.min(by: { ends($0) < ends($1) }) {
            guard let moment = moment(of: first, begun) else {
                // It has no slot on its days, so that nobody meets it there.
                left.removeAll { $0.pair == first.pair }
                add(PlanNode(household: household, places: 1), [first])
                continue
            }
            let here = left.filter { takes($0, moment) }
            left.removeAll { taker in here.contains { $0.pair == taker.pair } }
            add(PlanNode(household: household, places: places(household, here, moment)), here)
            let present = apart(all.filter { takes($0, moment) })
            let most = places(household, present, moment)
            if present.count > here.count, most < present.count {
                limits.append(PlanLimit(pairs: present.map(\.pair), most: most))
            }
        }
    }

    private mutating func add(_ node: PlanNode, _ takers: [Taker]) {
        for taker in takers { nodeOfOption[taker.pair.party][taker.pair.option] = nodes.count }
        nodes.append(node)
    }

    /// When a taker's last window ends; open ones last, and ties by party.
    private func ends(_ taker: Taker) -> (Int32, Int) {
        (taker.windows.map { $0.until?.number ?? openDay }.max() ?? openDay, taker.pair.party)
    }

    /// The last slot a taker takes; of an open stay the last within four weeks of when all open ones have begun. Nil where it takes none.
    private func moment(of taker: Taker, _ begun: Day) -> Moment? {
        guard let window = taker.windows.max(by: { ($0.until?.number ?? openDay) < ($1.until?.number ?? openDay) })
        else {
            return nil
        }
        var day = window.until?.adding(-1) ?? begun.adding(Self.turnDays - 1)
        for _ in 0..<Self.turnDays {
            let parts = window.parts(on: day)
            for part in [3, 2, 1, 0] where parts & (1 << UInt32(part)) != 0 { return Moment(day: day, part: part) }
            day = day.adding(-1)
        }
        return nil
    }

    /// Patterns come round after four weeks at the latest.
    private static let turnDays = 28

    private func takes(_ taker: Taker, _ moment: Moment) -> Bool {
        taker.windows.contains { $0.parts(on: moment.day) & (1 << UInt32(moment.part)) != 0 }
    }

    /// `takers` less those of whom somebody is another's too: who seeks a home and days elsewhere is but one person.
    private func apart(_ takers: [Taker]) -> [Taker] {
        var seen: Set<Int> = []
        return takers.filter { taker in
            let members = matcher.scheme.referrals[parties[taker.pair.party].referral].members
            if members.contains(where: seen.contains) { return false }
            seen.formUnion(members)
            return true
        }
    }

    /// How many of `takers` can be there at `moment`, at most: the smallest parties first.
    private func places(_ household: Int, _ all: [Taker], _ moment: Moment) -> Int {
        let takers = apart(all)
        var least = takers.count
        let counted = takers.filter(\.countsInCap)
        if let spare = sparePeople(household, counted, moment) {
            least = min(least, fitting(counted.map(\.size), within: spare) + takers.count - counted.count)
        }
        let sleeping = takers.filter(\.takesRoom)
        if moment.part == PartOfDay.night.rawValue, let rooms = spareRooms(household, sleeping, moment) {
            let needed = sleeping.map {
                matcher.scheme.referrals[parties[$0.pair.party].referral].roomGroups.count
            }
            least = min(least, fitting(needed, within: rooms) + takers.count - sleeping.count)
        }
        // Each option is good by itself, and who is another's too takes nothing more.
        return max(1, least) + all.count - takers.count
    }

    private func fitting(_ sizes: [Int], within most: Int) -> Int {
        var left = most
        var count = 0
        for size in sizes.sorted() {
            left -= size
            if left < 0 { break }
            count += 1
        }
        return count
    }

    /// The most supported people that the home may take beside those there; nil where no number is known.
    private func sparePeople(_ household: Int, _ takers: [Taker], _ moment: Moment) -> Int? {
        let scheme = matcher.scheme
        let home = scheme.households[household]
        var mosts = [scheme.policy.cap.nationMost, scheme.policy.cap.schemeMost, home.ownMost].compactMap { $0 }
        let inForce = home.approvals.filter { index in
            let approval = scheme.approvals[index]
            return approval.from <= moment.day.number && moment.day.number <= approval.until
        }
        if inForce.count == 1, let most = scheme.approvals[inForce[0]].mostPeople { mosts.append(most) }
        guard let most = mosts.min() else { return nil }
        let others = home.occupants.count { index in
            let occupant = scheme.occupants[index]
            return occupant.countsInCap && isThere(occupant, moment) && !isOfAny(takers, occupant.person)
        }
        return most - others
    }

    /// Rooms that nobody sleeps in that night; nil where the home's rooms are not known.
    private func spareRooms(_ household: Int, _ takers: [Taker], _ moment: Moment) -> Int? {
        let scheme = matcher.scheme
        let home = scheme.households[household]
        guard home.areRoomsKnown else { return nil }
        let rooms = home.rooms.count { index in
            scheme.rooms[index].from <= moment.day.number && moment.day.number <= scheme.rooms[index].until
        }
        // A resident who is away keeps the room.
        let taken = home.occupants.filter { index in
            let occupant = scheme.occupants[index]
            return occupant.takesRoom && !isOfAny(takers, occupant.person)
                && occupant.pattern.parts(on: moment.day) & (1 << UInt32(moment.part)) != 0
        }
        let named = Set(taken.compactMap { scheme.occupants[$0].room }).count
        return rooms - named - taken.count { scheme.occupants[$0].room == nil }
    }

    private func isThere(_ occupant: CompiledOccupant, _ moment: Moment) -> Bool {
        guard occupant.pattern.parts(on: moment.day) & (1 << UInt32(moment.part)) != 0 else { return false }
        if matcher.scheme.policy.cap.awayCounts { return true }
        return !occupant.absences.contains { absence in
            matcher.scheme.absences[absence].parts(on: moment.day) & (1 << UInt32(moment.part)) != 0
        }
    }

    private func isOfAny(_ takers: [Taker], _ person: Int?) -> Bool {
        guard let person else { return false }
        return takers.contains {
            matcher.scheme.referrals[parties[$0.pair.party].referral].members.contains(person)
        }
    }
}
