import Testing

@testable import Ledger

@Suite struct `Reading canonical bytes piece by piece` {
    private static let record = Array(
        "{\"born\":1984,\"digest\":\"00ff\",\"drives\":true,\"facts\":[{\"about\":\"cat\"},{\"about\":\"dog\"}],\"until\":null}"
            .utf8)

    @Test func `fields are read down the record, absent ones passed by`() throws {
        let seen = try CanonicalReader.read(Self.record) { (reader) throws(CanonicalError) -> [String] in
            var seen: [String] = []
            try reader.beginObject()
            if try reader.nextKey(is: "allergy") { seen.append("allergy") }
            try reader.expectKey("born")
            seen.append("\(try reader.readInteger())")
            if try reader.nextKey(is: "dig") { seen.append("a key that only begins alike") }
            try reader.expectKey("digest")
            seen.append("\(try reader.readHexadecimal(count: 2))")
            try reader.expectKey("drives")
            seen.append("\(try reader.readBool())")
            try reader.expectKey("facts")
            try reader.beginArray()
            while try reader.hasNext() {
                try reader.beginObject()
                try reader.expectKey("about")
                seen.append(try reader.readCode().text)
                try reader.endObject()
            }
            try reader.expectKey("until")
            if try reader.isNull() { try reader.readNull() }
            try reader.endObject()
            return seen
        }
        #expect(seen == ["1984", "[0, 255]", "true", "cat", "dog"])
    }

    @Test func `keys can be met one by one and what is not wanted skipped`() throws {
        let keys = try CanonicalReader.read(Self.record) { (reader) throws(CanonicalError) -> [String] in
            var keys: [String] = []
            try reader.beginObject()
            while let key = try reader.nextKey() {
                switch key {
                case "born": keys.append("born \(try reader.readInteger())")
                default:
                    keys.append(key.text)
                    try reader.skipValue()
                }
            }
            return keys
        }
        #expect(keys == ["born 1984", "digest", "drives", "facts", "until"])
    }

    @Test func `a member nobody asked for is an error`() {
        let error = #expect(throws: CanonicalError.self) {
            try CanonicalReader.read(Self.record) { (reader) throws(CanonicalError) in
                try reader.beginObject()
                try reader.expectKey("born")
                _ = try reader.readInteger()
                try reader.endObject()
            }
        }
        #expect(error == CanonicalError(.unknownMember, at: 12))
    }

    @Test func `a value of another kind is an error at its place`() {
        typealias Step = (inout CanonicalReader) throws(CanonicalError) -> Void
        let steps: [(text: String, expectation: CanonicalError.Expectation, step: Step)] = [
            ("1", .string, { (reader) throws(CanonicalError) in _ = try reader.readString() }),
            ("1", .code, { (reader) throws(CanonicalError) in _ = try reader.readCode() }),
            ("\"1\"", .integer, { (reader) throws(CanonicalError) in _ = try reader.readInteger() }),
            ("null", .bool, { (reader) throws(CanonicalError) in _ = try reader.readBool() }),
            ("0", .null, { (reader) throws(CanonicalError) in try reader.readNull() }),
            ("[]", .object, { (reader) throws(CanonicalError) in try reader.beginObject() }),
            ("{}", .array, { (reader) throws(CanonicalError) in try reader.beginArray() }),
        ]
        for (text, expectation, step) in steps {
            #expect(throws: CanonicalError(.expected(expectation), at: 0)) {
                try CanonicalReader.read(Array(text.utf8), step)
            }
        }
    }

    @Test func `a code holds no escape and nothing but ASCII`() {
        for text in ["\"a\\n\"", "\"é\"", "\"a\u{1}\""] {
            #expect(throws: CanonicalError.self) {
                try CanonicalReader.read(Array(text.utf8)) { (reader) throws(CanonicalError) in
                    try reader.readCode().count
                }
            }
        }
    }

    @Test func `hexadecimal of another length or case is refused`() {
        for text in ["\"00\"", "\"0000ff\"", "\"00FF\"", "\"00fg\""] {
            #expect(throws: CanonicalError(.expected(.hexadecimal), at: 1)) {
                try CanonicalReader.read(Array(text.utf8)) { (reader) throws(CanonicalError) in
                    try reader.readHexadecimal(count: 2)
                }
            }
        }
    }

    @Test func `asking for keys by name still refuses one that comes twice`() {
        #expect(throws: CanonicalError(.duplicateKey, at: 8)) {
            try CanonicalReader.read(Array("{\"a\":1,\"a\":2}".utf8)) { (reader) throws(CanonicalError) in
                try reader.beginObject()
                while try reader.nextKey(is: "a") { _ = try reader.readInteger() }
                try reader.endObject()
            }
        }
    }
}
