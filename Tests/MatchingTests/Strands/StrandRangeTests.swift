import Testing

@testable import Matching

/// What holds of every strand, on seeded small populations.
@Suite struct StrandRangeTests {
    @Test(arguments: UInt64(1)...40)
    func `the quick road and the explaining road say the same`(seed: UInt64) {
        let scheme = StrandScheme(seed: seed)
        for (strand, answer) in zip(Strand.allCases, scheme.answers(Strand.allCases)) {
            #expect(scheme.quickRange(strand) == answer.range, "\(strand) with seed \(seed)")
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `answering one question moves no strand out of its range`(seed: UInt64) {
        let scheme = StrandScheme(seed: seed)
        let before = scheme.answers(Strand.allCases)
        for code in Set(before.flatMap(\.questions).map(\.code)).sorted() {
            for answered in scheme.answered(code) {
                expectWithin(before, answered, answering: code, seed)
            }
        }
    }

    @Test(arguments: UInt64(1)...60)
    func `answering everything narrows every strand to its points`(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var scheme = StrandScheme(seed: seed)
        var answers = scheme.answers(Strand.allCases)
        for _ in 0..<100 {
            let open = Set(answers.flatMap(\.questions).map(\.code)).sorted()
            if open.isEmpty { break }
            let code = numbers.pick(open)
            scheme = numbers.pick(scheme.answered(code))
            expectWithin(answers, scheme, answering: code, seed)
            answers = scheme.answers(Strand.allCases)
        }
        #expect(answers.flatMap(\.questions).isEmpty, "seed \(seed)")
        for (strand, answer) in zip(Strand.allCases, answers) where scheme.isSettled(strand) {
            if let range = answer.range { #expect(range.low == range.high, "\(strand) with seed \(seed)") }
        }
    }

    /// Slots asked say what is asked, and an answer of no needs leaves a strand with nothing to say; everything else stays within.
    private func expectWithin(
        _ before: [StrandAnswer], _ answered: StrandScheme, answering code: String, _ seed: UInt64
    ) {
        for (place, after) in answered.answers(Strand.allCases).enumerated() {
            let strand = Strand.allCases[place]
            if code == "R-1/slots", strand != .householdTiming { continue }
            guard let wide = before[place].range else {
                #expect(after.range == nil, "\(strand) after \(code) with seed \(seed)")
                continue
            }
            guard let narrow = after.range else {
                #expect(code.hasSuffix("/needs"), "\(strand) after \(code) with seed \(seed)")
                continue
            }
            #expect(
                wide.low <= narrow.low && narrow.high <= wide.high,
                "\(strand) from \(wide) to \(narrow) after \(code) with seed \(seed)")
        }
    }
}

extension StrandScheme {
    /// Whether `strand` has no range left once every question is answered: visits may stay open for their own reasons.
    fileprivate func isSettled(_ strand: Strand) -> Bool { strand != .timing || visits.asked == 0 }
}
