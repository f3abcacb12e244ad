/// A suitable room is free every night of the window: one's own, by an exact fit of people to rooms; a couple who wish it share.
///
/// Nobody already there moves. Source: domain.md H4 (Wales names the room in the agreement, WSI 2019/163 reg. 12).
enum RoomRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.referral.terms.takesRoom else { return }
        PersonWishes.askWhoseWish(pair, codes: pair.scheme.vocabulary.ofRoom, &sink)
        guard pair.household.areRoomsKnown else {
            sink.question(
                QuestionKey(.home, .rooms),
                Question(of: pair.householdID, "rooms", asks: "Which rooms does this home have?"))
            return
        }
        let groups = pair.referral.roomGroups
        if pair.referral.undecidedSharers.isEmpty {
            say(outcome(of: groups, pair), for: groups, pair, &sink)
        } else {
            judgeBothWays(groups, pair.referral.fewestSharing, pair, &sink)
        }
    }

    /// What giving each of some groups a room of their own comes to.
    private enum Outcome {
        case met
        /// The rooms fit, unless somebody whose room is not known has one of them.
        case takenIsOpen
        /// The free rooms that an answer could make fit.
        case open([Int])
        case noneFree(left: Int)
        case noneSuits
    }

    /// Where one wishes to share and another has said nothing, the wish is asked unless it makes no difference.
    private static func judgeBothWays<S: RuleSink>(
        _ together: [[Int]], _ apart: [[Int]], _ pair: Pair, _ sink: inout S
    ) {
        let outcomes = (outcome(of: together, pair), outcome(of: apart, pair))
        switch outcomes {
        case (.met, .met), (.noneFree, .noneFree), (.noneFree, .noneSuits), (.noneSuits, .noneFree),
            (.noneSuits, .noneSuits):
            return say(outcomes.0, for: together, pair, &sink)
        case (.met, _), (.takenIsOpen, _), (.open, _), (.noneFree, _), (.noneSuits, _): break
        }
        for member in pair.referral.undecidedSharers {
            sink.partyQuestion(
                Question(
                    of: pair.scheme.personID(member).text, WellKnownCode.shareARoom.text,
                    asks: "Does this person wish to share a room with whom they come with?", isOfPartyAlone: true))
        }
        for (outcome, places) in [(outcomes.0, together), (outcomes.1, apart)] {
            switch outcome {
            case .takenIsOpen, .open: ask(outcome, for: places, pair, &sink)
            case .met, .noneFree, .noneSuits: break
            }
        }
        if !pair.household.isOccupancyKnown { sink.question(.livingThereNow, .livingThereNow(pair)) }
    }

    private static func outcome(of places: [[Int]], _ pair: Pair) -> Outcome {
        if places.count == 1, unnamedRoomsTaken(pair) == 0 { return outcome(ofOne: places[0], pair) }
        let (free, unnamed) = freeRooms(pair)
        if free.count - unnamed < places.count { return .noneFree(left: max(0, free.count - unnamed)) }
        // Whoever's room is not known may have any of them, in the worst case the ones that suit.
        switch fit(places, free, pair) {
        case .met: return unnamed == 0 || fitsWithoutAny(unnamed, of: free, places, pair) ? .met : .takenIsOpen
        case .notKnown: return .open(free.filter { couldServe($0, places, pair) })
        case .notMet: return .noneSuits
        }
    }

    /// The same where one room is sought and every room that is taken is known: nearly always.
    private static func outcome(ofOne sleepers: [Int], _ pair: Pair) -> Outcome {
        var isAnyFree = false
        var open: [Int] = []
        for room in pair.household.rooms where isFree(room, pair) {
            isAnyFree = true
            switch suits(room, sleepers, pair) {
            case .met: return .met
            case .notKnown: open.append(room)
            case .notMet: break
            }
        }
        guard isAnyFree else { return .noneFree(left: 0) }
        return open.isEmpty ? .noneSuits : .open(open)
    }

    private static func say<S: RuleSink>(
        _ outcome: Outcome, for places: [[Int]], _ pair: Pair, _ sink: inout S
    ) {
        switch outcome {
        case .met: break
        case .takenIsOpen, .open: ask(outcome, for: places, pair, &sink)
        case .noneFree(let left): return sink.barrier(noRoomFree(pair, free: left, needed: places.count))
        case .noneSuits: sink.barrier(noSuitableRoom(pair, places))
        }
        if !pair.household.isOccupancyKnown { sink.question(.livingThereNow, .livingThereNow(pair)) }
    }

    private static func ask<S: RuleSink>(
        _ outcome: Outcome, for places: [[Int]], _ pair: Pair, _ sink: inout S
    ) {
        switch outcome {
        case .takenIsOpen:
            sink.question(
                QuestionKey(.home, .roomsTaken),
                Question(of: pair.householdID, "rooms_taken", asks: "Which rooms are taken in this home?"))
        case .open(let rooms): askAboutRooms(rooms, places, pair, &sink)
        case .met, .noneFree, .noneSuits: break
        }
    }

    /// The rooms that may be free, and how many of them are taken by people whose room is not known.
    private static func freeRooms(_ pair: Pair) -> (rooms: [Int], unnamed: Int) {
        var free: [Int] = []
        free.reserveCapacity(pair.household.rooms.count)
        for room in pair.household.rooms where isFree(room, pair) { free.append(room) }
        let unnamed = unnamedRoomsTaken(pair)
        guard unnamed > 0, case .listed(let taken) = pair.householdRecord.roomsTaken else { return (free, unnamed) }
        let isTaken = free.filter { taken.contains(RoomID(roomID($0, pair))) }
        // Somebody of those who took them may have gone by then: which room that leaves free is not known.
        guard isTaken.count <= unnamed else { return (free, unnamed) }
        return (free.filter { !isTaken.contains($0) }, unnamed - isTaken.count)
    }

    static func isFree(_ room: Int, _ pair: Pair) -> Bool {
        guard pair.scheme.rooms[room].from <= pair.start.number else { return false }
        let last = pair.window.until.map { $0.adding(-1).number } ?? openDay
        guard pair.scheme.rooms[room].until >= last else { return false }
        for index in pair.household.occupants where pair.scheme.occupants[index].room == room {
            if takesRoom(index, pair) { return false }
        }
        return true
    }

    private static func unnamedRoomsTaken(_ pair: Pair) -> Int {
        var count = 0
        for index in pair.household.occupants where pair.scheme.occupants[index].room == nil {
            if takesRoom(index, pair) { count += 1 }
        }
        return count
    }

    /// Whether somebody who does not come with them has a room on some night asked.
    private static func takesRoom(_ index: Int, _ pair: Pair) -> Bool {
        return pair.scheme.occupants[index].takesRoom && !pair.isOfParty(pair.scheme.occupants[index].person)
            && pair.scheme.occupants[index].pattern.meets(pair.window, in: .everyNight)
    }

    /// The best answer that giving each of `places` a room of their own can have.
    private static func fit(_ places: [[Int]], _ rooms: [Int], _ pair: Pair) -> RuleAnswer {
        if assigns(places[...], rooms, pair, evenIfNotKnown: false) { return .met }
        return assigns(places[...], rooms, pair, evenIfNotKnown: true) ? .notKnown : .notMet
    }

    private static func assigns(
        _ places: ArraySlice<[Int]>, _ rooms: [Int], _ pair: Pair, evenIfNotKnown: Bool
    ) -> Bool {
        guard let first = places.first else { return true }
        for room in rooms {
            switch suits(room, first, pair) {
            case .notMet: continue
            case .notKnown: if !evenIfNotKnown { continue }
            case .met: break
            }
            if places.count == 1 { return true }
            let others = rooms.filter { $0 != room }
            if assigns(places.dropFirst(), others, pair, evenIfNotKnown: evenIfNotKnown) { return true }
        }
        return false
    }

    /// Whether everybody still fits for sure, whichever `count` of the rooms are taken by people whose room is not known.
    private static func fitsWithoutAny(_ count: Int, of rooms: [Int], _ places: [[Int]], _ pair: Pair) -> Bool {
        guard count > 0 else { return assigns(places[...], rooms, pair, evenIfNotKnown: false) }
        return rooms.allSatisfy { taken in
            fitsWithoutAny(count - 1, of: rooms.filter { $0 != taken }, places, pair)
        }
    }

    /// Whether `room` suits those who would sleep in it: their musts about rooms, from the room's facts, else the home's.
    static func suits(_ room: Int, _ sleepers: [Int], _ pair: Pair) -> RuleAnswer {
        var answer = RuleAnswer.met
        if sleepers.count > 1 {
            if let sleeps = pair.scheme.rooms[room].sleeps {
                if sleeps < sleepers.count { return .notMet }
            } else {
                answer = .notKnown
            }
        }
        let kind = pair.scheme.vocabulary.ofRoom
        for sleeper in sleepers {
            let must = pair.scheme.people[sleeper].wishSets.must & kind
            let mustNot = pair.scheme.people[sleeper].wishSets.mustNot & kind
            guard !(must | mustNot).isEmpty else { continue }
            let home = pair.household.known
            let known = pair.scheme.rooms[room].known
            let said = known.yes | known.no
            let yes = known.yes | (home.yes - said)
            let no = known.no | (home.no - said)
            if (must & no).isEmpty == false || (mustNot & yes).isEmpty == false { return .notMet }
            if !((must | mustNot) - yes - no).isEmpty { answer = .notKnown }
        }
        return answer
    }

    /// Whether an answer could make `room` suit somebody.
    private static func couldServe(_ room: Int, _ places: [[Int]], _ pair: Pair) -> Bool {
        places.contains { suits(room, $0, pair) == .notKnown }
    }

    private static func askAboutRooms<S: RuleSink>(
        _ rooms: [Int], _ places: [[Int]], _ pair: Pair, _ sink: inout S
    ) {
        let kind = pair.scheme.vocabulary.ofRoom
        let wanted = pair.referral.members.reduce(CodeSet.empty) { codes, member in
            let sets = pair.scheme.people[member].wishSets
            return codes | ((sets.must | sets.mustNot) & kind)
        }
        for room in rooms {
            let compiled = pair.scheme.rooms[room]
            let open =
                wanted - compiled.known.yes - compiled.known.no - pair.household.known.yes - pair.household.known.no
            open.forEach { code in
                sink.question(
                    QuestionKey(.room(room), .code, code),
                    Question(
                        of: roomID(room, pair), pair.scheme.code(code).text,
                        asks: "Is it so for room \(roomID(room, pair)): \(pair.scheme.label(code))?"))
            }
            if places.contains(where: { $0.count > 1 }), compiled.sleeps == nil {
                sink.question(
                    QuestionKey(.room(room), .sleeps),
                    Question(
                        of: roomID(room, pair), "sleeps",
                        asks: "How many people can sleep in room \(roomID(room, pair))?"))
            }
        }
    }

    private static func roomID(_ room: Int, _ pair: Pair) -> String {
        pair.householdRecord.rooms.elements[room - pair.household.rooms.lowerBound].id.text
    }

    private static func noRoomFree(_ pair: Pair, free: Int, needed: Int) -> Barrier {
        let rooms = needed == 1 ? "a room" : "\(needed) rooms"
        let found = free == 0 ? "none is free" : "only \(free) free"
        let frees = freesOn(pair).map { "; the next is free on \($0.words)" } ?? ""
        return Barrier(
            "no_room_free", says: "They need \(rooms) from \(pair.start.words), and \(found)\(frees)",
            fact: pair.householdID + "/rooms", evidenceOn: pair.householdRecord.lastConfirmedOn)
    }

    private static func noSuitableRoom(_ pair: Pair, _ places: [[Int]]) -> Barrier {
        let sharers = places.map(\.count).max() ?? 1
        let sleepsAll = pair.household.rooms.contains { room in
            isFree(room, pair) && pair.scheme.rooms[room].sleeps.map { $0 >= sharers } ?? true
        }
        let says =
            sharers > 1 && !sleepsAll
            ? "They share a room, and none that is free on \(pair.start.words) sleeps \(sharers)"
            : "No room that is free on \(pair.start.words) has what they must have in a room"
        return Barrier(
            "no_suitable_room", says: says, fact: pair.householdID + "/rooms",
            evidenceOn: pair.householdRecord.lastConfirmedOn)
    }

    /// The first leaving day within the window of somebody whose room is known.
    private static func freesOn(_ pair: Pair) -> Day? {
        pair.household.occupants.compactMap { pair.scheme.occupants[$0].pattern.until }.filter { $0 > pair.start }
            .min()
    }
}
