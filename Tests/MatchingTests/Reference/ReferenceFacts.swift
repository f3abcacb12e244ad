import Matching

/// What follows from what, looked up word by word.
struct ReferenceCodes {
    let vocabulary: Vocabulary
    /// By code: itself and everything that follows from it.
    private var following: [Code: Set<Code>] = [:]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for term in vocabulary.terms { following[term.code] = Self.follow(term.code, vocabulary) }
    }

    private static func follow(_ code: Code, _ vocabulary: Vocabulary) -> Set<Code> {
        guard let term = vocabulary.terms.first(where: { $0.code == code }) else { return [] }
        var codes: Set<Code> = [code]
        for implied in term.implies { codes.formUnion(follow(implied, vocabulary)) }
        return codes
    }

    func all(of kind: CodeKind) -> [Code] { vocabulary.terms.filter { $0.kind == kind }.map(\.code) }

    func kind(of code: Code) -> CodeKind? { vocabulary[code]?.kind }

    /// The scale and step of a routine code, `SCALE.N-word`.
    static func step(_ code: Code) -> (scale: String, step: Int)? {
        let halves = code.text.split(separator: ".")
        guard halves.count == 2, let step = Int(halves[1].prefix { $0.isNumber }) else { return nil }
        return (String(halves[0]), step)
    }

    /// `code` and all that follows from it.
    func consequences(of code: Code) -> Set<Code> { following[code] ?? [] }

    /// `code` and all from which it would follow.
    func causes(of code: Code) -> Set<Code> {
        Set(vocabulary.terms.map(\.code).filter { consequences(of: $0).contains(code) })
    }
}

/// Codes that hold and codes that do not; the rest is not known.
struct ReferenceFacts {
    let codes: ReferenceCodes
    var yes: Set<Code> = []
    var no: Set<Code> = []

    init(_ facts: Facts, _ codes: ReferenceCodes) {
        self.codes = codes
        for code in facts.yes { yes.formUnion(codes.consequences(of: code)) }
        for code in facts.no { no.formUnion(codes.causes(of: code)) }
        // Who goes by one step of a scale does not go by the others.
        let scales = Set(yes.compactMap { ReferenceCodes.step($0)?.scale })
        for code in codes.all(of: .routine) where !yes.contains(code) {
            if let step = ReferenceCodes.step(code), scales.contains(step.scale) { no.insert(code) }
        }
    }

    func answer(_ code: Code) -> Bool? { yes.contains(code) ? true : no.contains(code) ? false : nil }

    func answer(_ word: String) -> Bool? { answer(Code(word)) }

    mutating func hold(_ code: Code) { yes.formUnion(codes.consequences(of: code)) }

    /// A stated list is complete: nothing else of its kind holds.
    mutating func complete(_ kind: CodeKind) {
        for code in codes.all(of: kind) where !yes.contains(code) {
            no.formUnion(codes.causes(of: code).subtracting(yes))
        }
    }

    /// Adds what follows from other records where nothing was stated.
    mutating func derive(_ word: String, _ isSo: Bool?) {
        let code = Code(word)
        guard let isSo, answer(code) == nil else { return }
        if isSo {
            yes.formUnion(codes.consequences(of: code).subtracting(no))
        } else {
            no.formUnion(codes.causes(of: code).subtracting(yes))
        }
    }
}

extension ReferenceScheme {
    /// All that is known of a person in codes.
    func facts(of person: Person) -> ReferenceFacts {
        var facts = ReferenceFacts(person.facts, codes)
        if areNeedsKnown(person) {
            for need in person.needs.elements { facts.hold(need.code) }
            facts.complete(.need)
        }
        let lists: [(Listed<Code>, CodeKind)] = [
            (person.interests, .interest), (person.languages, .language), (person.communication, .communication),
        ]
        for (list, kind) in lists {
            guard case .listed(let stated) = list else { continue }
            for code in stated { facts.hold(code) }
            facts.complete(kind)
        }
        if let gender = person.gender.value {
            facts.derive("woman", gender.text == "woman")
            facts.derive("man", gender.text == "man")
        }
        return facts
    }

    func areNeedsKnown(_ person: Person) -> Bool { person.needs.isKnown || person.needsAssessedOn != nil }

    /// All that is known of a home in codes, whoever is supported there aside.
    func facts(of household: Household) -> ReferenceFacts {
        var facts = ReferenceFacts(household.facts, codes)
        let members = members(of: household)
        if case .listed(let interests) = household.interests {
            for code in interests { facts.hold(code) }
            facts.complete(.interest)
        }
        for code in members.flatMap(\.languages.elements) + household.languages.elements { facts.hold(code) }
        let carers = members.filter { $0.role == .carer }
        if household.languages.isKnown || (!carers.isEmpty && members.allSatisfy(\.languages.isKnown)) {
            facts.complete(.language)
        }
        func any(of roles: MemberRole...) -> Bool? {
            if members.contains(where: { roles.contains($0.role) }) { return true }
            return carers.isEmpty ? nil : false
        }
        facts.derive("children-at-home", any(of: .child, .fostered))
        facts.derive("fostered-children-at-home", any(of: .fostered))
        facts.derive("lodger-at-home", any(of: .lodger))
        facts.derive("other-adults", any(of: .adult, .lodger))
        guard !carers.isEmpty else { return facts }
        for (word, gender) in [("woman-carer", "woman"), ("man-carer", "man")] {
            if carers.contains(where: { $0.gender.value?.text == gender }) {
                facts.derive(word, true)
            } else if carers.allSatisfy({ $0.gender.value != nil }) {
                facts.derive(word, false)
            }
        }
        facts.derive("single-carer", carers.count == 1)
        facts.derive("couple-carers", carers.count > 1)
        return facts
    }

    /// Whether a child who belongs to the home is of such an age on a day; not known where an age that is open could be.
    func anyChild(of household: Household, _ ages: ClosedRange<Int>, on day: Day) -> Bool? {
        let members = members(of: household)
        let children = members.filter { $0.role == .child || $0.role == .fostered }
        var isOpen = !members.contains { $0.role == .carer }
        for child in children {
            guard let born = child.born.value else {
                isOpen = true
                continue
            }
            let possible = Set(ReferenceAge.ages(born, on: day))
            if possible.isSubset(of: Set(ages)) { return true }
            if !possible.isDisjoint(with: Set(ages)) { isOpen = true }
        }
        return isOpen ? nil : false
    }
}

/// Ages counted by birthdays.
enum ReferenceAge {
    /// Every age somebody may have on a day.
    static func ages(_ born: Born, on day: Day) -> [Int] {
        switch born {
        case .day(let birth): [age(year: birth.civil.year, month: birth.civil.month, day: birth.civil.day, on: day)]
        case .year(let year):
            Array(
                Set([
                    age(year: year, month: 1, day: 1, on: day), age(year: year, month: 12, day: 31, on: day),
                ])
            ).sorted()
        }
    }

    private static func age(year: Int, month: Int, day: Int, on today: Day) -> Int {
        let now = today.civil
        let isBefore = now.month < month || (now.month == month && now.day < day)
        return now.year - year - (isBefore ? 1 : 0)
    }
}
