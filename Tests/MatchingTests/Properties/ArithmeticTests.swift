import Matching
import TestSupport
import Testing

/// The sums of receipts and the order of lists, on random schemes.
@Suite struct ArithmeticTests {
    @Test(arguments: SeedChunk.chunks(usual: 30)) func `lines add up, and points lie in their range`(
        chunk: SeedChunk
    ) {
        for seed in chunk.seeds {
            for receipt in GeneratedScheme(seed: UInt64(seed)).receipts {
                for side in receipt.people + [receipt.householdSide] { Self.check(side, seed) }
                for total in [receipt.peopleTotal, receipt.householdSide.total, receipt.fused].compactMap({ $0 }) {
                    #expect((0...1000).contains(total.low) && (0...1000).contains(total.high), "seed \(seed)")
                    #expect(total.low <= total.points && total.points <= total.high, "seed \(seed)")
                }
                if let people = receipt.peopleTotal {
                    let totals = receipt.people.compactMap(\.total)
                    #expect(people.points == totals.map(\.points).min(), "seed \(seed)")
                    #expect(people.low == totals.map(\.low).min(), "seed \(seed)")
                    #expect(people.high == totals.map(\.high).min(), "seed \(seed)")
                }
            }
        }
    }

    private static func check(_ side: ReceiptSide, _ seed: Int) {
        #expect(side.lines.map(\.points).reduce(0, +) == side.total?.points ?? 0, "seed \(seed)")
        for line in side.lines {
            #expect(line.low <= line.reading && line.reading <= line.high, "seed \(seed)")
            #expect(line.points >= 0, "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 30)) func `the quick road says what the receipt says`(chunk: SeedChunk)
    {
        for seed in chunk.seeds {
            let matcher = GeneratedScheme(seed: UInt64(seed)).matcher
            for referral in matcher.scheme.population.referrals.indices {
                let all = matcher.shortlist(referral: referral, includingNotPossible: true)
                for result in all.results { Self.check(result, matcher, seed) }
                let run = matcher.shortlist(referral: referral)
                let possible = all.results.filter { $0.verdict != .notPossibleNow }
                #expect(run.results == possible, "seed \(seed): the first look bars what the rules do not")
                #expect(run.notPossibleCount == all.results.count - possible.count, "seed \(seed)")
            }
        }
    }

    private static func check(_ result: PairResult, _ matcher: Matcher, _ seed: Int) {
        let receipt = matcher.receipt(referral: result.referral, household: result.household)
        let name: Comment = "seed \(seed) \(receipt.referral) \(receipt.household)"
        #expect(result.verdict == receipt.verdict, name)
        #expect(result.startOn == receipt.startOn, name)
        #expect(result.questionCount == receipt.openQuestionCount, name)
        #expect(result.barrierCount == receipt.barrierCount, name)
        #expect(result.people == receipt.peopleTotal, name)
        #expect(result.householdSide == receipt.householdSide.total, name)
        #expect(result.fused == receipt.fused, name)
        #expect(result.distanceMetres == receipt.distance?.metres, name)
        let sides = matcher.sides(of: result)
        #expect(sides.people.map(\.total) == receipt.people.map(\.total), name)
        #expect(sides.people.map { $0.lines.map(\.points) } == receipt.people.map { $0.lines.map(\.points) }, name)
        #expect(sides.household.lines.map(\.points) == receipt.householdSide.lines.map(\.points), name)
    }

    @Test(arguments: SeedChunk.chunks(usual: 30)) func `both sides compiled beside each other are the scheme`(
        chunk: SeedChunk
    ) async {
        for seed in chunk.seeds {
            let matcher = GeneratedScheme(seed: UInt64(seed)).matcher
            let scheme = matcher.scheme
            let beside = Matcher(
                await .compiled(scheme.population, policy: scheme.policy, asOf: scheme.asOf))
            #expect(await beside.shortlists(tasks: 2) == (await matcher.shortlists(tasks: 2)), "seed \(seed)")
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 30)) func `the order of a list is total and stable`(chunk: SeedChunk)
        async
    {
        for seed in chunk.seeds {
            let matcher = GeneratedScheme(seed: UInt64(seed)).matcher
            let lists = await matcher.shortlists(tasks: 3)
            #expect(lists == (await matcher.shortlists(tasks: 1)), "seed \(seed)")
            for list in lists {
                #expect(Set(list.results.map(\.household)).count == list.results.count, "seed \(seed)")
                for (first, second) in zip(list.results, list.results.dropFirst()) {
                    #expect(Self.isBefore(first, second), "seed \(seed)")
                }
            }
        }
    }

    /// DESIGN.md 6: verdict, questions, points, low, distance, the last arrangement, id.
    private static func isBefore(_ first: PairResult, _ second: PairResult) -> Bool {
        if first.verdict != second.verdict { return first.verdict < second.verdict }
        if first.verdict == .askFirst, first.questionCount != second.questionCount {
            return first.questionCount < second.questionCount
        }
        let (one, other) = (first.fused?.points ?? 0, second.fused?.points ?? 0)
        if one != other { return one > other }
        let (low, otherLow) = (first.fused?.low ?? 0, second.fused?.low ?? 0)
        if low != otherLow { return low > otherLow }
        let (near, far) = (first.distanceMetres, second.distanceMetres)
        if near != far {
            guard let far else { return true }
            guard let near else { return false }
            return (near.lowerBound, near.upperBound) < (far.lowerBound, far.upperBound)
        }
        let (day, otherDay) = (first.lastArrangementOn?.number, second.lastArrangementOn?.number)
        if day != otherDay { return (day ?? Int32.min) < (otherDay ?? Int32.min) }
        return first.household < second.household
    }

    @Test func `random schemes have pairs of every verdict`() {
        var counts: [Verdict: Int] = [:]
        for seed in 1...20 {
            for receipt in GeneratedScheme(seed: UInt64(seed)).receipts { counts[receipt.verdict, default: 0] += 1 }
        }
        #expect((counts[.possible] ?? 0) > 3 && (counts[.askFirst] ?? 0) > 10, "\(counts)")
    }
}
