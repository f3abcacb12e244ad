/// A point range in four bytes, for tables by household.
struct PackedRange: Hashable, Sendable {
    private var low: Int16
    private var high: Int16

    init(_ range: PointRange) {
        low = Int16(range.low)
        high = Int16(range.high)
    }

    /// The range that it packs.
    var range: PointRange { PointRange(Int(low), Int(high)) }

    /// Raises both ends to those of `range` where they are greater.
    mutating func raise(to range: PointRange) {
        low = max(low, Int16(range.low))
        high = max(high, Int16(range.high))
    }
}
