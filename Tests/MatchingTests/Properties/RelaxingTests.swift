import Matching
import TestSupport
import Testing

/// Relaxing a rule never adds a barrier, on random schemes whose start is one day.
@Suite struct RelaxingTests {
    @Test(arguments: SeedChunk.chunks(usual: 10)) func `a rule turned off adds no barrier`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed)).withOneStart()
            let before = Self.barriers(scheme.receipts)
            // A refusal to be searched for stands whatever the policy says.
            for rule in RuleCode.allCases where rule != .agreement {
                var policy = scheme.policy
                policy.rules[rule]?.isOn = false
                let after = Self.barriers(scheme.with(policy).receipts)
                for (old, new) in zip(before, after) {
                    #expect(new.isSubset(of: old), "seed \(seed) \(rule.code)")
                    #expect(new == old.filter { !$0.hasPrefix(rule.code + "/") }, "seed \(seed) \(rule.code)")
                }
            }
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 20)) func `wider terms of the policy add no barrier`(chunk: SeedChunk)
    {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed)).withOneStart()
            var policy = scheme.policy
            policy.cap.nationMost = policy.cap.nationMost.map { $0 + 1 }
            policy.cap.schemeMost = nil
            policy.age.nationYoungest -= 1
            policy.age.schemeYoungest = nil
            policy.age.schemeOldest = nil
            policy.periods.trainingDays = 0
            policy.checks.ofMembers[.carer]?.remove(.health)
            policy.checks.ofHome.remove(.insurance)
            let before = Self.barriers(scheme.receipts)
            for (old, new) in zip(before, Self.barriers(scheme.with(policy).receipts)) {
                #expect(Set(new.map(Self.kind)).isSubset(of: Set(old.map(Self.kind))), "seed \(seed)")
            }
        }
    }

    /// The barriers of each receipt, rule and code.
    private static func barriers(_ receipts: [Receipt]) -> [Set<String>] {
        receipts.filter { $0.visits.isEmpty }.map { receipt in
            Set(receipt.rules.flatMap { finding in finding.barriers.map { finding.rule.code + "/" + $0.code } })
        }
    }

    /// A certificate or a check that lapses later may be said to lapse where it was said to have lapsed.
    private static func kind(_ barrier: String) -> String {
        barrier == "support/support_lapses" ? "support/support_missing" : barrier
    }
}

extension GeneratedScheme {
    /// The same scheme with nobody leaving a choice of days to start on.
    func withOneStart() -> GeneratedScheme {
        with(
            Population(
                vocabulary: population.vocabulary, people: population.people,
                referrals: population.referrals.map { referral in
                    var referral = referral
                    referral.latestStart = nil
                    return referral
                }, households: population.households, members: population.members, stays: population.stays,
                separations: population.separations, outcomes: population.outcomes, overrides: population.overrides)
        )
    }
}
