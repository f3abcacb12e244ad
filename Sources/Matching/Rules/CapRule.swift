/// At most so many supported people in the home at one time, in every slot: the strictest of nation, scheme, approvals on the days needed
/// and the household's own number.
///
/// Source: WSI 2019/163 (Wales, three), NISR 2007/221 reg. 12 (Northern Ireland, three per carer in any event), sector norm in England;
/// domain.md H1. Practice counts per home, which is the stricter way.
enum CapRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.referral.terms.countsInCap else { return }
        let size = pair.partySize
        let upperBound = pair.othersAtMost
        let cap = pair.scheme.policy.cap
        var others: (count: Int, on: Day)?
        /// Exact only where the upper bound does not settle it.
        func count() -> (count: Int, on: Day) {
            if let others { return others }
            let counted = pair.mostOthers()
            others = counted
            return counted
        }
        func exceeds(_ most: Int) -> Bool { upperBound + size > most && count().count + size > most }
        func says(_ most: Int, _ whose: String) -> String {
            "\(people(count().count + size)) would be supported here at one time on \(count().on.words); \(whose) is \(most)"
        }
        if let most = cap.nationMost, exceeds(most) {
            let whose = cap.isLaw ? "the most in law" : "the sector's most"
            sink.barrier(Barrier("cap_nation", says: says(most, whose), fact: "policy/cap"))
        }
        if let most = cap.schemeMost, exceeds(most) {
            sink.barrier(Barrier("cap_scheme", says: says(most, "the scheme's most"), fact: "policy/cap"))
        }
        var isMostPeopleKnown = true
        var approvedMost: Int?
        for index in pair.household.approvals where pair.isInForceOnDaysNeeded(index) {
            let approval = pair.scheme.approvals[index]
            if let most = approval.mostPeople {
                approvedMost = min(most, approvedMost ?? most)
            } else {
                isMostPeopleKnown = false
            }
        }
        if let most = approvedMost, exceeds(most) {
            sink.barrier(
                Barrier(
                    "cap_approval", says: says(most, "the most this home is approved for"),
                    fact: pair.householdID + "/approval.most_people"))
        }
        for index in pair.household.approvals where pair.isInForceOnDaysNeeded(index) {
            for index in pair.scheme.approvals[index].mostByArrangement {
                let limit = pair.scheme.arrangementMosts[index]
                guard limit.arrangement == pair.referral.arrangement, upperBound + size > limit.most else {
                    continue
                }
                let same = pair.mostOthers(with: limit.arrangement)
                if same.count + size > limit.most {
                    sink.barrier(
                        Barrier(
                            "cap_arrangement",
                            says:
                                "\(people(same.count + size)) would be here for \(limit.arrangement.offered) on \(same.on.words); this home is approved for \(limit.most)",
                            fact: pair.householdID + "/approval.most_by_arrangement"))
                }
            }
        }
        // A home takes one person at least; only a second makes the number worth asking.
        let needsNumber = upperBound + size > 1 && count().count + size > 1
        if !isMostPeopleKnown, needsNumber {
            sink.question(
                QuestionKey(.home, .approvalMost),
                Question(
                    of: pair.householdID, "approval.most_people",
                    asks: "How many people is this home approved for at one time?"))
        }
        if let most = pair.household.ownMost {
            if exceeds(most) {
                sink.barrier(
                    Barrier(
                        "cap_own", says: says(most, "the most this household wants"),
                        fact: pair.householdID + "/own_most", evidenceOn: pair.householdRecord.lastConfirmedOn))
            }
        } else if needsNumber {
            sink.question(
                QuestionKey(.home, .ownMost),
                Question(
                    of: pair.householdID, "own_most",
                    asks: "How many people at one time does this household want?"))
        }
        if !pair.household.isOccupancyKnown {
            sink.question(.livingThereNow, .livingThereNow(pair))
        }
    }

    private static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
}

extension Question {
    /// How many supported people live in the home now.
    static func livingThereNow(_ pair: Pair) -> Question {
        Question(
            of: pair.householdID, "living_there_now", asks: "How many supported people live in this home now?")
    }
}
