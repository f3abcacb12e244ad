/// What the strands read of policy, vocabulary, people and households, as plain figures in flat arrays: made once, so that no pair looks
/// anything up by name or weighs what it will not use.
struct StrandTerms: Sendable {
    private let essentialWeight: Int
    private let helpfulWeight: Int
    private let niceWeight: Int

    let nearMetres: Int
    let farMetres: Int
    let homeWeight: Int
    let enoughInterests: Int
    let enoughYears: Int
    let lateStartDays: Int
    let breathingDays: Int

    let otherSupportedPeople: Int?
    let learningToSign: Int?
    let learningALanguage: Int?

    /// By person index.
    let people: [PersonTerms]
    let wishes: [WeighedWish]
    let codes: [Int]

    let carers: CarerTable
    let rhythm: RhythmTable

    init(_ scheme: CompiledPopulation) {
        let policy = scheme.policy
        func weight(_ importance: Importance) -> Int { policy.importanceWeights[importance] ?? 1 }
        essentialWeight = weight(.essential)
        helpfulWeight = weight(.helpful)
        niceWeight = weight(.nice)
        homeWeight = weight(policy.scales.homeImportance)
        nearMetres = policy.scales.nearMetres
        farMetres = policy.scales.farMetres
        enoughInterests = policy.scales.enoughInterests
        enoughYears = policy.scales.enoughYears
        lateStartDays = policy.scales.lateStartDays
        breathingDays = policy.scales.breathingDays

        let vocabulary = scheme.vocabulary
        otherSupportedPeople = vocabulary.index(.otherSupportedPeople)
        learningToSign = vocabulary.index(.learningToSign)
        learningALanguage = vocabulary.vocabulary.index(of: Code("learning-a-language"))

        var draft = PersonTermsDraft(scheme)
        people = scheme.people.map { draft.terms(of: $0) }
        wishes = draft.wishes
        codes = draft.codes
        carers = CarerTable(scheme, enoughYears: policy.scales.enoughYears)
        rhythm = RhythmTable(scheme, stepPoints: policy.scales.rhythmStepPoints)
    }

    /// How much something of this importance counts, 1 or more.
    func weight(of importance: Importance) -> Int {
        switch importance {
        case .essential: essentialWeight
        case .helpful: helpfulWeight
        case .nice: niceWeight
        }
    }
}
