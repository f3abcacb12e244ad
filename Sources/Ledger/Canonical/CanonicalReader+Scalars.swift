/// Numbers, truth and nothing.
extension CanonicalReader {
    /// A whole number within `CanonicalLimits.integers`, in its one spelling.
    package mutating func readInteger() throws(CanonicalError) -> Int64 {
        let start = offset
        guard try nextKind() == .integer else { throw fault(.expected(.integer)) }
        let isNegative = bytes[offset] == 0x2D
        if isNegative { offset += 1 }
        let first = offset
        var magnitude: Int64 = 0
        while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            // The 16 digits of 2^53 − 1 fit; the check afterwards refuses what lies beyond.
            guard offset - first < 16 else { throw CanonicalError(.integerOutOfRange, at: start) }
            magnitude = magnitude * 10 + Int64(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset > first else { throw fault(offset < bytes.count ? .expected(.integer) : .unexpectedEnd) }
        if offset < bytes.count {
            let next = bytes[offset]
            if next == 0x2E || next == 0x45 || next == 0x65 { throw fault(.floatingPoint) }
        }
        if bytes[first] == 0x30 {
            if offset - first > 1 { throw CanonicalError(.leadingZero, at: first) }
            if isNegative { throw CanonicalError(.negativeZero, at: start) }
        }
        guard magnitude <= CanonicalLimits.integers.upperBound else {
            throw CanonicalError(.integerOutOfRange, at: start)
        }
        return isNegative ? -magnitude : magnitude
    }

    package mutating func readBool() throws(CanonicalError) -> Bool {
        guard try nextKind() == .bool else { throw fault(.expected(.bool)) }
        let truth = bytes[offset] == 0x74
        try takeWord(truth ? "true" : "false", .bool)
        return truth
    }

    package mutating func readNull() throws(CanonicalError) {
        guard try nextKind() == .null else { throw fault(.expected(.null)) }
        try takeWord("null", .null)
    }

    /// Whether the next value is null; nothing is consumed.
    package mutating func isNull() throws(CanonicalError) -> Bool { try nextByte() == 0x6E }

    /// Passes over the next value and checks it as if it were read.
    package mutating func skipValue() throws(CanonicalError) {
        switch try nextKind() {
        case .null: try readNull()
        case .bool: _ = try readBool()
        case .integer: _ = try readInteger()
        case .string: _ = try readString()
        case .array:
            try beginArray()
            while try hasNext() { try skipValue() }
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        }
    }

    private mutating func takeWord(
        _ word: StaticString, _ expectation: CanonicalError.Expectation
    ) throws(CanonicalError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard offset + index < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[offset + index] == word.utf8Start[index] else { throw fault(.expected(expectation)) }
        }
        offset += word.utf8CodeUnitCount
    }
}
