import Matching

extension ReferencePair {
    var cap: ReferenceFinding {
        var finding = ReferenceFinding()
        guard terms.countsInCap else { return finding }
        let others = occupants.filter { $0.counts && !isOfParty($0.person) }
        let most = mostAtOnce(others) + party.count
        func check(_ number: Int?, _ code: String) {
            if let number, most > number { finding.bar(code) }
        }
        check(policy.cap.nationMost, "cap_nation")
        check(policy.cap.schemeMost, "cap_scheme")
        check(approvalsOnDaysNeeded.compactMap(\.mostPeople.value).min(), "cap_approval")
        for approval in approvalsOnDaysNeeded {
            for limit in approval.mostByArrangement where limit.arrangement == referral.arrangement {
                let same = others.filter { $0.arrangement == referral.arrangement }
                if mostAtOnce(same) + party.count > limit.most { finding.bar("cap_arrangement") }
            }
        }
        check(household.ownMost.value, "cap_own")
        // A home takes one person at least.
        if most >= 2 {
            if approvalsOnDaysNeeded.contains(where: { $0.mostPeople.value == nil }) {
                finding.ask(home, "approval.most_people")
            }
            if household.ownMost.value == nil { finding.ask(home, "own_most") }
        }
        if !scheme.isOccupancyKnown(household) { finding.ask(home, "living_there_now") }
        return finding
    }

    /// The most of some people who are there at one time in the parts of days asked.
    func mostAtOnce(_ people: [ReferenceOccupant]) -> Int {
        var most = 0
        for index in asked {
            most = max(most, people.count { isThere($0, at: index) && !isAway($0, at: index) })
        }
        return most
    }

    var room: ReferenceFinding {
        var finding = ReferenceFinding()
        guard terms.takesRoom else { return finding }
        askWhoseWish(kinds: [.room], &finding)
        guard case .listed(let all) = household.rooms else {
            finding.ask(home, "rooms")
            return finding
        }
        let nights = asked.filter { $0 % 4 == PartOfDay.night.rawValue }
        let sleepers = occupants.filter { occupant in
            occupant.takesRoom && !isOfParty(occupant.person) && nights.contains { isThere(occupant, at: $0) }
        }
        let perhapsFree = all.filter { room in
            if let from = room.from, from > start { return false }
            if let last = room.until {
                guard let until, last >= until.adding(-1) else { return false }
            }
            return !sleepers.contains { $0.room == room.id }
        }
        var unnamed = sleepers.count { $0.room == nil }
        var free = perhapsFree
        if unnamed > 0, case .listed(let taken) = household.roomsTaken {
            let left = perhapsFree.filter { !taken.contains($0.id) }
            if perhapsFree.count - left.count <= unnamed {
                unnamed -= perhapsFree.count - left.count
                free = left
            }
        }
        func judge(_ groups: [[Int]]) -> ReferenceFinding {
            var finding = ReferenceFinding()
            guard free.count - unnamed >= groups.count else {
                finding.bar("no_room_free")
                return finding
            }
            switch best(groups, free) {
            case .met:
                let worst = subsets(of: free, leavingOut: unnamed).allSatisfy { best(groups, $0) == .met }
                if !worst { finding.ask(home, "rooms_taken") }
            case .notKnown: askAboutRooms(groups, free, &finding)
            case .notMet: finding.bar("no_suitable_room")
            }
            return finding
        }
        let sharers = sharers
        var rooms = judge(groups(sharers.wishing + sharers.open))
        if !sharers.open.isEmpty {
            let other = judge(groups(sharers.wishing))
            if rooms.answer != other.answer || rooms.answer == .notKnown {
                rooms.barriers = []
                rooms.questions.formUnion(other.questions)
                for index in sharers.open {
                    rooms.askParty(party[index].id.text, "share-a-room")
                }
            }
        }
        finding.barriers += rooms.barriers
        finding.questions.formUnion(rooms.questions)
        finding.partyQuestions.formUnion(rooms.partyQuestions)
        let isFull = rooms.barriers.contains("no_room_free")
        if !isFull, !scheme.isOccupancyKnown(household) { finding.ask(home, "living_there_now") }
        return finding
    }

    /// Those who share a room, and each of the others alone.
    private func groups(_ sharers: [Int]) -> [[Int]] {
        guard sharers.count > 1 else { return party.indices.map { [$0] } }
        return [sharers.sorted()] + party.indices.filter { !sharers.contains($0) }.map { [$0] }
    }

    /// Who of several wishes to share a room, and who has said nothing where another wishes it.
    private var sharers: (wishing: [Int], open: [Int]) {
        let share = Code("share-a-room")
        func says(_ index: Int, _ strengths: [Strength]) -> Bool {
            scheme.counted(party[index].wishes).contains { $0.code == share && strengths.contains($0.strength) }
        }
        let wishing = party.indices.filter { partyFacts[$0].yes.contains(share) || says($0, [.like, .must]) }
        let refusing = party.indices.filter { partyFacts[$0].no.contains(share) || says($0, [.dislike, .mustNot]) }
        guard party.count > 1, !wishing.isEmpty else { return ([], []) }
        return (wishing, party.indices.filter { !wishing.contains($0) && !refusing.contains($0) })
    }

    /// The best answer over every way to give each group a room of its own.
    private func best(_ groups: [[Int]], _ rooms: [Room]) -> RuleAnswer {
        guard let first = groups.first else { return .met }
        var found = RuleAnswer.notMet
        for (index, room) in rooms.enumerated() {
            var left = rooms
            left.remove(at: index)
            let answers = [suits(room, first), best(Array(groups.dropFirst()), left)]
            if answers.contains(.notMet) { continue }
            if !answers.contains(.notKnown) { return .met }
            found = .notKnown
        }
        return found
    }

    private func suits(_ room: Room, _ group: [Int]) -> RuleAnswer {
        var isOpen = false
        if group.count > 1 {
            switch room.sleeps {
            case .known(let sleeps): if sleeps < group.count { return .notMet }
            case .notKnown: isOpen = true
            }
        }
        let own = ReferenceFacts(room.facts, scheme.codes)
        for index in group {
            for wish in roomMusts(of: party[index]) {
                switch own.answer(wish.code) ?? homeFacts.answer(wish.code) {
                case nil: isOpen = true
                case .some(let isSo): if isSo != (wish.strength == .must) { return .notMet }
                }
            }
        }
        return isOpen ? .notKnown : .met
    }

    private func roomMusts(of person: Person) -> [Wish] {
        scheme.counted(person.wishes).filter { wish in
            scheme.codes.kind(of: wish.code) == .room && (wish.strength == .must || wish.strength == .mustNot)
        }
    }

    private func askAboutRooms(_ groups: [[Int]], _ free: [Room], _ finding: inout ReferenceFinding) {
        for room in free where groups.contains(where: { suits(room, $0) == .notKnown }) {
            let own = ReferenceFacts(room.facts, scheme.codes)
            for wish in party.flatMap({ roomMusts(of: $0) }) {
                if own.answer(wish.code) == nil, homeFacts.answer(wish.code) == nil {
                    finding.ask(room.id.text, wish.code.text)
                }
            }
            if groups.contains(where: { $0.count > 1 }), room.sleeps.value == nil {
                finding.ask(room.id.text, "sleeps")
            }
        }
    }

    /// Every way to leave out `count` of the rooms.
    private func subsets(of rooms: [Room], leavingOut count: Int) -> [[Room]] {
        guard count > 0 else { return [rooms] }
        return rooms.indices.flatMap { index -> [[Room]] in
            var left = rooms
            left.remove(at: index)
            return subsets(of: left, leavingOut: count - 1)
        }
    }
}
