/// Where a pair stands in a list, as figures of which the lesser comes first. Plain: sorting thousands of them copies no result.
///
/// The order of a shortlist (DESIGN.md 6): possible, then ask first by open questions, then not possible now by barriers; within each,
/// fused points, fused low, distance (not known last), longest since the last arrangement; then whatever the list goes by.
struct ListPlace: Comparable, Sendable {
    private let figures: SIMD8<Int64>

    /// - Parameter tie: What decides where nothing else does: an index in the order of ids.
    init(_ result: PairResult, tie: Int) {
        let count =
            switch result.verdict {
            case .possible: 0
            case .askFirst: result.questionCount
            case .notPossibleNow: result.barrierCount
            }
        let fused = result.fused ?? SideTotal(low: 0, high: 0, points: 0)
        figures = SIMD8(
            Int64(result.verdict.rawValue), Int64(count), -Int64(fused.points), -Int64(fused.low),
            result.distanceMetres.map { Int64($0.lowerBound) } ?? Int64.max,
            result.distanceMetres.map { Int64($0.upperBound) } ?? Int64.max,
            result.lastArrangementOn.map { Int64($0.number) } ?? Int64.min, Int64(tie))
    }

    static func < (first: ListPlace, second: ListPlace) -> Bool {
        for place in 0..<8 where first.figures[place] != second.figures[place] {
            return first.figures[place] < second.figures[place]
        }
        return false
    }
}

extension [PairResult] {
    /// The results in the order of a list.
    ///
    /// - Parameter tie: What decides between two of which nothing else says which comes first.
    func inOrder(tie: (PairResult) -> Int) -> [PairResult] {
        let places = indices.map { (place: ListPlace(self[$0], tie: tie(self[$0])), index: $0) }
        return places.sorted { $0.place < $1.place }.map { self[$0.index] }
    }
}
