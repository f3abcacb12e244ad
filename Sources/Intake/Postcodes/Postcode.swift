/// A postcode, or the first part of one, as it is properly written: `M33 1AB`, the sector `M33 1`, or the outcode `M33`.
/// Ordered so that an outcode comes before its sectors, and a sector before its postcodes.
package struct Postcode: Hashable, Sendable {
    /// How much of it is there.
    package enum Extent: Sendable {
        case outcode, sector, full
    }

    /// The outcode in four bytes of ASCII, filled up with spaces, then the inward part in three, zero where it is not
    /// there. The highest byte is zero.
    let packed: UInt64

    init(packed: UInt64) {
        self.packed = packed
    }

    package var extent: Extent {
        if packed & 0xFF_FFFF == 0 { return .outcode }
        return packed & 0xFFFF == 0 ? .sector : .full
    }

    /// The part before the space: `M33`.
    package var outcode: Postcode { Postcode(packed: packed & ~0xFF_FFFF) }
    /// The outcode and the digit after the space, `M33 1`; nil of an outcode.
    package var sector: Postcode? { extent == .outcode ? nil : Postcode(packed: packed & ~0xFFFF) }
    /// The letters it begins with: `M`, `SW`, `BT`.
    package var area: String { String(outcode.text.prefix { $0.isLetter }) }

    /// As it is properly written.
    package var text: String {
        var bytes: [UInt8] = []
        for shift in stride(from: 48, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: packed >> UInt64(shift))
            if shift == 16, byte != 0 { bytes.append(0x20) }
            if byte != 0, byte != 0x20 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Postcode: Comparable {
    package static func < (one: Postcode, other: Postcode) -> Bool { one.packed < other.packed }
}

extension Postcode: CustomStringConvertible {
    package var description: String { text }
}
