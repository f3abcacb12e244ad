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

    /// Everything of a receipt that names nobody.
    private static func figures(_ receipts: [Receipt]) -> [[String]] {
        receipts.map { receipt in
            var figures = ["\(receipt.verdict) \(receipt.startOn) \(String(describing: receipt.fused))"]
            for finding in receipt.rules {
                figures.append(
                    "\(finding.rule.code) \(finding.answer) \(finding.barriers.map(\.code)) \(finding.questions.count)"
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
