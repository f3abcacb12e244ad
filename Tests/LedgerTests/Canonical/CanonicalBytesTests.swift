import Testing

@testable import Ledger

@Suite struct `Canonical bytes written piece by piece` {
    @Test func `a record comes out as the value would`() throws {
        var out = CanonicalBytes(capacity: 64)
        out.beginObject()
        out.integer("born", 1984)
        out.hexadecimal("digest", [0, 0xAB, 0xFF])
        out.bool("drives", false)
        out.beginArray("empty")
        out.endArray()
        out.null("ends")
        out.beginObject("home")
        out.key(named: "a1")
        out.beginArray()
        out.integer(-7)
        out.string("x")
        out.value(Array("{\"k\":[true]}".utf8))
        out.endArray()
        out.endObject()
        out.string("n", "O'Neil \"Ö\"")
        out.endObject()
        let value: CanonicalValue = [
            "n": "O'Neil \"Ö\"", "born": 1984, "digest": "00abff", "drives": false, "empty": [], "ends": .null,
            "home": ["a1": [-7, "x", ["k": [true]]]],
        ]
        #expect(out.finished() == (try CanonicalWriter.bytes(of: value)))
    }

    @Test func `starting again leaves nothing of the record before`() {
        var out = CanonicalBytes()
        out.beginObject()
        out.key("half")
        out.startAgain()
        out.bool(true)
        #expect(out.finished() == Array("true".utf8))
    }

    @Test(arguments: [0, 1, 62, 63, 64, 65, 127, 10_000])
    func `a text of any length fits, with and without escapes`(count: Int) throws {
        var out = CanonicalBytes()
        for letter in ["a", "\n", "\u{1}", "é"] {
            let text = String(repeating: letter, count: count)
            out.startAgain()
            out.beginArray()
            out.string(text)
            out.string("end")
            out.endArray()
            #expect(out.finished() == Array("[\(ReferenceJSON.quoted(text)),\"end\"]".utf8))
            #expect(out.count == out.withFinishedBytes { $0.count })
        }
    }

    @Test(arguments: [0, 1, -1, 9, 10, -10, 1_000, 123_456_789, 9_007_199_254_740_991, -9_007_199_254_740_991])
    func `a whole number is spelt in decimal`(number: Int64) {
        var out = CanonicalBytes()
        out.integer(number)
        #expect(String(decoding: out.finished(), as: UTF8.self) == "\(number)")
    }

    @Test func `keys out of order stop the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.beginObject()
            out.null("b")
            out.null("a")
        }
    }

    @Test func `the same key twice stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.beginObject()
            out.null("a")
            out.null("a")
        }
    }

    @Test func `a key that is not plain stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.beginObject()
            out.null("bornOn")
        }
    }

    @Test func `a value without a key stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.beginObject()
            out.integer(1)
        }
    }

    @Test func `a number beyond what a double holds stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.integer(9_007_199_254_740_992)
        }
    }

    @Test(arguments: [0, 7, 10, 99, 100, 999, 1000, -1, 9_007_199_254_740_991, -9_007_199_254_740_991] as [Int64])
    func `a row comes out as the array would`(figure: Int64) throws {
        var out = CanonicalBytes()
        out.beginArray()
        out.row("load", [figure, 0, 500])
        out.row("", [figure])
        out.endArray()
        let value: CanonicalValue = [["load", .integer(figure), 0, 500], ["", .integer(figure)]]
        #expect(out.finished() == (try CanonicalWriter.bytes(of: value)))
    }

    @Test func `a row whose word needs an escape, or whose figure is too great, stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.row("\"", [1])
        }
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.row("load", [9_007_199_254_740_992])
        }
    }

    @Test func `a value left open stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var out = CanonicalBytes()
            out.beginArray()
            _ = out.finished()
        }
    }

    @Test func `a value out of range or too deep is refused by the writer of values`() {
        #expect(throws: CanonicalError(.integerOutOfRange, at: 0)) {
            try CanonicalWriter.bytes(of: [9_007_199_254_740_992])
        }
        let deep = (0..<65).reduce(CanonicalValue.null) { value, _ in .array([value]) }
        #expect(throws: CanonicalError(.tooDeep, at: 0)) { try CanonicalWriter.bytes(of: deep) }
    }

    @Test func `an object refuses a key twice and a key that is not plain`() {
        #expect(throws: CanonicalError(.duplicateKey, at: 0)) {
            try CanonicalObject([("a", 1), ("b", 2), ("a", 3)])
        }
        #expect(throws: CanonicalError(.keyNotPlain, at: 0)) { try CanonicalObject([("Été", 1)]) }
        #expect(throws: CanonicalError(.keyNotPlain, at: 0)) { try CanonicalObject([("", 1)]) }
    }
}
