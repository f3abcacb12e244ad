import Matching

/// A list as it can be compared with another of the same referral: ids and figures, no indices.
struct SeenList {
    struct Line: Hashable {
        let household: String
        let verdict: Verdict
        /// How many questions of rules are open.
        let open: Int
        let points: Int?
        let low: Int?
        let high: Int?

        fileprivate func hasSameFit(as other: Line) -> Bool {
            verdict == other.verdict && points == other.points && low == other.low && high == other.high
        }
    }

    let referral: String
    let lines: [Line]

    /// A list as a run stored it, its lines in order.
    init(referral: String, lines: [Line]) {
        self.referral = referral
        self.lines = lines
    }

    init(_ shortlist: Shortlist, of matcher: Matcher) {
        let population = matcher.scheme.population
        referral = shortlist.key(in: population)
        lines = shortlist.results.map { result in
            Line(
                household: population.households[result.household].id.text, verdict: result.verdict,
                open: result.questionCount,
                points: result.fused?.points, low: result.fused?.low, high: result.fused?.high)
        }
    }
}

/// What a change does to one home on one list.
package struct ListChange: Sendable {
    package let referral: String
    package let household: String
    /// Verdict, place and open questions before; nil where it was not on the list.
    package let before: (verdict: Verdict, place: Int, open: Int)?
    package let after: (verdict: Verdict, place: Int, open: Int)?
    /// Whether its points or their range moved.
    package let movesPoints: Bool

    /// Homes that come, go, change their answer, their open questions, their place or their points, in the order of lists, then of the list after.
    static func changes(from before: [SeenList], to after: [SeenList]) -> [ListChange] {
        let old = Dictionary(before.map { ($0.referral, $0.lines) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { ($0.referral, $0.lines) }, uniquingKeysWith: { first, _ in first })
        var changes: [ListChange] = []
        for referral in Set(old.keys).union(new.keys).sorted() {
            let was = old[referral] ?? []
            let now = new[referral] ?? []
            if was == now { continue }
            let places = Dictionary(
                was.enumerated().map { ($1.household, $0) }, uniquingKeysWith: { first, _ in first })
            for (place, line) in now.enumerated() {
                let earlier = places[line.household].map {
                    (verdict: was[$0].verdict, place: $0 + 1, open: was[$0].open)
                }
                let points = places[line.household].map { !was[$0].hasSameFit(as: line) } ?? true
                if let earlier, earlier.open == line.open, earlier.place == place + 1, !points { continue }
                changes.append(
                    ListChange(
                        referral: referral, household: line.household, before: earlier,
                        after: (line.verdict, place + 1, line.open), movesPoints: points))
            }
            let here = Set(now.map(\.household))
            for (place, line) in was.enumerated() where !here.contains(line.household) {
                changes.append(
                    ListChange(
                        referral: referral, household: line.household, before: (line.verdict, place + 1, line.open),
                        after: nil,
                        movesPoints: true))
            }
        }
        return changes
    }
}
