import Matching

extension SchemeGenerator {
    /// Four to six parties with a referral each, and some residents who seek nothing.
    mutating func makePeople() {
        for number in 1...chance.number(in: 4...6) {
            let size = chance.pick([1, 1, 1, 1, 1, 2, 2, 3])
            let party = PartyID(size == 1 ? "P-\(number)1" : "PT-\(number)")
            for member in 1...size { people.append(person("P-\(number)\(member)", of: party)) }
            referrals.append(referral("R-\(number)", party))
        }
        for number in 1...5 {
            let id = "Q-\(number)"
            people.append(person(id, of: PartyID(id)))
            residents.append(PersonID(id))
        }
    }

    private mutating func person(_ id: String, of party: PartyID) -> Person {
        var person = Person(id: PersonID(id))
        person.party = party
        person.born = born()
        person.gender = chance.known { Code($0.pick(["man", "woman", "non-binary"])) }
        person.place = place()
        person.homeCounts = chance.pick([true, false, nil])
        if trouble(25) { person.travelAtMostMetres = chance.pick([4_000, 12_000, 25_000]) }
        person.facts = facts(
            codes(.person, .task, .risk, .routine, .characteristic).filter {
                $0.text != "man" && $0.text != "woman"
            },
            yes: isCalm ? 2 : 12, no: isCalm ? 96 : 70)
        person.wishes = wishes()
        person.interests = chance.listed { [codes = codes(.interest)] in $0.some(of: codes, most: 4) }
        person.languages = chance.listed { [codes = codes(.language)] in $0.some(of: codes, most: 2) }
        person.communication = chance.listed { [codes = codes(.communication)] in $0.some(of: codes, most: 2) }
        person.priorities = chance.some(of: Strand.strands(of: .person), most: 4)
        person.aloneSafelyHours = fact { $0.pick([0, 4, 8, 12, 24]) }
        person.peopleToLift = trouble(40) ? chance.known { $0.pick([1, 2, 3]) } : .known(0)
        person.needs = needs()
        if chance.percent(10) { person.needsAssessedOn = day(-30) }
        person.connections = connections()
        return person
    }

    private mutating func born() -> Known<Born> {
        let year = trouble(20) ? chance.number(in: 2005...2014) : chance.number(in: 1955...2004)
        if chance.percent(10) { return .notKnown }
        if chance.percent(20) { return .known(.year(year)) }
        let drawn = Day(year: year, month: chance.number(in: 1...12), day: chance.number(in: 1...31))
        return .known(.day(Day(year: year, month: 2, day: 29) ?? drawn ?? day(-12_000)))
    }

    private mutating func wishes() -> [Wish] {
        let about = codes(
            .home, .room, .household, .pets, .company, .routine, .faith, .diet, .culture, .value, .person, .risk)
        var wishes = chance.some(of: about, most: isCalm ? 2 : 5).map { code in
            wish(code, by: chance.pick([.person, .person, .person, .personWithSupport, .representative]))
        }
        for code in chance.some(of: about, most: 1) {
            wishes.append(wish(code, by: chance.pick([.family, .professional])))
        }
        return wishes
    }

    private mutating func wish(_ code: Code, by voice: Voice) -> Wish {
        Wish(
            code: code, strength: trouble(28) ? chance.pick([.must, .mustNot]) : chance.pick([.like, .dislike]),
            importance: chance.pick(Importance.allCases), saidBy: voice, saidOn: nil)
    }

    private mutating func needs() -> Listed<Need> {
        chance.listed { [codes = codes(.need)] chance in
            chance.some(of: codes, most: 2).map { code in
                Need(
                    code: code, level: chance.pick(Level.allCases), importance: chance.pick(Importance.allCases),
                    atNight: chance.known { $0.percent(20) })
            }
        }
    }

    private mutating func connections() -> [Connection] {
        (0..<chance.pick([0, 0, 1, 2])).map { number in
            Connection(
                label: "place \(number)", postcode: nil, place: place(),
                atMostMetres: trouble(30) ? chance.pick([8_000, 25_000]) : nil,
                importance: chance.pick(Importance.allCases))
        }
    }

    private mutating func referral(_ id: String, _ party: PartyID) -> Referral {
        let arrangement =
            trouble(60)
            ? chance.pick(Arrangement.allCases) : chance.pick([Arrangement.liveIn, .liveIn, .shortBreak])
        var referral = Referral(id: ReferralID(id), party: party, arrangement: arrangement)
        referral.together = chance.pick([.must, .must, .prefer])
        let start = chance.number(in: -10...70)
        if chance.percent(90) { referral.earliestStart = .known(day(start)) }
        if chance.percent(25) { referral.latestStart = day(start + chance.number(in: 0...20)) }
        if chance.percent(40) { referral.end = day(start + chance.number(in: 0...45)) }
        if chance.percent(30) { referral.slots = .known(slots()) }
        if chance.percent(30) { referral.everyWeeks = everyWeeks() }
        if chance.percent(15) {
            referral.dates = (0..<chance.number(in: 1...4)).map { day(start + 7 * $0 - chance.number(in: 0...2)) }
        }
        referral.urgency = chance.known { $0.pick(Urgency.allCases) }
        referral.searchAgreed = chance.pick([
            .known(.yes), .known(.yes), .known(.bestInterests), .notKnown, .known(.yes),
        ])
        if chance.percent(4) { referral.searchAgreed = .known(.no) }
        referral.shareAgreed = chance.pick([.known(.yes), .known(.yes), .known(.bestInterests), .notKnown])
        if chance.percent(4) { referral.shareAgreed = .known(.no) }
        referral.capacityForThisMove = chance.known { $0.percent(70) }
        return referral
    }
}
