import Ledger
import Matching

/// Codes already read, so that a code too long to lie inside its `Code` is stored once and not once a record.
///
/// A table of fixed size with open addressing: a file full of made-up codes cannot make it grow.
struct CodeCache {
    /// A `String` of up to 15 bytes lies inside the value itself: nothing is won by sharing it.
    private static let inlineBytes = 15
    private static let slots = 2048
    /// Half of the slots at most are taken, so that a search ends soon.
    private static let most = slots / 2

    private var codes: [Code] = []
    /// Where in `codes` a slot's code is, plus one; 0 for an empty slot.
    private var table = [UInt16](repeating: 0, count: CodeCache.slots)

    /// The code some letters spell.
    mutating func code(_ text: CanonicalText) -> Code {
        guard text.count > Self.inlineBytes else { return Code(text.text) }
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & (Self.slots - 1)
        while table[slot] != 0 {
            let known = codes[Int(table[slot]) - 1]
            if text.spells(known.text) { return known }
            slot = (slot + 1) & (Self.slots - 1)
        }
        let code = Code(text.text)
        if codes.count < Self.most {
            codes.append(code)
            table[slot] = UInt16(codes.count)
        }
        return code
    }

    /// FNV-1a, which needs no seed: the same order of work on every run.
    private static func hash(_ text: CanonicalText) -> UInt32 {
        text.withBytes { bytes in
            var hash: UInt32 = 2_166_136_261
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            return hash ^ (hash >> 16)
        }
    }
}
