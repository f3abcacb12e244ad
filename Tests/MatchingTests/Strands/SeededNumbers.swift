/// A stream of numbers that is the same on every machine for the same seed.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// The stream of `seed`.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in `times`.
    mutating func oneIn(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

    /// One of `choices`.
    mutating func pick<Value>(_ choices: [Value]) -> Value {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    /// Each of `all` with a chance of one in `times`, in their order.
    mutating func some<Value>(of all: [Value], oneIn times: Int) -> [Value] {
        var kept: [Value] = []
        for value in all where oneIn(times) { kept.append(value) }
        return kept
    }
}
