/// What a policy asks of each arrangement and at each place of support: the same for every referral, so that it is made once.
struct AskedTerms: Sendable {
    let rules: [Arrangement: AskedRules]
    let codes: [SupportPlace: CodeSet]

    init(_ policy: Policy, _ vocabulary: CompiledVocabulary) {
        rules = policy.arrangements.mapValues { AskedRules($0, policy, vocabulary) }
        codes = SupportPlace.allCases.reduce(into: [:]) { codes, place in
            codes[place] = Self.codes(at: place, policy, vocabulary)
        }
    }

    private static func codes(at place: SupportPlace, _ policy: Policy, _ vocabulary: CompiledVocabulary) -> CodeSet
    {
        let notAsked = policy.notAskedKinds[place] ?? []
        var asked = CodeSet.empty
        for kind in CodeKind.allCases where !notAsked.contains(kind) { asked = asked | vocabulary.codes(of: kind) }
        // Whoever comes to the person's own home is a carer still.
        for carer in [WellKnownCode.womanCarer, .manCarer] {
            if let code = vocabulary.index(carer) { asked.insert(code) }
        }
        return asked
    }
}
