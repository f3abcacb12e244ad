/// Numbers that look random and are the same on every machine for one seed.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
package struct SplitMix64: Sendable {
    private var state: UInt64

    /// The numbers of `seed`.
    package init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number in `range`, each as likely as the other.
    package mutating func whole(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        return range.lowerBound + Int(width.multipliedFullWidth(by: next()).high)
    }

    /// True `percent` times in a hundred.
    package mutating func happens(_ percent: Int) -> Bool { whole(0...99) < percent }

    /// One of `values`, each as likely as the other; there is at least one.
    package mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...(values.count - 1))] }

    /// One of `values` by weight; there is at least one, and every weight is 1 or more.
    package mutating func pick<Value>(byWeight values: [(value: Value, weight: Int)]) -> Value {
        var left = whole(0...(values.reduce(0) { $0 + $1.weight } - 1))
        for (value, weight) in values {
            if left < weight { return value }
            left -= weight
        }
        return values[values.count - 1].value
    }

    /// Up to `count` of `values` by weight, none twice, in the order they came.
    package mutating func several(_ count: Int, of values: [(value: String, weight: Int)]) -> [String] {
        var left = values
        var found: [String] = []
        while found.count < count, !left.isEmpty {
            let value = pick(byWeight: left)
            left.removeAll { $0.value == value }
            found.append(value)
        }
        return found
    }
}
