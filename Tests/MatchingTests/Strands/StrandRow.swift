import Testing

@testable import Matching

/// One row of a strand's table: a situation, then the least and the most points; no points where the strand has nothing to say.
struct StrandRow: Sendable, CustomTestStringConvertible {
    let situation: String
    private let expected: PointRange?
    private let change: @Sendable (inout StrandScheme) -> Void

    /// Points from `low` to `high`.
    init(_ situation: String, _ low: Int, _ high: Int, _ change: @escaping @Sendable (inout StrandScheme) -> Void) {
        self.situation = situation
        expected = PointRange(low, high)
        self.change = change
    }

    /// Points that are known.
    init(_ situation: String, _ points: Int, _ change: @escaping @Sendable (inout StrandScheme) -> Void) {
        self.init(situation, points, points, change)
    }

    /// Nothing to say.
    init(silent situation: String, _ change: @escaping @Sendable (inout StrandScheme) -> Void) {
        self.situation = situation
        expected = nil
        self.change = change
    }

    var testDescription: String { situation }

    /// Expects what the row says of `strand`, on both roads, and a question wherever the points are not known.
    func check(_ strand: Strand, sourceLocation: SourceLocation = #_sourceLocation) {
        var scheme = StrandScheme()
        change(&scheme)
        let answer = scheme.answer(strand)
        #expect(answer.range == expected, sourceLocation: sourceLocation)
        #expect(scheme.quickRange(strand) == expected, sourceLocation: sourceLocation)
        #expect(answer.questions.allSatisfy { $0.strands == [strand] }, sourceLocation: sourceLocation)
        #expect(answer.facts.isEmpty == (expected == nil), sourceLocation: sourceLocation)
    }

    /// The codes of the questions that `strand` asks in the situation that `change` makes.
    static func questions(_ strand: Strand, _ change: (inout StrandScheme) -> Void) -> [String] {
        var scheme = StrandScheme()
        change(&scheme)
        return scheme.answer(strand).questions.map(\.code)
    }
}
