/// The letters and digits of a text that may be a postcode, in capitals, with the place of the space between them.
///
/// The grammar (Royal Mail, Programmer's Guide to the PAF): an outcode is A9, A99, A9A, AA9, AA99 or AA9A; the inward part
/// is a digit and two letters, never C I K M O V. Q, V and X never come first, I, J and Z never second, the letter that ends an
/// outcode is of a smaller set, and of two digits the first is not 0.
struct PostcodeLetters {
    private var packed: UInt64 = 0
    private(set) var count = 0
    /// How many characters come before the space; nil where there is none.
    private var gap: Int?
    private var hasGaps = false

    mutating func append(_ byte: UInt8) throws(PostcodeError) {
        switch byte {
        case 0x20, 0x09, 0xC2, 0xA0:
            hasGaps = hasGaps || (gap != nil && gap != count)
            gap = count
        case 0x61...0x7A: add(byte - 0x20)
        case 0x30...0x39, 0x41...0x5A: add(byte)
        default: throw PostcodeError(.otherCharacter)
        }
        if count > 7 { throw PostcodeError(.tooLong) }
    }

    private mutating func add(_ capital: UInt8) {
        packed = packed << 8 | UInt64(capital)
        count += 1
    }

    private subscript(place: Int) -> UInt8 {
        get { UInt8(truncatingIfNeeded: packed >> UInt64(8 * (count - 1 - place))) }
        set {
            let shift = UInt64(8 * (count - 1 - place))
            packed = packed & ~(0xFF << shift) | UInt64(newValue) << shift
        }
    }

    /// The postcode, sector or outcode these are, by the grammar.
    var postcode: Postcode? {
        if hasGaps { return nil }
        if count >= 5, gap == nil || gap == count - 3, isInward(from: count - 3), isOutcode(count - 3) {
            return packing(outcode: count - 3)
        }
        if gap == nil, isOutcode(count) { return packing(outcode: count) }
        if count >= 3, gap == nil || gap == count - 1, isDigit(count - 1), isOutcode(count - 1) {
            return packing(outcode: count - 1)
        }
        return nil
    }

    /// What keeps them from being a postcode, as well as can be told.
    var fault: PostcodeError.Fault {
        var closed = self
        (closed.gap, closed.hasGaps) = (nil, false)
        if closed.postcode != nil { return .misplacedSpace }
        let start = count - 3
        if count >= 5, isDigit(start), isLetter(start + 1), isLetter(start + 2) {
            return isInward(from: start) ? .outcode : .inwardLetters
        }
        return .shape
    }

    /// The one postcode that fewest swaps of O for 0 and I for 1, or the space put elsewhere, would make of them; nil where
    /// there is none, or more than one.
    var perhapsMeant: Postcode? {
        var closed = self
        (closed.gap, closed.hasGaps) = (nil, false)
        let places = (0..<count).filter { Self.swapped(self[$0]) != nil }
        var found: (swaps: Int, postcodes: Set<Postcode>) = (Int.max, [])
        for choice in 0..<(1 << places.count) {
            // In a whole postcode the space can stand anywhere; in a part of one it tells a sector from an outcode.
            var other = count < 5 ? self : closed
            for (bit, place) in places.enumerated() where choice >> bit & 1 == 1 {
                if let swapped = Self.swapped(self[place]) { other[place] = swapped }
            }
            let swaps = choice.nonzeroBitCount
            guard swaps <= found.swaps, let postcode = other.postcode, postcode.extent == .full || count < 5 else {
                continue
            }
            found = swaps < found.swaps ? (swaps, [postcode]) : (swaps, found.postcodes.union([postcode]))
        }
        return found.postcodes.count == 1 ? found.postcodes.first : nil
    }

    private static func swapped(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "O"): UInt8(ascii: "0")
        case UInt8(ascii: "0"): UInt8(ascii: "O")
        case UInt8(ascii: "I"): UInt8(ascii: "1")
        case UInt8(ascii: "1"): UInt8(ascii: "I")
        default: nil
        }
    }

    private func packing(outcode length: Int) -> Postcode {
        var bytes: UInt64 = 0
        for place in 0..<4 { bytes = bytes << 8 | UInt64(place < length ? self[place] : 0x20) }
        for place in length..<(length + 3) { bytes = bytes << 8 | UInt64(place < count ? self[place] : 0) }
        return Postcode(packed: bytes)
    }

    private func isDigit(_ place: Int) -> Bool { self[place] <= 0x39 }
    private func isLetter(_ place: Int) -> Bool { self[place] >= 0x41 }

    private func isInward(from start: Int) -> Bool {
        isDigit(start) && (start + 1...start + 2).allSatisfy { isLetter($0) && !Self.neverInward.has(self[$0]) }
    }

    /// Whether the first characters are an outcode.
    private func isOutcode(_ length: Int) -> Bool {
        guard (2...4).contains(length), isLetter(0) else { return false }
        if length == 3, packed >> UInt64(8 * (count - 3)) & 0xFF_FFFF == Self.gir { return true }
        if length == 3, packed >> UInt64(8 * (count - 3)) & 0xFF_FFFF == Self.npt { return true }
        guard !Self.neverFirst.has(self[0]) else { return false }
        if isDigit(1) {
            return length == 2 || length == 3 && (isDigit(2) ? self[1] != 0x30 : Self.afterOneLetter.has(self[2]))
        }
        guard length >= 3, !Self.neverSecond.has(self[1]), isDigit(2) else { return false }
        return length == 3 || (isDigit(3) ? self[2] != 0x30 : Self.afterTwoLetters.has(self[3]))
    }

    /// Girobank's own, GIR, and Newport's until 1984, NPT, fit no rule.
    private static let gir: UInt64 = 0x47_49_52
    private static let npt: UInt64 = 0x4E_50_54

    private static let neverInward = CapitalSet("CIKMOV")
    private static let neverFirst = CapitalSet("QVX")
    private static let neverSecond = CapitalSet("IJZ")
    private static let afterOneLetter = CapitalSet("ABCDEFGHJKMNPRSTUVWXY")
    private static let afterTwoLetters = CapitalSet("ABEHMNPRVWXY")
}
