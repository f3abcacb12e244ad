import Matching

extension SchemeDraft {
    /// Adds approval, offers, checks of the home and rooms.
    mutating func addTerms(to household: inout Household, most: Int) {
        let approved = approvedArrangements()
        if !generator.happens(4) { household.approvals = [approval(for: approved, most: most)] }
        household.ownMost = known(generator.happens(85) ? most : max(1, most - 1))
        if !generator.happens(12) {
            var offers: [Offer] = []
            for arrangement in approved where generator.happens(90) { offers.append(offer(of: arrangement)) }
            if !offers.isEmpty { household.offers = .listed(offers) }
        }
        household.checks = .listed(
            [.homeSafety, .insurance, .agreement].map { check($0, goodForDays: 365) })
        household.rooms = .listed((1...(most == 1 ? 1 : most)).map { room("\(household.id)-R\($0)") })
    }

    private mutating func approvedArrangements() -> [Arrangement] {
        let shares: [(Arrangement, Int)] = [
            (.daySupport, 45), (.emergency, 15), (.intermediate, 12), (.liveIn, 85), (.outreach, 25),
            (.parentAndChild, 6), (.shortBreak, 65), (.transition, 25),
        ]
        var approved: [Arrangement] = []
        for (arrangement, percent) in shares where generator.happens(percent) { approved.append(arrangement) }
        return approved.isEmpty ? [.liveIn] : approved
    }

    private mutating func approval(for arrangements: [Arrangement], most: Int) -> Approval {
        var approval = Approval()
        if !generator.happens(FactDraft.blankPercent / 2) { approval.arrangements = .listed(arrangements) }
        approval.mostPeople = known(most)
        approval.youngest = generator.pick([18, 18, 18, 16, 25])
        approval.oldest = generator.happens(15) ? generator.pick([65, 75]) : nil
        approval.from = day(-1_500 ... -30)
        approval.until = generator.happens(30) ? nil : day(20...1_000)
        approval.status = known(generator.pick(byWeight: [(.approved, 95), (.suspended, 3), (.notice, 2)]))
        return approval
    }

    private mutating func offer(of arrangement: Arrangement) -> Offer {
        var offer = Offer(arrangement: arrangement)
        switch arrangement {
        case .liveIn, .emergency, .intermediate, .parentAndChild, .transition:
            offer.slots = known(SlotWords.allWeek.mask)
        case .shortBreak:
            offer.slots = known(
                generator.pick(byWeight: [(SlotWords.allWeek, 60), (.weekends, 30), (.evenings, 10)]).mask)
        case .daySupport, .outreach:
            offer.slots = known(
                generator.pick(byWeight: [(SlotWords.everyDay, 40), (.weekdaysDay, 40), (.twoDays, 20)]).mask)
        }
        if generator.happens(15) { offer.from = day(-400...60) }
        offer.noticeDays = known(generator.pick([0, 7, 7, 14, 14, 28]))
        switch arrangement {
        case .shortBreak, .emergency, .intermediate, .transition:
            offer.longestDays = known(generator.pick([14, 28, 28, 56, 84]))
        case .liveIn, .parentAndChild, .daySupport, .outreach:
            offer.longestDays = known(Offer.daysWithoutEnd)
        }
        offer.takesEmergencies = known(generator.happens(30))
        return offer
    }

    /// A check that is good for so many days: done or not known to be; one in fifty runs out soon.
    mutating func check(_ kind: CheckKind, goodForDays days: Int) -> Check {
        let due = generator.happens(2) ? day(-20...200) : day(215...days - 10)
        return Check(kind: kind, doneOn: cell(due.adding(-days)), dueOn: cell(due))
    }

    private mutating func room(_ id: String) -> Room {
        var room = Room(id: RoomID(id))
        room.sleeps = known(generator.pick([1, 1, 1, 2]))
        var facts = FactDraft()
        facts.add(CodeTables.ofRooms, &generator)
        room.facts = facts.facts
        return room
    }
}
