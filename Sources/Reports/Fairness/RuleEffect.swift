import Matching

/// What one rule does to everybody's lists: how many more pairs and people would have a home if it alone were off.
struct RuleEffect: Sendable {
    let rule: RuleCode
    /// Pairs that are possible or to be asked first only without it.
    let pairs: Int
    /// Open referrals that would have a possible home only without it.
    let referrals: Int
    /// By open referral, in the order of ids: homes that are possible or to be asked first only without it.
    let gains: [Int]

    /// One per rule that is on, in the order of rules. A rule that law or safety asks is told like any other: this is what it costs,
    /// not a reason to turn it off.
    static func all(_ matcher: Matcher) -> [RuleEffect] {
        let before = counts(matcher)
        return RuleCode.allCases.filter { matcher.scheme.policy.rules[$0]?.isOn ?? true }.map { rule in
            var policy = matcher.scheme.policy
            let terms = policy.rules[rule]
            policy.rules[rule] = RuleTerms(
                isOn: false, overriddenBy: terms?.overriddenBy ?? [], overrideDaysMost: terms?.overrideDaysMost ?? 0
            )
            let without = counts(
                Matcher(
                    CompiledPopulation(matcher.scheme.population, policy: policy, asOf: matcher.scheme.asOf)))
            let gained = zip(before, without).count { $0.possible == 0 && $1.possible > 0 }
            let gains = zip(before, without).map { max(0, $1.listed - $0.listed) }
            return RuleEffect(rule: rule, pairs: gains.reduce(0, +), referrals: gained, gains: gains)
        }
    }

    private static func counts(_ matcher: Matcher) -> [(possible: Int, listed: Int)] {
        let population = matcher.scheme.population
        return population.referrals.indices.filter { population.referrals[$0].isOpen }.map { index in
            let list = matcher.shortlist(referral: index)
            return (list.results.count { $0.verdict == .possible }, list.results.count)
        }
    }
}
