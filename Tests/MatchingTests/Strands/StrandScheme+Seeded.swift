@testable import Matching

extension StrandScheme {
    /// A party, a household and a referral as `seed` has them, with blanks everywhere.
    init(seed: UInt64) {
        self.init()
        var numbers = SeededNumbers(seed: seed)
        people = (1...(numbers.oneIn(4) ? 2 : 1)).map { Self.person("P-\($0)", &numbers) }
        household = Self.household(&numbers)
        if !numbers.oneIn(4) { addMembers(&numbers) }
        addReferral(&numbers)
        if numbers.oneIn(2) {
            for number in 7...(numbers.pick([7, 8, 9])) {
                addStay("P-\(number)", from: numbers.pick(["2025-02-01", "2027-02-01", "2027-06-01"]))
                if numbers.oneIn(2) { stays[stays.count - 1].until = Self.day("2027-12-01") }
            }
        }
        if numbers.oneIn(3) {
            var outcome = Outcome(party: PartyID("P-1"), household: household.id, outcome: .met)
            outcome.reason = numbers.oneIn(2) ? Code("liked") : nil
            outcomes = [outcome]
        }
    }

    private static func codes(_ kinds: CodeKind...) -> [Code] {
        strandVocabulary.terms.filter { kinds.contains($0.kind) }.map(\.code)
    }

    /// Facts of which none follows from another's contrary.
    private static func facts(_ codes: [Code], _ numbers: inout SeededNumbers) -> Facts {
        var yes: [Code] = []
        var no: [Code] = []
        for code in codes {
            let hasImplied = !(strandVocabulary[code]?.implies.isEmpty ?? true)
            switch Int.random(in: 0..<3, using: &numbers) {
            case 0 where !hasImplied: yes.append(code)
            case 1 where hasImplied: no.append(code)
            case 1 where !strandVocabulary.terms.contains { $0.implies.contains(code) }: no.append(code)
            default: break
            }
        }
        return Facts(yes: yes, no: no)
    }

    private static func wishes(_ codes: [Code], by voice: Voice, _ numbers: inout SeededNumbers) -> [Wish] {
        numbers.some(of: codes, oneIn: 3).map { code in
            Wish(
                numbers.pick(Strength.allCases), code.text, numbers.pick(Importance.allCases),
                by: numbers.oneIn(5) && voice == .person ? .family : voice)
        }
    }

    private static func listed(_ codes: [Code], _ numbers: inout SeededNumbers) -> Listed<Code> {
        numbers.oneIn(2) ? .notKnown : .listed(numbers.some(of: codes, oneIn: 2).shuffled(using: &numbers))
    }

    private static func person(_ id: String, _ numbers: inout SeededNumbers) -> Person {
        var person = Person(id: PersonID(id))
        person.party = PartyID("P-1")
        person.homeCounts = numbers.oneIn(2)
        if numbers.oneIn(2) { person.place = place(numbers.pick([0, 9_000, 60_000])) }
        person.facts = facts(codes(.person) + numbers.some(of: codes(.routine), oneIn: 3), &numbers)
        person.wishes = wishes(
            codes(.home, .room, .household, .pets, .company, .routine, .faith, .diet, .culture, .value),
            by: .person,
            &numbers)
        person.interests = listed(codes(.interest), &numbers)
        person.languages = listed(codes(.language), &numbers)
        person.communication = listed(codes(.communication), &numbers)
        if !numbers.oneIn(3) {
            person.needs = .listed(
                numbers.some(of: codes(.need), oneIn: 2).map {
                    Need($0.text, numbers.pick(Level.allCases), numbers.pick(Importance.allCases))
                })
        }
        person.connections = numbers.some(of: [nil, 3_000, 30_000] as [Int32?], oneIn: 3).map { metres in
            Connection(
                label: "a friend", postcode: nil, place: metres.map { place($0) } ?? .notKnown, atMostMetres: nil,
                importance: numbers.pick(Importance.allCases))
        }
        return person
    }

    private static func household(_ numbers: inout SeededNumbers) -> Household {
        var household = Household(id: HouseholdID("H-1"))
        if numbers.oneIn(2) { household.place = place(0) }
        let spoken = codes(.communication, .routine, .faith, .diet, .culture, .value)
        household.facts = facts(
            numbers.some(of: codes(.home, .room, .household, .pets) + spoken, oneIn: 2), &numbers)
        household.wishes = wishes(codes(.person, .need, .interest), by: .household, &numbers)
        household.interests = listed(codes(.interest), &numbers)
        household.languages = listed(codes(.language), &numbers)
        household.ownMost = numbers.pick([.notKnown, .known(1), .known(3)])
        household.livingThereNow = numbers.pick([.notKnown, .notKnown, .known(0), .known(2)])
        for number in numbers.some(of: [.notKnown, .known(2)] as [Known<Int>], oneIn: 2) {
            var approval = Approval()
            approval.status = .known(.approved)
            approval.arrangements = .listed(Arrangement.allCases)
            approval.mostPeople = number
            household.approvals.append(approval)
        }
        if numbers.oneIn(2) {
            household.offers = .listed(
                numbers.some(of: [.liveIn, .daySupport, .emergency], oneIn: 2).map { offer($0, &numbers) })
        }
        if numbers.oneIn(3) { household.rooms = .listed([Room(id: RoomID("A"))]) }
        return household
    }

    private static func offer(_ arrangement: Arrangement, _ numbers: inout SeededNumbers) -> Offer {
        var offer = Offer(arrangement: arrangement)
        offer.noticeDays = numbers.pick([.notKnown, .known(20), .known(90)])
        offer.slots = numbers.pick([.notKnown, .known(.everyDay)])
        offer.longestDays = numbers.pick([.notKnown, .known(14)])
        return offer
    }

    private mutating func addMembers(_ numbers: inout SeededNumbers) {
        for id in ["M-1", "M-2"].prefix(numbers.pick([1, 2])) {
            let skills: [Skill] = numbers.some(of: Self.codes(.need), oneIn: 2).map {
                Skill($0.text, numbers.pick([nil, .prompt, .full]), years: numbers.pick([nil, 0, 2, 7]))
            }
            addCarer(id, skills: numbers.oneIn(3) ? nil : skills)
            if numbers.oneIn(3) { members[members.count - 1].languages = .codes("en") }
        }
    }

    private mutating func addReferral(_ numbers: inout SeededNumbers) {
        referral.arrangement = numbers.pick([.liveIn, .shortBreak, .daySupport, .emergency, .outreach])
        if numbers.oneIn(2) { referral.slots = .known(.everyDay) }
        if numbers.oneIn(2) { referral.end = Self.day("2027-05-01") }
        start = numbers.oneIn(2) ? nil : Self.day("2027-04-11")
        if numbers.oneIn(4) { visits = VisitCount(served: 1...3, asked: 4) }
    }
}
