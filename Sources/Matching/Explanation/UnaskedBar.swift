/// What can bar a pair without its asking: of animals nothing is asked, and a risk to them with pets in the home bars once both are known.
struct UnaskedBar {
    private let scheme: CompiledPopulation
    private let risk: Int?
    private let pets: Int?

    init(_ scheme: CompiledPopulation) {
        self.scheme = scheme
        risk = scheme.vocabulary.index(.riskToAnimals)
        pets = scheme.vocabulary.index(.pets)
    }

    /// Whose answer to which code would bar the pair: ids of people or of the home, with the code.
    func answers(_ referral: CompiledReferral, _ household: Int) -> [(of: String, code: Int)] {
        guard let risk, let pets, referral.rules.all.contains(.residents), referral.terms.place != .ownHome else {
            return []
        }
        let home = scheme.households[household].known.answer(pets)
        return referral.members.compactMap { member in
            switch (scheme.people[member].known.answer(risk), home) {
            case (nil, true?): (scheme.personID(member).text, risk)
            case (true?, nil): (scheme.householdID(household).text, pets)
            default: nil
            }
        }
    }

    /// Whether it follows from a code's being so that another is.
    func follows(_ code: Int, from other: Code) -> Bool {
        scheme.vocabulary.vocabulary.index(of: other).map { scheme.vocabulary.implied[$0].contains(code) } ?? false
    }
}
