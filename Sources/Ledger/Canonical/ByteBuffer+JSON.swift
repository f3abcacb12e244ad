extension ByteBuffer {
    /// Writes a JSON string, quotes included, with the escapes of RFC 8785 3.2.2.2 and no others.
    mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
        if !Self.needsEscapes(text) {
            write(atMost: text.count + 2) { out in
                out[0] = 0x22
                if let base = text.baseAddress { (out + 1).update(from: base, count: text.count) }
                out[text.count + 1] = 0x22
                return text.count + 2
            }
            return
        }
        // The longest escape, \u00xx, takes six bytes.
        write(atMost: text.count * 6 + 2) { out in
            var place = 0
            out[place] = 0x22
            place += 1
            for byte in text { place += Self.write(byte, to: out + place) }
            out[place] = 0x22
            return place + 1
        }
    }

    /// Writes a whole number in decimal.
    mutating func appendDecimal(_ number: Int64) {
        write(atMost: Self.mostDigits) { Self.write(number, to: $0) }
    }

    /// Writes an array of a word and figures, `["load",10,100,0,1000,500,31]`; the word needs no escapes.
    mutating func appendRow<let count: Int>(
        _ word: UnsafeBufferPointer<UInt8>, _ figures: InlineArray<count, Int64>
    ) {
        precondition(!Self.needsEscapes(word), "a row begins with a plain word")
        write(atMost: word.count + 4 + count * (Self.mostDigits + 1)) { out in
            out[0] = 0x5B
            out[1] = 0x22
            if let base = word.baseAddress { (out + 2).update(from: base, count: word.count) }
            var place = word.count + 3
            out[place - 1] = 0x22
            for index in figures.indices {
                out[place] = 0x2C
                place += 1 + Self.write(figures[index], to: out + place + 1)
            }
            out[place] = 0x5D
            return place + 1
        }
    }

    /// The digits of the longest number, and its sign.
    private static let mostDigits = 20

    /// Writes a whole number in decimal; answers how many bytes that took.
    private static func write(_ number: Int64, to out: UnsafeMutablePointer<UInt8>) -> Int {
        // Points and weights have three figures at most: nearly every number of a run.
        if number >= 0, number < 1000 { return writeShort(UInt32(number), to: out) }
        var count = number < 0 ? 2 : 1
        var rest = number.magnitude
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        if number < 0 { out[0] = 0x2D }
        rest = number.magnitude
        var place = count
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            place -= 1
            out[place] = 0x30 + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        } while rest > 0
        return count
    }

    private static func writeShort(_ number: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
        let hundreds = number / 100
        let tens = number / 10 % 10
        out[0] = 0x30 + UInt8(truncatingIfNeeded: hundreds)
        var place = hundreds > 0 ? 1 : 0
        out[place] = 0x30 + UInt8(truncatingIfNeeded: tens)
        if number >= 10 { place += 1 }
        out[place] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
        return place + 1
    }

    /// Writes a string of lower-case hexadecimal, quotes included.
    mutating func appendHexadecimal(_ raw: UnsafeRawBufferPointer) {
        write(atMost: raw.count * 2 + 2) { out in
            out[0] = 0x22
            var place = 1
            for byte in raw {
                out[place] = Hexadecimal.letter(of: byte >> 4)
                out[place + 1] = Hexadecimal.letter(of: byte & 15)
                place += 2
            }
            out[place] = 0x22
            return place + 1
        }
    }

    /// Whether some byte may not stand for itself. Looks at all of them: without an early end the loop is done many bytes
    /// at a time.
    private static func needsEscapes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text { found |= (byte < 0x20 || byte == 0x22 || byte == 0x5C) ? 1 : 0 }
        return found != 0
    }

    /// Writes one byte of a text as it is or as its one canonical escape; answers how many bytes that took.
    private static func write(_ byte: UInt8, to out: UnsafeMutablePointer<UInt8>) -> Int {
        let letter: UInt8
        switch byte {
        case 0x22, 0x5C: letter = byte
        case 0x08: letter = 0x62
        case 0x09: letter = 0x74
        case 0x0A: letter = 0x6E
        case 0x0C: letter = 0x66
        case 0x0D: letter = 0x72
        case 0x00..<0x20:
            let escape: (UInt8, UInt8, UInt8, UInt8) = (0x5C, 0x75, 0x30, 0x30)
            (out[0], out[1], out[2], out[3]) = escape
            out[4] = Hexadecimal.letter(of: byte >> 4)
            out[5] = Hexadecimal.letter(of: byte & 15)
            return 6
        default:
            out[0] = byte
            return 1
        }
        out[0] = 0x5C
        out[1] = letter
        return 2
    }
}
