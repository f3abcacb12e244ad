import Matching
import TestSupport
import Testing

/// What must not matter, on random schemes.
@Suite struct InvarianceTests {
    @Test(arguments: SeedChunk.chunks(usual: 20)) func `the order of rows does not matter`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed))
            #expect(scheme.receipts == scheme.permuted().receipts, "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 20))
    func `adding a household never changes another's receipt`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed))
            let known = Set(scheme.population.households.map(\.id))
            let after = scheme.addingHousehold().receipts
            #expect(after.filter { known.contains($0.household) } == scheme.receipts, "seed \(seed)")
            #expect(after.contains { !known.contains($0.household) }, "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 20))
    func `renaming ids in their order alters nothing but ids`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed))
            let renamed = scheme.renamed()
            #expect(Self.figures(scheme.receipts) == Self.figures(renamed.receipts), "seed \(seed)")
            let order = scheme.matcher.shortlist(referral: 0, includingNotPossible: true).results.map(\.household)
            let renamedOrder = renamed.matcher.shortlist(referral: 0, includingNotPossible: true).results.map(
                \.household)
            #expect(order == renamedOrder, "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 20))
    func `renaming ids in another order swaps only homes that are equal in everything before their ids`(
        chunk: SeedChunk
    ) {
        for seed in chunk.seeds {
            let scheme = GeneratedScheme(seed: UInt64(seed))
            let renamed = scheme.renamed(Self.mirrored)
            let own = zip(scheme.receipts, Self.figures(scheme.receipts)).map { receipt, figures in
                ["\(receipt.referral) \(receipt.household)"] + figures.sorted()
            }
            let others = zip(renamed.receipts, Self.figures(renamed.receipts)).map { receipt, figures in
                ["\(Self.mirrored(receipt.referral.text)) \(Self.mirrored(receipt.household.text))"]
                    + figures.sorted()
            }
            #expect(Set(own) == Set(others), "seed \(seed)")
            for (index, referral) in scheme.population.referrals.enumerated() {
                let id = ReferralID(Self.mirrored(referral.id.text))
                guard let other = renamed.population.referrals.firstIndex(where: { $0.id == id }) else {
                    Issue.record("seed \(seed): no \(id)")
                    continue
                }
                #expect(Self.places(scheme, index) == Self.places(renamed, other), "seed \(seed), \(referral.id)")
            }
        }
    }

    /// An id with every digit taken from nine: mostly another order, and itself when mirrored again.
    private static func mirrored(_ id: String) -> String {
        String(decoding: id.utf8.map { (48...57).contains($0) ? 105 - $0 : $0 }, as: UTF8.self)
    }

    /// What each place of a list has to show before ids count.
    private static func places(_ scheme: GeneratedScheme, _ referral: Int) -> [String] {
        scheme.matcher.shortlist(referral: referral, includingNotPossible: true).results.map { result in
            let open = result.verdict == .notPossibleNow ? result.barrierCount : result.questionCount
            return "\(result.verdict) \(open) \(String(describing: result.fused)) "
                + "\(String(describing: result.distanceMetres)) \(String(describing: result.lastArrangementOn))"
        }
    }

    /// Everything of a receipt that names nobody.
    private static func figures(_ receipts: [Receipt]) -> [[String]] {
        receipts.map { receipt in
            var figures = ["\(receipt.verdict) \(receipt.startOn) \(String(describing: receipt.fused))"]
            for finding in receipt.rules {
                figures.append(
                    "\(finding.rule.code) \(finding.answer) \(finding.barriers.map(\.code).sorted()) \(finding.questions.count)"
                )
            }
            for side in receipt.people + [receipt.householdSide] {
                figures.append(
                    side.lines.map { "\($0.strand.code) \($0.low) \($0.high) \($0.points)" }.joined(separator: ", ")
                )
            }
            return figures
        }
    }
}
