import Matching

extension SchemeDraft {
    /// What a party seeks: most of them a home, some short breaks on several dates, some day support.
    mutating func referral(_ id: ReferralID, of party: PartyID) -> Referral {
        let arrangement: Arrangement = generator.pick(byWeight: [
            (.liveIn, 68), (.shortBreak, 12), (.daySupport, 8), (.emergency, 2), (.outreach, 3), (.transition, 4),
            (.intermediate, 3),
        ])
        var referral = Referral(id: id, party: party, arrangement: arrangement)
        referral.status = known(generator.pick([.assessing, .ready, .matching, .matching]))
        referral.searchAgreed = known(generator.pick(byWeight: [(.yes, 75), (.bestInterests, 25)]))
        referral.shareAgreed = known(generator.pick(byWeight: [(.yes, 75), (.bestInterests, 25)]))
        referral.capacityForThisMove = known(!generator.happens(15))
        referral.urgency = known(generator.pick(byWeight: [(.planned, 70), (.soon, 25), (.today, 5)]))
        referral.receivedOn = cell(day(-200 ... -5))
        switch arrangement {
        case .shortBreak where generator.happens(60): addDates(to: &referral)
        case .shortBreak, .intermediate, .transition: addStart(to: &referral, lasting: 7...28)
        case .emergency: referral.earliestStart = .known(day(0...3))
        case .daySupport, .outreach:
            addStart(to: &referral, lasting: nil)
            referral.slots = known(generator.pick([SlotWords.twoDays, .threeDays]).mask)
        case .liveIn, .parentAndChild: addStart(to: &referral, lasting: nil)
        }
        if generator.happens(2) { referral.together = .prefer }
        return referral
    }

    private mutating func addStart(to referral: inout Referral, lasting days: ClosedRange<Int>?) {
        let start = day(20...150)
        let hasStart = !generator.happens(FactDraft.blankPercent / 2)
        if hasStart { referral.earliestStart = .known(start) }
        if hasStart, generator.happens(50) { referral.latestStart = start.adding(generator.whole(7...60)) }
        if let days { referral.end = (referral.latestStart ?? start).adding(generator.whole(days)) }
    }

    /// Two to six weekends, a week or more apart.
    private mutating func addDates(to referral: inout Referral) {
        var saturday = Self.asOf.adding(5 + 7 * generator.whole(2...10))
        for _ in 0..<generator.whole(2...6) {
            referral.dates.append(saturday)
            saturday = saturday.adding(7 * generator.whole(1...4))
        }
        referral.slots = cell(SlotWords.weekends.mask).map { .known($0) } ?? .notKnown
    }
}
