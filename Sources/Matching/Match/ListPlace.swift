/// Where a pair stands in a list, as figures of which the lesser comes first. Plain: sorting thousands of them copies no result.
///
/// The order of a shortlist (DESIGN.md 6): possible, then ask first by open questions, then not possible now by barriers; within each,
/// fused points, fused low, distance (not known last), longest since the last arrangement; then whatever the list goes by.
struct ListPlace: Comparable, Sendable {
    /// Verdict, count, points and low, each behind the one before.
    private let fit: UInt64
    /// The nearer end before the farther.
    private let distance: UInt64
    private let lastArrangement: Int32
    private let tie: Int

    /// - Parameter tie: What decides where nothing else does: an index in the order of ids.
    init(_ result: PairResult, tie: Int) {
        let count =
            switch result.verdict {
            case .possible: 0
            case .askFirst: result.questionCount
            case .notPossibleNow: result.barrierCount
            }
        let fused = result.fused ?? SideTotal(low: 0, high: 0, points: 0)
        // Points are 0 to 1000: ten bits hold them.
        let points = UInt64(1000 - fused.points) << 10 | UInt64(1000 - fused.low)
        fit = UInt64(result.verdict.rawValue) << 52 | UInt64(UInt32(count)) << 20 | points
        distance =
            result.distanceMetres.map { UInt64(UInt32($0.lowerBound)) << 32 | UInt64(UInt32($0.upperBound)) }
            ?? UInt64.max
        lastArrangement = result.lastArrangementOn?.number ?? Int32.min
        self.tie = tie
    }

    static func < (first: ListPlace, second: ListPlace) -> Bool {
        if first.fit != second.fit { return first.fit < second.fit }
        if first.distance != second.distance { return first.distance < second.distance }
        if first.lastArrangement != second.lastArrangement { return first.lastArrangement < second.lastArrangement }
        return first.tie < second.tie
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
