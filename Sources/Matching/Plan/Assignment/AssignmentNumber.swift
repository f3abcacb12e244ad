/// What gains and prices are counted in: whole numbers that are added, compared and never rounded.
///
/// Three sizes serve: `Int64` where a component's objectives fit, `Int128` where they need it, and ``TwoLimbs`` beyond.
public protocol AssignmentNumber: Comparable, Sendable, Hashable {
    static var zero: Self { get }
    /// So large that no gain, price or distance comes near it, and still safe to be added to one.
    static var far: Self { get }
    static func + (first: Self, second: Self) -> Self
    static func - (first: Self, second: Self) -> Self
    /// The number `times` times.
    func scaled(by times: Int) -> Self
}

extension AssignmentNumber {
    static func += (first: inout Self, second: Self) { first = first + second }
    static func -= (first: inout Self, second: Self) { first = first - second }
}

extension Int64: AssignmentNumber {
    public static var far: Int64 { .max / 4 }
    public func scaled(by times: Int) -> Int64 { self * Int64(times) }
}

extension Int128: AssignmentNumber {
    public static var far: Int128 { .max / 4 }
    public func scaled(by times: Int) -> Int128 { self * Int128(times) }
}

/// Two whole numbers of 128 bits, the first of which decides: sums and order go limb by limb, without a carry between them.
public struct TwoLimbs: AssignmentNumber {
    public let first: Int128
    public let second: Int128

    /// The number whose first limb decides, whatever the second.
    public init(_ first: Int128, _ second: Int128) {
        self.first = first
        self.second = second
    }

    public static var zero: TwoLimbs { TwoLimbs(0, 0) }
    public static var far: TwoLimbs { TwoLimbs(.far, 0) }

    public static func + (one: TwoLimbs, other: TwoLimbs) -> TwoLimbs {
        TwoLimbs(one.first + other.first, one.second + other.second)
    }

    public static func - (one: TwoLimbs, other: TwoLimbs) -> TwoLimbs {
        TwoLimbs(one.first - other.first, one.second - other.second)
    }

    public static func < (one: TwoLimbs, other: TwoLimbs) -> Bool {
        one.first == other.first ? one.second < other.second : one.first < other.first
    }

    public func scaled(by times: Int) -> TwoLimbs {
        TwoLimbs(first * Int128(times), second * Int128(times))
    }
}
