/// The least and the most points, 0…1000, that any answers to what is not known could give.
public struct PointRange: Hashable, Sendable {
    public let low: Int
    public let high: Int

    /// A range within 0…1000.
    public init(_ low: Int, _ high: Int) {
        precondition(0 <= low && low <= high && high <= 1000, "points are 0 to 1000, low before high")
        self.low = low
        self.high = high
    }

    /// Points that are known.
    public init(_ points: Int) { self.init(points, points) }

    /// Nothing is known.
    public static let notKnown = PointRange(0, 1000)
    public static let none = PointRange(0)
    public static let full = PointRange(1000)
}

/// `numerator / denominator` to the nearest whole number, halves up: (2n + d) div 2d, for n ≥ 0 and d > 0.
public func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
    precondition(numerator >= 0 && denominator > 0, "half_up is for n >= 0 and d > 0")
    return (2 * numerator + denominator) / (2 * denominator)
}

/// A mean of ranges by weight, each end for itself, rounded half up.
struct WeightedMean {
    private var low = 0
    private var high = 0
    private var weight = 0

    /// Adds `range` with a weight of 1 or more.
    mutating func add(_ range: PointRange, weight: Int) {
        low += range.low * weight
        high += range.high * weight
        self.weight += weight
    }

    /// Nil where nothing was added.
    var range: PointRange? {
        weight == 0 ? nil : PointRange(halfUp(low, weight), halfUp(high, weight))
    }
}
