/// Small questions about the bytes of a cell, asked without making text of them.
enum ByteText {
    /// `bytes` without the blanks at either end.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { Blanks.trimmed(bytes) }

    /// The pieces of a list, joined by `;`, each trimmed; blank pieces are left out.
    static func pieces(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
            let piece = trimmed(bytes[start..<end])
            if !piece.isEmpty { pieces.append(piece) }
            start = end < bytes.endIndex ? end + 1 : end
        }
        return pieces
    }

    /// Whether `bytes` may be an identifier, as ``RecordID/isWellFormed(_:)`` says it.
    static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (1...64).contains(bytes.count) else { return false }
        for byte in bytes {
            switch byte {
            case 45, 46, 48...57, 65...90, 95, 97...122: continue
            default: return false
            }
        }
        return true
    }

    /// Whether `bytes` are `word`, ASCII capitals aside; `word` is in small letters.
    static func equals(_ bytes: ArraySlice<UInt8>, ignoringCase word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in zip(bytes, letters).allSatisfy { lowercased($0) == $1 } }
    }

    /// The whole number that `bytes` write in decimal digits alone; nil where they do not, or where it has more than nine digits.
    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    /// What follows `no ` in `bytes`; nil where they do not begin so.
    static func contrary(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard bytes.count > 3, equals(bytes.prefix(2), ignoringCase: "no") else { return nil }
        let rest = Blanks.trimmed(bytes.dropFirst(2))
        return rest.startIndex > bytes.startIndex + 2 ? rest : nil
    }

    static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
