import Matching

/// The least and the most points.
struct ReferenceRange: Equatable {
    var low: Int
    var high: Int

    static let open = ReferenceRange(low: 0, high: 1000)

    static func sure(_ points: Int) -> ReferenceRange { ReferenceRange(low: points, high: points) }

    /// 1000 or 0; open where it is not known.
    static func of(_ isGood: Bool?) -> ReferenceRange { isGood.map { .sure($0 ? 1000 : 0) } ?? .open }

    /// `n / d` to the nearest whole number, halves up.
    static func share(_ numerator: Int, of denominator: Int) -> Int {
        (2 * numerator + denominator) / (2 * denominator)
    }

    /// The mean by weight, each end for itself; nil of nothing.
    static func mean(_ parts: [(range: ReferenceRange, weight: Int)]) -> ReferenceRange? {
        let weight = parts.map(\.weight).reduce(0, +)
        guard weight > 0 else { return nil }
        return ReferenceRange(
            low: share(parts.map { $0.range.low * $0.weight }.reduce(0, +), of: weight),
            high: share(parts.map { $0.range.high * $0.weight }.reduce(0, +), of: weight))
    }
}

/// The total of a side, and of both.
struct ReferenceTotal: Equatable {
    var low: Int
    var high: Int
    var points: Int

    init(low: Int, high: Int, points: Int) {
        self.low = low
        self.high = high
        self.points = points
    }

    /// From lines with their effective weights; nil without lines.
    init?(_ lines: [(range: ReferenceRange, weight: Int)], _ reading: Reading) {
        let whole = lines.map(\.weight).reduce(0, +)
        guard whole > 0 else { return nil }
        func total(_ points: (ReferenceRange) -> Int) -> Int {
            ReferenceRange.share(lines.map { points($0.range) * $0.weight }.reduce(0, +), of: whole)
        }
        low = total(\.low)
        high = total(\.high)
        points = total { range in
            switch reading {
            case .low: range.low
            case .high: range.high
            case .neutral: ReferenceRange.share(range.low + range.high, of: 2)
            }
        }
    }

    /// Both sides as one; a side without a total leaves the other's.
    static func fused(_ one: ReferenceTotal?, _ other: ReferenceTotal?, _ fusion: Fusion) -> ReferenceTotal? {
        guard let one else { return other }
        guard let other else { return one }
        func points(_ first: Int, _ second: Int) -> Int {
            switch fusion {
            case .lower: min(first, second)
            case .harmonic: first + second == 0 ? 0 : ReferenceRange.share(2 * first * second, of: first + second)
            }
        }
        return ReferenceTotal(
            low: points(one.low, other.low), high: points(one.high, other.high),
            points: points(one.points, other.points))
    }
}
