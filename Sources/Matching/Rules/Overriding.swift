/// That a rule is stepped over for a pair: in which role, to which day, and what would else be in the way or be asked.
public struct Overridden: Hashable, Sendable {
    public let role: String
    /// The last day of arrival it holds for.
    public let until: Day
    /// What is stepped over, in the order the rule declares it.
    public let barriers: [Barrier]
    public let questions: [Question]
}

extension Pair {
    /// The override of `rule` in force on the day of arrival; of several the one that runs longest.
    func override(of rule: RuleCode) -> Override? {
        guard household.hasOverrides, let overrides = scheme.overrides[householdIndex] else { return nil }
        let id = scheme.population.referrals[referral.referral].id
        var found: Override?
        for override in overrides where override.rule == rule && override.from <= start && start <= override.until {
            guard override.referral == nil || override.referral == id else { continue }
            if found.map({ $0.until < override.until }) ?? true { found = override }
        }
        return found
    }
}

extension RuleFinding {
    /// The finding with what `override` steps over set apart; unchanged where there is nothing to step over.
    func overridden(by override: Override, under policy: Policy) -> RuleFinding {
        let passed = barriers.filter { rule.mayBeOverridden($0.code, under: policy) }
        let unasked = rule.isOverriddenByBarrier ? [] : questions
        guard !passed.isEmpty || !unasked.isEmpty else { return self }
        return RuleFinding(
            rule: rule, barriers: barriers.filter { !passed.contains($0) },
            questions: rule.isOverriddenByBarrier ? questions : [],
            overridden: Overridden(role: override.role, until: override.until, barriers: passed, questions: unasked)
        )
    }
}

/// Passes on what a rule finds, but for what an override of the rule steps over.
struct SteppedOverSink<Inner: RuleSink>: RuleSink {
    private(set) var inner: Inner
    private let rule: RuleCode
    private let policy: Policy

    init(_ inner: Inner, _ rule: RuleCode, _ policy: Policy) {
        self.inner = inner
        self.rule = rule
        self.policy = policy
    }

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) {
        let found = barrier()
        if !rule.mayBeOverridden(found.code, under: policy) { inner.barrier(found) }
    }

    mutating func question(_ key: QuestionKey, _ question: @autoclosure () -> Question) {
        if rule.isOverriddenByBarrier { inner.question(key, question()) }
    }

    mutating func partyQuestion(_ question: @autoclosure () -> Question) {
        if rule.isOverriddenByBarrier { inner.partyQuestion(question()) }
    }
}
