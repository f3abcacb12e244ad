import Testing

@testable import Ledger

@Suite struct `The strict parser` {
    private static let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)

    private static let refusals: [(text: String, reason: CanonicalError.Reason, offset: Int)] = [
        ("", .unexpectedEnd, 0),
        ("x", .expected(.value), 0),
        ("nul", .unexpectedEnd, 0),
        ("nulL", .expected(.null), 0),
        ("True", .expected(.value), 0),
        ("1.0", .floatingPoint, 1),
        ("1e3", .floatingPoint, 1),
        ("[1E3]", .floatingPoint, 2),
        ("-0", .negativeZero, 0),
        ("007", .leadingZero, 0),
        ("-01", .leadingZero, 1),
        ("-", .unexpectedEnd, 1),
        ("-a", .expected(.integer), 1),
        ("+1", .expected(.value), 0),
        ("9007199254740992", .integerOutOfRange, 0),
        ("-9007199254740992", .integerOutOfRange, 0),
        ("123456789012345678901234567890", .integerOutOfRange, 0),
        ("{\"a\":1,\"a\":2}", .duplicateKey, 8),
        ("{\"b\":1,\"a\":2}", .keysOutOfOrder, 8),
        ("{\"é\":1}", .keyNotPlain, 2),
        ("{\"A\":1}", .keyNotPlain, 2),
        ("{\"a b\":1}", .keyNotPlain, 3),
        ("{\"\":1}", .keyNotPlain, 2),
        ("{a:1}", .expected(.key), 1),
        ("{\"a\" :1}", .whitespace, 4),
        ("{\"a\"1}", .expected(.colon), 4),
        ("{\"a\":1,}", .expected(.key), 7),
        ("{\"a\":1 }", .whitespace, 6),
        ("[1,]", .expected(.value), 3),
        ("[1 ,2]", .whitespace, 2),
        ("[1;2]", .expected(.commaOrEnd), 2),
        (" 1", .whitespace, 0),
        ("1\n", .whitespace, 1),
        ("1 2", .whitespace, 1),
        ("1,2", .trailingBytes, 1),
        ("[]]", .trailingBytes, 2),
        ("[", .unexpectedEnd, 1),
        ("\u{FEFF}1", .byteOrderMark, 0),
        ("\"a", .unexpectedEnd, 2),
        ("\"a\tb\"", .controlCharacter, 2),
        ("\"\\/\"", .escapeNotCanonical, 1),
        ("\"\\u0041\"", .escapeNotCanonical, 1),
        ("\"\\u000A\"", .escapeNotCanonical, 1),
        ("\"\\u000a\"", .escapeNotCanonical, 1),
        ("\"\\u001F\"", .escapeNotCanonical, 1),
        ("\"\\ud83d\\ude02\"", .escapeNotCanonical, 1),
        ("\"\\ud83d\"", .loneSurrogate, 1),
        ("\"\\ud83dx\"", .loneSurrogate, 1),
        ("\"\\ude02\"", .loneSurrogate, 1),
        ("\"\\ud83d\\u0041\"", .loneSurrogate, 1),
        ("\"\\x\"", .unknownEscape, 1),
        ("\"\\u00g0\"", .unknownEscape, 5),
        ("\"\\u00", .unexpectedEnd, 5),
        (deep, .tooDeep, 64),
    ]

    @Test(arguments: refusals)
    func `what is not canonical is refused, with the byte`(
        text: String, reason: CanonicalError.Reason, offset: Int
    ) {
        let error = #expect(throws: CanonicalError.self) { try CanonicalParser.value(of: Array(text.utf8)) }
        #expect(error == CanonicalError(reason, at: offset))
    }

    /// Overlong, surrogate, cut short, beyond U+10FFFF, a lone continuation, and Latin-1.
    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE9], [0xFF],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused, never mended`(bytes: [UInt8]) {
        let error = #expect(throws: CanonicalError.self) { try CanonicalParser.value(of: [0x22] + bytes + [0x22]) }
        #expect(error == CanonicalError(.invalidUTF8, at: 1))
        let later = #expect(throws: CanonicalError.self) {
            try CanonicalParser.value(of: Array("\"\\n".utf8) + bytes + [0x22])
        }
        #expect(later == CanonicalError(.invalidUTF8, at: 3))
    }

    @Test func `the widest numbers and the deepest nesting pass`() throws {
        for text in ["9007199254740991", "-9007199254740991", "0", "-1", String(Self.deep.dropFirst().dropLast())] {
            let bytes = Array(text.utf8)
            #expect(try CanonicalWriter.bytes(of: CanonicalParser.value(of: bytes)) == bytes)
        }
    }

    @Test func `white space, loose order and other escapes pass where they are allowed`() throws {
        let text = " {\"b\" : [1 , 2],\n\t\"a\":\"\\/\\u0041\\ud83d\\uDE02\"}\r\n"
        let value = try CanonicalParser.value(of: Array(text.utf8), allowing: .lenient)
        #expect(value == ["a": "/A😂", "b": [1, 2]])
        #expect(
            String(decoding: try CanonicalWriter.bytes(of: value), as: UTF8.self) == "{\"a\":\"/A😂\",\"b\":[1,2]}")
    }

    @Test(arguments: [
        ("{\"a\":1, \"b\":2, \"a\":3}", CanonicalError(.duplicateKey, at: 16)),
        ("[1.5]", CanonicalError(.floatingPoint, at: 2)),
        ("[\"\\ud800\"]", CanonicalError(.loneSurrogate, at: 2)),
        ("[1] 2", CanonicalError(.trailingBytes, at: 4)),
        ("\u{FEFF}[]", CanonicalError(.byteOrderMark, at: 0)),
    ])
    func `what has no canonical form is refused even then`(text: String, expected: CanonicalError) {
        let error = #expect(throws: CanonicalError.self) {
            try CanonicalParser.value(of: Array(text.utf8), allowing: .lenient)
        }
        #expect(error == expected)
    }

    @Test func `two spellings of é are two texts`() {
        #expect(CanonicalValue.string("\u{e9}") != .string("e\u{301}"))
        #expect(CanonicalValue.string("\u{e9}") == .string("\u{e9}"))
    }
}
