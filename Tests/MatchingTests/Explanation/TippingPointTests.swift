import Matching
import TestSupport
import Testing

/// What is said of a weight is what the list shows under a policy with that weight.
@Suite struct TippingPointTests {
    @Test(arguments: SeedChunk.chunks(usual: 12)) func `the first place changes hands where it is said to`(
        chunk: SeedChunk
    ) {
        var tipped = 0
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed))
            let matcher = scheme.matcher
            for referral in scheme.population.referrals.indices {
                guard let tipping = matcher.tippingPoints(of: matcher.shortlist(referral: referral)),
                    tipping.rivals > 0
                else { continue }
                for point in tipping.points {
                    let held = [point.holds.lowerBound, point.holds.upperBound]
                    for weight in held {
                        let first = Self.first(scheme, referral, point.strand, weight)
                        #expect(first == tipping.first, "seed \(seed) \(point.strand.code) \(weight)")
                    }
                    if let below = point.firstBelow {
                        let first = Self.first(scheme, referral, point.strand, point.holds.lowerBound - 1)
                        #expect(first == below && below != tipping.first, "seed \(seed) \(point.strand.code)")
                        tipped += 1
                    }
                    if let above = point.firstAbove {
                        let first = Self.first(scheme, referral, point.strand, point.holds.upperBound + 1)
                        #expect(first == above && above != tipping.first, "seed \(seed) \(point.strand.code)")
                        tipped += 1
                    }
                }
                break
            }
        }
        if chunk.seeds.lowerBound == 1 { #expect(tipped > 0) }
    }

    @Test func `of the allowed weights each that keeps the first home first is counted`() {
        for seed in 1...6 {
            var scheme = GeneratedScheme(seed: UInt64(seed))
            var policy = scheme.policy
            policy.allowedWeights = 90...130
            scheme = scheme.with(policy)
            let matcher = scheme.matcher
            for referral in scheme.population.referrals.indices {
                guard let tipping = matcher.tippingPoints(of: matcher.shortlist(referral: referral)),
                    tipping.rivals > 0, let point = tipping.points.first
                else { continue }
                let holding = (90...130).count { Self.first(scheme, referral, point.strand, $0) == tipping.first }
                #expect(point.allowedHolding == holding && point.allowed == 41, "seed \(seed)")
                break
            }
        }
    }

    @Test func `a home alone on its list is not tipped`() {
        let scheme = SchemeBuilder()
        let matcher = Matcher(CompiledPopulation(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
        let tipping = matcher.tippingPoints(of: matcher.shortlist(referral: 0))
        #expect(tipping?.rivals == 0)
        #expect(tipping?.points.allSatisfy { $0.holds == 0...1000 } == true)
    }

    private static func first(_ scheme: GeneratedScheme, _ referral: Int, _ strand: Strand, _ weight: Int) -> Int? {
        var policy = scheme.policy
        policy.weights[strand] = weight
        return scheme.with(policy).matcher.shortlist(referral: referral).results.first?.household
    }
}
