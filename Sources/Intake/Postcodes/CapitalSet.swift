/// A set of capital letters, one bit each.
struct CapitalSet {
    private let bits: UInt32

    init(_ letters: StaticString) {
        var bits: UInt32 = 0
        letters.withUTF8Buffer { for letter in $0 { bits |= 1 << UInt32(letter - 0x41) } }
        self.bits = bits
    }

    func has(_ letter: UInt8) -> Bool { bits >> UInt32(letter - 0x41) & 1 == 1 }
}
