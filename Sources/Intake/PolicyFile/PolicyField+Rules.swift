import Matching

extension PolicyField {
    static let opening: [PolicyField] = [
        PolicyField(
            "name", shape: .text, value: { .string($0.name) },
            put: { if let name = $0.string { $1.name = name } }),
        .word("nation", at: \.nation),
    ]

    static let cap: [PolicyField] = [
        .optional("cap", "nation_most", from: 1...20, at: \.cap.nationMost),
        .flag("cap", "is_law", at: \.cap.isLaw),
        .optional("cap", "scheme_most", from: 1...20, at: \.cap.schemeMost),
        .flag("cap", "away_counts", at: \.cap.awayCounts),
    ]

    static let age: [PolicyField] = [
        .integer("age", "nation_youngest", from: 0...120, at: \.age.nationYoungest),
        .optional("age", "scheme_youngest", from: 0...120, at: \.age.schemeYoungest),
        .optional("age", "scheme_oldest", from: 0...150, at: \.age.schemeOldest),
        .integer("age", "adult_from", from: 16...25, at: \.age.adultFrom),
    ]

    static let periods: [PolicyField] = [
        .integer("periods", "horizon_days", from: 1...3650, at: \.periods.horizonDays),
        .integer("periods", "training_days", from: 0...3650, at: \.periods.trainingDays),
        .integer("periods", "confirm_after_days", from: 1...36500, at: \.periods.confirmAfterDays),
    ]

    static let checks: [PolicyField] =
        MemberRole.allCases.map { role in
            checkKinds(role.rawValue, isOfHome: false, value: { $0.checks.ofMembers[role] ?? [] }) {
                kinds, policy in
                policy.checks.ofMembers[role] = kinds
            }
        } + [
            checkKinds("home", isOfHome: true, value: \.checks.ofHome) { kinds, policy in
                policy.checks.ofHome = kinds
            }
        ]

    private static func checkKinds(
        _ key: String, isOfHome: Bool, value: @escaping @Sendable (Policy) -> Set<CheckKind>,
        put: @escaping @Sendable (Set<CheckKind>, inout Policy) -> Void
    ) -> PolicyField {
        let kinds = CheckKind.allCases.filter { $0.isOfHome == isOfHome }
        return PolicyField(
            "checks", key, shape: .words(kinds.map(\.rawValue)),
            value: { policy in PolicyTree(words: kinds.filter(value(policy).contains).map(\.rawValue)) },
            put: { put(Set($0.words.compactMap(CheckKind.init(rawValue:))), &$1) })
    }

    static let rules: [PolicyField] = RuleCode.allCases.flatMap { rule in
        [
            PolicyField(
                "rules", rule.code, "is_on", shape: .flag,
                value: { .bool($0.rules[rule]?.isOn ?? true) },
                put: { if let isOn = $0.bool { $1.rules[rule, default: .nobody].isOn = isOn } }),
            PolicyField(
                "rules", rule.code, "overridden_by", shape: .roles,
                value: { PolicyTree(words: $0.rules[rule]?.overriddenBy ?? []) },
                put: { $1.rules[rule, default: .nobody].overriddenBy = $0.words.sorted() }),
            PolicyField(
                "rules", rule.code, "override_days_most", shape: .integer(0...366),
                value: { .integer($0.rules[rule]?.overrideDaysMost ?? 0) },
                put: { if let days = $0.integer { $1.rules[rule, default: .nobody].overrideDaysMost = days } }),
        ]
    }
}

extension RuleTerms {
    /// A rule that is on and that nobody may override.
    static let nobody = RuleTerms(isOn: true, overriddenBy: [], overrideDaysMost: 0)
}
