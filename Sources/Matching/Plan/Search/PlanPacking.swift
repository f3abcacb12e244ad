/// How the levels of one component are packed into one number: radices, and which size of number holds them.
struct PlanPacking: Sendable {
    enum Size: String, Sendable {
        case small = "int64"
        case wide = "int128"
        case twoLimbs = "int128x2"
    }

    /// One more than the most that the component's parties can add to each level.
    let radices: [Int]
    let size: Size
    /// For ``Size/twoLimbs``: so many levels go into the first limb.
    let firstLimbLevels: Int

    /// A program may count in so many parts of a gain while it is at work: as many as the numbers have room for.
    let partsMost: Int
    /// Prices are stated in so many parts at most.
    var timesMost: Int { min(partsMost, 60) }

    /// The packing of levels bounded by `bounds`; sums of up to `terms` numbers stay in range.
    ///
    /// - Returns: Nil where not even two limbs hold them.
    init?(bounds: [Int], terms: Int) {
        let radices = bounds.map { $0 + 1 }
        for parts in [1 << 14, 60, 1] {
            let headroom = Self.bits(terms) + (parts == 1 ? 4 : Self.bits(parts) + 9)
            guard let (size, first) = Self.size(of: radices, headroom: headroom) else { continue }
            self.radices = radices
            self.size = size
            firstLimbLevels = first
            partsMost = parts
            return
        }
        return nil
    }

    /// The smallest size that holds `radices` with so many bits to spare, and how many levels go into the first limb.
    private static func size(of radices: [Int], headroom: Int) -> (Size, Int)? {
        let bits = radices.map { Self.bits($0) }
        let whole = bits.reduce(0, +)
        if whole + headroom < 62 { return (.small, 0) }
        if whole + headroom < 126 { return (.wide, 0) }
        var first = 0
        var used = 0
        while first < bits.count, used + bits[first] + headroom < 126 {
            used += bits[first]
            first += 1
        }
        return whole - used + headroom < 126 ? (.twoLimbs, first) : nil
    }

    /// How many bits a number below `radix` takes, one to spare.
    private static func bits(_ radix: Int) -> Int { radix <= 1 ? 0 : Int.bitWidth - radix.leadingZeroBitCount }

    /// One coefficient a level: the product of the radices behind it, within its limb.
    fileprivate func coefficients() -> [(limb: Int, value: Int128)] {
        var coefficients: [(limb: Int, value: Int128)] = []
        for level in radices.indices {
            let end = level < firstLimbLevels ? firstLimbLevels : radices.count
            var value: Int128 = 1
            for later in (level + 1)..<max(level + 1, end) { value *= Int128(radices[later]) }
            coefficients.append((level < firstLimbLevels ? 0 : 1, value))
        }
        return coefficients
    }

    /// The most that each limb can hold.
    fileprivate var limbMosts: (first: UInt128, second: UInt128) {
        func product(_ range: Range<Int>) -> UInt128 { range.reduce(1) { $0 * UInt128(radices[$1]) } }
        return (product(0..<firstLimbLevels), product(firstLimbLevels..<radices.count))
    }

    /// The levels that a packed limb holds, for levels `range`; nil where it is more than they can.
    fileprivate func unpacked(_ limb: Int128, _ range: Range<Int>) -> [Int]? {
        guard limb >= 0 else { return nil }
        var left = limb
        var values = [Int](repeating: 0, count: range.count)
        for level in range.reversed() {
            values[level - range.lowerBound] = Int(left % Int128(radices[level]))
            left /= Int128(radices[level])
        }
        return left == 0 ? values : nil
    }
}

/// A number that plans are packed into.
protocol PlanNumber: AssignmentNumber {
    /// What one unit of each level weighs.
    static func coefficients(_ packing: PlanPacking) -> [Self]
    /// The levels a number holds; nil where they are more than the packing has room for.
    func levels(_ packing: PlanPacking) -> [Int]?
    /// Whether no limb is beyond what the packing can hold `times` times, so that sums stay in range.
    func isWithin(_ packing: PlanPacking, times: Int) -> Bool
    /// The number divided by `parts`, downwards, limb by limb, and whether nothing is left over.
    func divided(by parts: Int) -> (quotient: Self, isExact: Bool)
    /// The least number that is more.
    var next: Self { get }
    var text: String { get }
    init?(text: String)
    /// The assignment of the greatest gain, by code made for this size of number.
    static func solve(_ graph: AssignmentGraph<Self>) -> Assignment<Self>
}

extension PlanNumber {
    /// What each pair gains, from what it adds to each level.
    static func gains(_ values: [[Int]], _ packing: PlanPacking) -> [Self] {
        let weights = coefficients(packing)
        return values.map { levels in
            zip(levels, weights).reduce(Self.zero) { $1.0 == 0 ? $0 : $0 + $1.1.scaled(by: $1.0) }
        }
    }
}

private func floored<Whole: SignedInteger>(_ number: Whole, by parts: Whole) -> (quotient: Whole, isExact: Bool) {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: parts)
    return (rest < 0 ? quotient - 1 : quotient, rest == 0)
}

extension Int64: PlanNumber {
    static func coefficients(_ packing: PlanPacking) -> [Int64] { packing.coefficients().map { Int64($0.value) } }
    func levels(_ packing: PlanPacking) -> [Int]? { packing.unpacked(Int128(self), packing.radices.indices) }
    func isWithin(_ packing: PlanPacking, times: Int) -> Bool {
        Int128(self).magnitude <= packing.limbMosts.second * UInt128(times)
    }
    func divided(by parts: Int) -> (quotient: Int64, isExact: Bool) { floored(self, by: Int64(parts)) }
    var next: Int64 { self + 1 }
    var text: String { String(self) }
    init?(text: String) { self.init(text) }
    static func solve(_ graph: AssignmentGraph<Int64>) -> Assignment<Int64> { graph.solved() }
}

extension Int128: PlanNumber {
    static func coefficients(_ packing: PlanPacking) -> [Int128] { packing.coefficients().map(\.value) }
    func levels(_ packing: PlanPacking) -> [Int]? { packing.unpacked(self, packing.radices.indices) }
    func isWithin(_ packing: PlanPacking, times: Int) -> Bool {
        Int128(self).magnitude <= packing.limbMosts.second * UInt128(times)
    }
    func divided(by parts: Int) -> (quotient: Int128, isExact: Bool) { floored(self, by: Int128(parts)) }
    var next: Int128 { self + 1 }
    var text: String { String(self) }
    init?(text: String) { self.init(text) }
    static func solve(_ graph: AssignmentGraph<Int128>) -> Assignment<Int128> { graph.solved() }
}

extension TwoLimbs: PlanNumber {
    static func coefficients(_ packing: PlanPacking) -> [TwoLimbs] {
        packing.coefficients().map { $0.limb == 0 ? TwoLimbs($0.value, 0) : TwoLimbs(0, $0.value) }
    }

    func levels(_ packing: PlanPacking) -> [Int]? {
        let split = packing.firstLimbLevels
        guard let first = packing.unpacked(first, 0..<split),
            let second = packing.unpacked(second, split..<packing.radices.count)
        else { return nil }
        return first + second
    }

    func isWithin(_ packing: PlanPacking, times: Int) -> Bool {
        let (firstMost, secondMost) = packing.limbMosts
        return first.magnitude <= firstMost * UInt128(times) && second.magnitude <= secondMost * UInt128(times)
    }

    func divided(by parts: Int) -> (quotient: TwoLimbs, isExact: Bool) {
        let (one, other) = (floored(first, by: Int128(parts)), floored(second, by: Int128(parts)))
        return (TwoLimbs(one.quotient, other.quotient), one.isExact && other.isExact)
    }

    var next: TwoLimbs { TwoLimbs(first, second + 1) }

    var text: String { "\(first):\(second)" }

    init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int128(parts[0]), let second = Int128(parts[1]) else { return nil }
        self.init(first, second)
    }

    static func solve(_ graph: AssignmentGraph<TwoLimbs>) -> Assignment<TwoLimbs> { graph.solved() }
}
