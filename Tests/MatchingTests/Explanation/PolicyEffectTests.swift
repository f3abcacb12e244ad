import Matching
import TestSupport
import Testing

@Suite struct PolicyEffectTests {
    @Test(arguments: SeedChunk.chunks(usual: 12)) func `a policy that says the same changes no list`(
        chunk: SeedChunk
    ) {
        for seed in chunk.seeds {
            let matcher = GeneratedScheme(seed: UInt64(seed)).matcher
            #expect(matcher.effects(of: matcher).allSatisfy { $0.kind == .none }, "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 8)) func `a rule turned off takes no home away and is named`(
        chunk: SeedChunk
    ) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed)).withOneStart()
            for rule in RuleCode.allCases where rule != .agreement {
                var policy = scheme.policy
                policy.rules[rule]?.isOn = false
                for effect in scheme.matcher.effects(of: scheme.with(policy).matcher) {
                    #expect(effect.worse.isEmpty, "seed \(seed) \(rule.code)")
                    #expect(effect.better.allSatisfy { $0.rules.contains(rule) }, "seed \(seed) \(rule.code)")
                }
            }
        }
    }

    @Test func `another first home by weight is told by its strand`() {
        var scheme = SchemeBuilder()
        scheme.person.homeCounts = true
        scheme.person.wishes = [.said(.like, "garden")]
        scheme.household.facts = .of(no: ["garden"])
        var other = scheme.household
        other.id = HouseholdID("H-2")
        other.place = .at(east: 30_000)
        other.facts = .of(yes: ["garden"])
        other.rooms = .listed([Room(id: RoomID("K-2"))])
        scheme.otherHouseholds = [other]
        var carer = scheme.carer
        carer.id = MemberID("M-2")
        carer.household = other.id
        scheme.members.append(carer)
        func matcher(_ weights: [Strand: Int]) -> Matcher {
            var policy = scheme.policy
            policy.weights.merge(weights) { $1 }
            return Matcher(CompiledPopulation(scheme.population, policy: policy, asOf: scheme.asOf))
        }
        let effects = matcher([.closeness: 1000, .homeLife: 10]).effects(
            of: matcher([.closeness: 10, .homeLife: 1000]))
        #expect(effects.map(\.kind) == [.first])
        #expect(effects.first?.firstBefore == 0 && effects.first?.firstAfter == 1)
        #expect(effects.first?.strands.first == .homeLife)
    }
}
