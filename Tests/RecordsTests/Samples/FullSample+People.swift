import Matching

extension FullSample {
    static let person: Person = {
        var person = Person(id: PersonID("P-1"))
        person.party = PartyID("PT-9")
        person.knownAs = "Jo\u{0301} 👋"
        person.born = .known(.year(1984))
        person.gender = .known(Code("woman"))
        person.pronouns = "she/her"
        person.postcode = "M33 5AB"
        person.place = .known(place)
        person.homeCounts = false
        person.travelAtMostMetres = 16_093
        person.facts = Facts(yes: [Code("smokes"), Code("early-riser")], no: [Code("drives")])
        person.wishes = [wish]
        person.interests = .listed([Code("swimming"), Code("art")])
        person.languages = .listed([Code("urdu"), Code("english")])
        person.communication = .listed([Code("makaton")])
        person.format = [Code("easy-read")]
        person.formatReviewedOn = day
        person.priorities = [.timing, .closeness]
        person.aloneSafelyHours = .known(0)
        person.peopleToLift = .known(2)
        person.needsAssessedOn = day
        person.needs = .listed([need])
        person.connections = [connection]
        person.about = "Line one\r\nline two\ttab \u{1} \\ \" / \u{2028}"
        person.coordinator = "Sam"
        person.addressConfidential = .known(true)
        return person
    }()

    static let referral: Referral = {
        var referral = Referral(id: ReferralID("R-1"), party: PartyID("PT-9"), arrangement: .daySupport)
        referral.together = .prefer
        referral.earliestStart = .known(day)
        referral.latestStart = day.adding(30)
        referral.end = day.adding(400)
        referral.slots = .known(.everyNight)
        referral.everyWeeks = 2
        referral.dates = [day, day.adding(14)]
        referral.receivedOn = day.adding(-9)
        referral.toldUsOn = day.adding(-8)
        referral.livingNow = "with family"
        referral.mustLeaveBy = day.adding(60)
        referral.urgency = .known(.soon)
        referral.urgencyReason = "lease ends"
        referral.status = .known(.ready)
        referral.searchAgreed = .known(.bestInterests)
        referral.shareAgreed = .known(.no)
        referral.agreedOn = day
        referral.capacityForThisMove = .known(false)
        referral.representative = "IMCA"
        referral.advocate = "VoiceAbility"
        referral.placingAuthority = "Trafford"
        referral.fundingStatus = "agreed"
        referral.fundingBand = "B"
        referral.homeAnswers = [
            HomeAnswer(household: HouseholdID("H-4"), about: .condition("with a second carer"), isYes: false)
        ]
        referral.coverFor = HouseholdID("H-4")
        return referral
    }()
}
