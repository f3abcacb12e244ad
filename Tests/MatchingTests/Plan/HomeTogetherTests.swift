import TestSupport
import Testing

@testable import Matching

/// Who can be together in one home, held against the places that a plan counts there first.
@Suite struct HomeTogetherTests {
    /// A scheme's market with what it was made from.
    private struct Night {
        let scheme: GeneratedScheme
        let matcher: Matcher
        let market: PlanMarket

        init(seed: Int) async {
            scheme = GeneratedScheme(seed: UInt64(seed))
            matcher = scheme.matcher
            market = matcher.planMarket(await matcher.shortlists(tasks: 1), PlanRequest())
        }

        /// Choices of two referrals of other people at one home, in the order of homes.
        var choicesOfTwo: [[PlanPair]] {
            let homes = Dictionary(grouping: market.pairs) { market.option($0).household }
            return homes.keys.sorted().flatMap { home -> [[PlanPair]] in
                let pairs = homes[home] ?? []
                return pairs.indices.flatMap { first in
                    pairs.indices.dropFirst(first + 1).map { [pairs[first], pairs[$0]] }
                }
            }.filter { $0[0].party != $0[1].party && Set(members(of: $0[0])).isDisjoint(with: members(of: $0[1])) }
        }

        func members(of pair: PlanPair) -> [Int] {
            matcher.scheme.referrals[market.parties[pair.party].referral].members
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 20))
    func `a home's places never say fewer than can be there together`(chunk: SeedChunk) async throws {
        for seed in chunk.seeds {
            let night = await Night(seed: seed)
            var together = HomeTogether(night.matcher, night.market)
            let twos = Array(night.choicesOfTwo.prefix(20))
            let hold = zip(twos, together.conflicts(in: twos)).filter(\.1.isEmpty).map(\.0)
            let threes = hold.flatMap { two in
                hold.compactMap { other in
                    two[1] == other[0] && hold.contains([two[0], other[1]]) ? [two[0], two[1], other[1]] : nil
                }
            }
            let both = zip(threes, together.conflicts(in: threes)).filter(\.1.isEmpty).map(\.0)
            for choice in hold + both {
                for node in Set(choice.map(night.market.node)) {
                    let count = choice.count { night.market.node($0) == node }
                    #expect(count <= night.market.nodes[node].places, "seed \(seed), \(choice)")
                }
                for limit in night.market.limits {
                    #expect(choice.count(where: limit.pairs.contains) <= limit.most, "seed \(seed), \(choice)")
                }
            }
        }
    }
}
