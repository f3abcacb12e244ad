import Matching

extension PolicyRefusals {
    /// Rules that no policy turns off and no arrangement goes without: safety, agreement, and what somebody said they must have.
    static let alwaysAsked: [RuleCode] = [
        .approval, .checks, .separation, .personChoice, .householdLimit, .agreement,
    ]

    /// The only role that may step over a scheme's own number or a lapsed renewal date, and for how long (domain.md 3.1).
    private static let managerRole = "registered-manager"
    private static let managerDaysMost = 28

    /// Rules that are off though they must not be, and overrides that nobody may give.
    static func rules(_ policy: Policy) -> [PolicyRefusal] {
        RuleCode.allCases.flatMap { rule -> [PolicyRefusal] in
            guard let terms = policy.rules[rule] else { return [] }
            return off(rule, terms, policy) + overridden(rule, terms, policy) + overrideDays(rule, terms)
        }
    }

    private static func off(_ rule: RuleCode, _ terms: RuleTerms, _ policy: Policy) -> [PolicyRefusal] {
        let isCapInLaw = rule == .cap && policy.cap.isLaw
        guard !terms.isOn, alwaysAsked.contains(rule) || isCapInLaw else { return [] }
        return [
            PolicyRefusal(
                concerns: ["rules.\(rule.code).is_on"], code: "rule-needed",
                says: "`rules.\(rule.code).is_on` must be yes",
                hint: isCapInLaw ? "the number is law" : "no policy goes without it")
        ]
    }

    private static func overridden(_ rule: RuleCode, _ terms: RuleTerms, _ policy: Policy) -> [PolicyRefusal] {
        guard !terms.overriddenBy.isEmpty else { return [] }
        let key = "rules.\(rule.code).overridden_by"
        func refusal(_ says: String) -> [PolicyRefusal] {
            [PolicyRefusal(concerns: [key], code: "never-overridden", says: "`\(key)` \(says)")]
        }
        switch rule {
        case .approval, .separation:
            return refusal("must be []: nobody may override it")
        case .cap where policy.cap.isLaw && (policy.cap.schemeMost ?? Int.max) >= (policy.cap.nationMost ?? 0):
            return refusal("must be []: the nation's number is law, and the scheme has no lower one of its own")
        case .cap, .checks:
            if terms.overriddenBy == [managerRole] { return [] }
            return refusal("may name `\(managerRole)` alone")
        case .room, .home, .support, .cover, .personChoice, .householdLimit, .residents, .age, .dates, .agreement,
            .distance, .answered:
            return []
        }
    }

    private static func overrideDays(_ rule: RuleCode, _ terms: RuleTerms) -> [PolicyRefusal] {
        let key = "rules.\(rule.code).override_days_most"
        let concerns = [key, "rules.\(rule.code).overridden_by"]
        let days = terms.overrideDaysMost
        if terms.overriddenBy.isEmpty {
            guard days > 0 else { return [] }
            return [
                PolicyRefusal(
                    concerns: concerns, code: "override-days",
                    says: "`\(key)` is \(days), but nobody may override the rule")
            ]
        }
        let most = rule == .cap || rule == .checks ? managerDaysMost : 366
        guard !(1...most).contains(days) else { return [] }
        return [
            PolicyRefusal(
                concerns: concerns, code: "override-days",
                says: "`\(key)` must be from 1 to \(most), as somebody may override the rule; found \(days)")
        ]
    }
}
