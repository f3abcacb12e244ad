/// The rules that are on and asked of one arrangement: in the order of a receipt, and in the order in which counting is quickest.
struct AskedRules: Hashable, Sendable {
    /// In the order of a receipt.
    let all: RuleOrder
    /// Those that answer the same on every start day of a window, and those that may not; first in each what is quick and bars often.
    let lasting: RuleOrder
    let daily: RuleOrder

    private static let quickestFirst: [RuleCode] = [
        .distance, .agreement, .home, .householdLimit, .answered, .cap, .age, .dates, .approval, .cover, .room,
        .checks, .support, .residents, .personChoice, .separation,
    ]

    /// The rules that `terms` asks and `policy` has not put off.
    init(_ terms: ArrangementTerms, _ policy: Policy, _ vocabulary: CompiledVocabulary) {
        let asked = terms.rules.filter { policy.rules[$0]?.isOn ?? true }
        all = RuleOrder(RuleCode.allCases.filter { asked.contains($0) })
        let inOrder = Self.quickestFirst.filter { asked.contains($0) }
        lasting = RuleOrder(inOrder.filter { !Self.dependsOnStart($0, vocabulary) })
        daily = RuleOrder(inOrder.filter { Self.dependsOnStart($0, vocabulary) })
    }

    /// Whether the answer can differ between two start days of one window.
    private static func dependsOnStart(_ rule: RuleCode, _ vocabulary: CompiledVocabulary) -> Bool {
        switch rule {
        case .cap, .approval, .checks, .room, .support, .cover, .separation, .personChoice, .residents, .age,
            .dates:
            true
        // Who else is supported there depends on the days, should a vocabulary call that a feature of the home.
        case .home: vocabulary.index(.otherSupportedPeople).map { vocabulary.ofHome.contains($0) } ?? false
        case .householdLimit, .agreement, .distance, .answered: false
        }
    }
}
