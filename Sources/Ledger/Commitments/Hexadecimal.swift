extension [UInt8] {
    /// Appends bytes as lower-case hexadecimal, two letters each.
    mutating func appendHexadecimal(_ raw: some Collection<UInt8>) {
        for byte in raw {
            append(Hexadecimal.letter(of: byte >> 4))
            append(Hexadecimal.letter(of: byte & 15))
        }
    }
}

/// Bytes as lower-case hexadecimal text and back; upper case is refused, so that each value has one spelling.
package enum Hexadecimal {
    package static func text(of raw: some Collection<UInt8>) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(raw.count * 2)
        letters.appendHexadecimal(raw)
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes a text spells, or nil where it is not pairs of `0-9a-f`.
    package static func bytes(of text: String) -> [UInt8]? {
        bytes(of: Array(text.utf8))
    }

    /// The bytes that ASCII letters spell, or nil where they are not pairs of `0-9a-f`.
    package static func bytes(of letters: some RandomAccessCollection<UInt8>) -> [UInt8]? {
        guard letters.count.isMultiple(of: 2) else { return nil }
        var raw: [UInt8] = []
        raw.reserveCapacity(letters.count / 2)
        var index = letters.startIndex
        while index != letters.endIndex {
            let next = letters.index(after: index)
            guard let high = value(of: letters[index]), let low = value(of: letters[next]) else { return nil }
            raw.append(high << 4 | low)
            index = letters.index(after: next)
        }
        return raw
    }

    static func letter(of nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x57 + nibble }

    static func value(of letter: UInt8) -> UInt8? {
        switch letter {
        case 0x30...0x39: letter - 0x30
        case 0x61...0x66: letter - 0x57
        default: nil
        }
    }
}
