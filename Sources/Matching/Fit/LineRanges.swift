/// The ranges of one side's strands for one person or for the household, by strand; -1 where a strand has nothing to say.
///
/// Plain figures of fixed size, so that fitting a pair allocates nothing.
struct LineRanges: Hashable, Sendable {
    /// By strand: low in the lower half, high in the upper, so that a strand is written at once.
    private var ends = SIMD16<Int32>(repeating: -1)

    subscript(_ strand: Strand) -> PointRange? {
        get {
            let both = withUnsafeBytes(of: ends) { $0.load(fromByteOffset: Self.place(of: strand), as: Int32.self) }
            return both < 0 ? nil : PointRange(Int(both & 0xFFFF), Int(both >> 16))
        }
        set {
            let both = newValue.map { Int32($0.low) | Int32($0.high) << 16 } ?? -1
            // In its place in memory: the whole would be fetched and put back for one of sixteen.
            withUnsafeMutableBytes(of: &ends) {
                $0.storeBytes(of: both, toByteOffset: Self.place(of: strand), as: Int32.self)
            }
        }
    }

    private static func place(of strand: Strand) -> Int { strand.rawValue * MemoryLayout<Int32>.stride }
}

/// A total in points with the range that what is not known leaves.
public struct SideTotal: Hashable, Sendable {
    private let lowPoints: Int16
    private let highPoints: Int16
    private let readPoints: Int16

    public var low: Int { Int(lowPoints) }
    public var high: Int { Int(highPoints) }
    public var points: Int { Int(readPoints) }

    /// A total, 0…1000; the points lie within the range.
    public init(low: Int, high: Int, points: Int) {
        precondition(
            0 <= low && low <= points && points <= high && high <= 1000,
            "points are 0 to 1000 and lie within their range")
        lowPoints = Int16(low)
        highPoints = Int16(high)
        readPoints = Int16(points)
    }
}

extension Reading {
    /// The figure a range is read as: DESIGN.md 6, "reading of a strand".
    func points(_ range: PointRange) -> Int {
        switch self {
        case .low: range.low
        case .high: range.high
        case .neutral: halfUp(range.low + range.high, 2)
        }
    }
}

extension Fusion {
    /// One figure from both sides.
    func points(_ first: Int, _ second: Int) -> Int {
        switch self {
        case .lower: min(first, second)
        case .harmonic: first + second == 0 ? 0 : halfUp(2 * first * second, first + second)
        }
    }

    /// The fusion of points, lows and highs; a side without a total leaves the other's to stand alone.
    func total(_ first: SideTotal?, _ second: SideTotal?) -> SideTotal? {
        guard let first else { return second }
        guard let second else { return first }
        return SideTotal(
            low: points(first.low, second.low), high: points(first.high, second.high),
            points: points(first.points, second.points))
    }
}
