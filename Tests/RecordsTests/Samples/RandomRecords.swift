import Matching

/// Records made from a seed, with each field there or not, and lists in their canonical order.
struct RandomRecords {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func term() -> Term {
        Term(
            code: code(), kind: pick(CodeKind.allCases), label: text(), plain: text(), implies: codes(),
            isProtected: bool())
    }

    mutating func person() -> Person {
        var person = Person(id: PersonID(word()))
        person.party = PartyID(word())
        person.knownAs = maybe { $0.text() }
        person.born = born()
        person.gender = known { $0.code() }
        person.pronouns = maybe { $0.text() }
        person.postcode = maybe { $0.text() }
        person.place = known { $0.place() }
        person.homeCounts = maybe { $0.bool() }
        person.travelAtMostMetres = maybe { $0.count() }
        person.facts = facts()
        person.wishes = wishes()
        person.interests = listed { $0.code() }
        person.languages = listed { $0.code() }
        person.communication = listed { $0.code() }
        person.format = list { $0.code() }
        person.formatReviewedOn = maybe { $0.day() }
        person.priorities = list { $0.pick(Strand.strands(of: .person)) }
        person.aloneSafelyHours = known { $0.number(0...24) }
        person.peopleToLift = known { $0.count() }
        person.needsAssessedOn = maybe { $0.day() }
        person.needs = bool() ? .listed(codes().map { need($0) }) : .notKnown
        person.connections = codes().map { connection($0) }
        person.about = maybe { $0.text() }
        person.coordinator = maybe { $0.text() }
        person.addressConfidential = known { $0.bool() }
        return person
    }

    mutating func referral() -> Referral {
        var referral = Referral(id: ReferralID(word()), party: PartyID(word()), arrangement: arrangement())
        referral.together = pick(Together.allCases)
        referral.earliestStart = known { $0.day() }
        referral.latestStart = maybe { $0.day() }
        referral.end = maybe { $0.day() }
        referral.slots = known { $0.slots() }
        referral.everyWeeks = pick([1, 2, 4])
        referral.dates = days()
        referral.receivedOn = maybe { $0.day() }
        referral.toldUsOn = maybe { $0.day() }
        referral.livingNow = maybe { $0.text() }
        referral.mustLeaveBy = maybe { $0.day() }
        referral.urgency = known { $0.pick(Urgency.allCases) }
        referral.urgencyReason = maybe { $0.text() }
        referral.status = known { $0.pick(ReferralStatus.allCases) }
        referral.searchAgreed = known { $0.pick(Agreement.allCases) }
        referral.shareAgreed = known { $0.pick(Agreement.allCases) }
        referral.agreedOn = maybe { $0.day() }
        referral.capacityForThisMove = known { $0.bool() }
        referral.representative = maybe { $0.text() }
        referral.advocate = maybe { $0.text() }
        referral.placingAuthority = maybe { $0.text() }
        referral.fundingStatus = maybe { $0.text() }
        referral.fundingBand = maybe { $0.text() }
        referral.coverFor = maybe { HouseholdID($0.word()) }
        referral.homeAnswers = codes().map { code in
            HomeAnswer(
                household: HouseholdID(code.text), about: bool() ? .condition(text()) : .datesFree(count()),
                isYes: bool())
        }
        return referral
    }

    mutating func stay() -> Stay {
        var stay = Stay(
            household: HouseholdID(word()), person: maybe { PersonID($0.word()) }, kind: pick(StayKind.allCases),
            from: day())
        stay.room = maybe { RoomID($0.word()) }
        stay.arrangement = known { $0.arrangement() }
        stay.until = maybe { $0.day() }
        stay.slots = known { $0.slots() }
        stay.everyWeeks = pick([1, 2, 4])
        stay.dates = days()
        return stay
    }

    mutating func separation() -> Separation {
        let others: [SeparatedFrom] = [
            .area, .person(PersonID(word())), .member(MemberID(word())), .household(HouseholdID(word())),
        ]
        var separation = Separation(one: PersonID(word()), other: pick(others))
        separation.area = known { $0.place() }
        separation.areaPostcode = maybe { $0.text() }
        separation.areaMetres = maybe { $0.count() }
        separation.reason = maybe { $0.text() }
        separation.setBy = maybe { $0.text() }
        separation.reviewOn = maybe { $0.day() }
        return separation
    }

    mutating func outcome() -> Outcome {
        var outcome = Outcome(
            party: maybe { PartyID($0.word()) }, household: maybe { HouseholdID($0.word()) },
            outcome: pick(OutcomeKind.allCases))
        outcome.on = maybe { $0.day() }
        outcome.by = maybe { $0.pick(OutcomeSide.allCases) }
        outcome.reach = pick(Reach.allCases)
        outcome.reason = maybe { $0.code() }
        outcome.askAgainFrom = maybe { $0.day() }
        outcome.number = maybe { $0.number(2...9) }
        return outcome
    }

    mutating func staff() -> Staff {
        var staff = Staff(name: text(), role: text())
        staff.account = maybe { $0.text() }
        staff.from = maybe { $0.day() }
        staff.until = maybe { $0.day() }
        return staff
    }

    mutating func answer() -> HeldAnswer {
        HeldAnswer(path: text(), value: text(), on: day(), saidBy: maybe { $0.text() })
    }

    mutating func override() -> Override {
        Override(
            household: HouseholdID(word()), referral: maybe { ReferralID($0.word()) },
            rule: pick(RuleCode.allCases),
            role: text(), by: text(), from: day(), until: day(), reason: text(), riskAssessment: maybe { $0.text() }
        )
    }
}
