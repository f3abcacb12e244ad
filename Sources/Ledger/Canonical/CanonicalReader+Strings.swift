/// Strings, as values of their own or where they lie.
extension CanonicalReader {
    /// A text, its escapes undone. Bytes that are not UTF-8 are refused, never mended.
    package mutating func readString() throws(CanonicalError) -> String {
        try beginString(.string)
        let start = offset
        let isWhole = try moveToQuoteOrEscape()
        if isWhole {
            let text = try text(start..<offset)
            offset += 1
            return text
        }
        return try readEscapedString(from: start)
    }

    /// A code: a text of ASCII without escapes, where it lies, so that known ones need no `String` of their own.
    package mutating func readCode() throws(CanonicalError) -> CanonicalText {
        try beginString(.code)
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x22 {
                offset += 1
                let letters = UnsafeBufferPointer(rebasing: bytes[start..<(offset - 1)])
                return CanonicalText(bytes: letters, offset: start)
            }
            guard byte >= 0x20, byte < 0x80, byte != 0x5C else { throw fault(.expected(.code)) }
            offset += 1
        }
        throw fault(.unexpectedEnd)
    }

    /// Raw bytes written as lower-case hexadecimal; `count` is the number of bytes, not of letters.
    package mutating func readHexadecimal(count: Int) throws(CanonicalError) -> [UInt8] {
        let letters = try readCode()
        guard letters.count == count * 2, let raw = Hexadecimal.bytes(of: letters.bytes) else {
            throw CanonicalError(.expected(.hexadecimal), at: letters.offset)
        }
        return raw
    }

    private mutating func beginString(_ expectation: CanonicalError.Expectation) throws(CanonicalError) {
        guard try nextKind() == .string else { throw fault(.expected(expectation)) }
        offset += 1
    }

    /// Moves on to the closing quote (true) or to the next escape (false).
    private mutating func moveToQuoteOrEscape() throws(CanonicalError) -> Bool {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x22 { return true }
            if byte == 0x5C { return false }
            if byte < 0x20 { throw fault(.controlCharacter) }
            offset += 1
        }
        throw fault(.unexpectedEnd)
    }

    private func text(_ range: Range<Int>) throws(CanonicalError) -> String {
        let letters = UnsafeBufferPointer(rebasing: bytes[range])
        // Most texts are ASCII, where nothing has to be validated; the loop has no early end so that it is done many
        // bytes at a time.
        var seen: UInt8 = 0
        for letter in letters { seen |= letter }
        if seen < 0x80 { return String(decoding: letters, as: UTF8.self) }
        guard let text = String(validating: letters, as: UTF8.self) else {
            throw CanonicalError(.invalidUTF8, at: range.lowerBound)
        }
        return text
    }

    private mutating func readEscapedString(from start: Int) throws(CanonicalError) -> String {
        var text = try text(start..<offset)
        while true {
            text.unicodeScalars.append(try readEscape())
            let start = offset
            let isWhole = try moveToQuoteOrEscape()
            text += try self.text(start..<offset)
            if isWhole {
                offset += 1
                return text
            }
        }
    }

    /// The character an escape stands for; `offset` is at its backslash and afterwards behind it.
    private mutating func readEscape() throws(CanonicalError) -> Unicode.Scalar {
        let start = offset
        guard start + 1 < bytes.count else { throw fault(.unexpectedEnd) }
        offset += 2
        switch bytes[start + 1] {
        case 0x22: return "\""
        case 0x5C: return "\\"
        case 0x62: return "\u{8}"
        case 0x66: return "\u{c}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x2F:
            guard allowances.contains(.anyEscape) else { throw CanonicalError(.escapeNotCanonical, at: start) }
            return "/"
        case 0x75: return try readUnicodeEscape(from: start)
        default: throw CanonicalError(.unknownEscape, at: start)
        }
    }

    private mutating func readUnicodeEscape(from start: Int) throws(CanonicalError) -> Unicode.Scalar {
        let (unit, isLowerCase) = try readFourDigits()
        if UTF16.isTrailSurrogate(unit) { throw CanonicalError(.loneSurrogate, at: start) }
        if UTF16.isLeadSurrogate(unit) {
            guard offset + 1 < bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 else {
                throw CanonicalError(.loneSurrogate, at: start)
            }
            offset += 2
            let (second, _) = try readFourDigits()
            guard UTF16.isTrailSurrogate(second) else { throw CanonicalError(.loneSurrogate, at: start) }
            guard allowances.contains(.anyEscape) else { throw CanonicalError(.escapeNotCanonical, at: start) }
            return UTF16.decode(UTF16.EncodedScalar([unit, second]))
        }
        // Canonical are only the control characters without a short escape of their own, in lower case.
        let isCanonical = unit < 0x20 && isLowerCase && ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(unit)
        guard isCanonical || allowances.contains(.anyEscape), let scalar = Unicode.Scalar(unit) else {
            throw CanonicalError(.escapeNotCanonical, at: start)
        }
        return scalar
    }

    /// The four hexadecimal digits of an escape, and whether they are all lower case.
    private mutating func readFourDigits() throws(CanonicalError) -> (unit: UInt16, isLowerCase: Bool) {
        var unit: UInt16 = 0
        var isLowerCase = true
        for _ in 0..<4 {
            guard offset < bytes.count else { throw fault(.unexpectedEnd) }
            let letter = bytes[offset]
            let isUpperCase = letter >= 0x41 && letter <= 0x46
            guard let digit = Hexadecimal.value(of: isUpperCase ? letter + 0x20 : letter) else {
                throw fault(.unknownEscape)
            }
            if isUpperCase { isLowerCase = false }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return (unit, isLowerCase)
    }
}
