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

    /// The packing of levels bounded by `bounds`; sums of up to `terms` numbers stay in range.
    ///
    /// - Returns: Nil where not even two limbs hold them.
    init?(bounds: [Int], terms: Int) {
        radices = bounds.map { $0 + 1 }
        let headroom = Self.bits(terms) + 3
        let bits = radices.map { Self.bits($0) }
        let whole = bits.reduce(0, +)
        if whole + headroom < 62 {
            size = .small
            firstLimbLevels = 0
            return
        }
        if whole + headroom < 126 {
            size = .wide
            firstLimbLevels = 0
            return
        }
        var first = 0
        var used = 0
        while first < bits.count, used + bits[first] + headroom < 126 {
            used += bits[first]
            first += 1
        }
        guard whole - used + headroom < 126 else { return nil }
        size = .twoLimbs
        firstLimbLevels = first
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
    /// Whether no limb is beyond what the packing can hold, so that sums stay in range.
    func isWithin(_ packing: PlanPacking) -> Bool
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

extension Int64: PlanNumber {
    static func coefficients(_ packing: PlanPacking) -> [Int64] { packing.coefficients().map { Int64($0.value) } }
    func levels(_ packing: PlanPacking) -> [Int]? { packing.unpacked(Int128(self), packing.radices.indices) }
    func isWithin(_ packing: PlanPacking) -> Bool { Int128(self).magnitude <= packing.limbMosts.second }
    var text: String { String(self) }
    init?(text: String) { self.init(text) }
    static func solve(_ graph: AssignmentGraph<Int64>) -> Assignment<Int64> { graph.solved() }
}

extension Int128: PlanNumber {
    static func coefficients(_ packing: PlanPacking) -> [Int128] { packing.coefficients().map(\.value) }
    func levels(_ packing: PlanPacking) -> [Int]? { packing.unpacked(self, packing.radices.indices) }
    func isWithin(_ packing: PlanPacking) -> Bool { Int128(self).magnitude <= packing.limbMosts.second }
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

    func isWithin(_ packing: PlanPacking) -> Bool {
        let (firstMost, secondMost) = packing.limbMosts
        return first.magnitude <= firstMost && second.magnitude <= secondMost
    }

    var text: String { "\(first):\(second)" }

    init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int128(parts[0]), let second = Int128(parts[1]) else { return nil }
        self.init(first, second)
    }

    static func solve(_ graph: AssignmentGraph<TwoLimbs>) -> Assignment<TwoLimbs> { graph.solved() }
}
