/// Where and why some bytes are not canonical JSON, or a value has no canonical form.
package struct CanonicalError: Error, Equatable, Sendable {
    package let reason: Reason
    /// Bytes from the start of the text; 0 where the fault is in a value and not in a text.
    package let offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// What is wrong; one case a rule.
    package enum Reason: Equatable, Sendable {
        case unexpectedEnd
        /// Something else stands where this was needed.
        case expected(Expectation)
        case byteOrderMark
        case whitespace
        case trailingBytes
        case tooDeep
        /// A fraction or an exponent: evidence holds whole numbers only, so that every reader sees the same one.
        case floatingPoint
        case negativeZero
        case leadingZero
        /// Beyond ±(2^53 − 1), where other readers of JSON would round.
        case integerOutOfRange
        case controlCharacter
        case unknownEscape
        /// An escape that names the right character in a way RFC 8785 does not write it.
        case escapeNotCanonical
        case loneSurrogate
        case invalidUTF8
        /// A key with something else than `[a-z0-9_]`, or an empty one.
        case keyNotPlain
        case duplicateKey
        case keysOutOfOrder
        /// A member the reader of this object does not know.
        case unknownMember
    }

    /// What a reader was looking for.
    package enum Expectation: String, Equatable, Sendable {
        case value = "a value"
        case object = "an object"
        case array = "an array"
        case string = "a string"
        case integer = "a whole number"
        case bool = "true or false"
        case null = "null"
        case key = "a key"
        case colon = "`:`"
        case commaOrEnd = "`,` or the end of the list"
        case code = "a string of plain ASCII"
        case hexadecimal = "lower-case hexadecimal of the right length"
    }
}

extension CanonicalError: CustomStringConvertible {
    package var description: String { "byte \(offset): \(reason.words)" }
}

extension CanonicalError.Reason {
    /// The reason in words, without the place.
    package var words: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .expected(let expectation): "expected \(expectation.rawValue)"
        case .byteOrderMark: "a byte order mark has no place here"
        case .whitespace: "white space between values is not canonical"
        case .trailingBytes: "something follows the value"
        case .tooDeep: "nested deeper than \(CanonicalLimits.depth)"
        case .floatingPoint: "only whole numbers are allowed"
        case .negativeZero: "-0 is not canonical"
        case .leadingZero: "a number has a leading zero"
        case .integerOutOfRange: "a number lies beyond ±(2^53 - 1)"
        case .controlCharacter: "a control character must be escaped"
        case .unknownEscape: "an unknown escape"
        case .escapeNotCanonical: "an escape that is not the canonical one"
        case .loneSurrogate: "half a surrogate pair"
        case .invalidUTF8: "not UTF-8"
        case .keyNotPlain: "a key may only hold a-z, 0-9 and _"
        case .duplicateKey: "a key occurs twice"
        case .keysOutOfOrder: "keys are not in order"
        case .unknownMember: "a member that is not known here"
        }
    }
}
