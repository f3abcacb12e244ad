import Ledger
import Matching
import Records
import Testing

struct JSONTextTests {
    @Test func `a document begins with schema and version and keeps the order of its keys`() {
        let document = OrderedJSON.document(
            schema: "sharedlives.receipt", version: 1,
            [
                .init("referral", "R-1"),
                .init("as_of", .text(nil)),
                .init("lines", [["strand": "closeness", "points": 12], ["strand": "art", "points": -3]]),
                .init("codes", .texts(["b", "a"])),
                .init("empty", .array([])),
                .init("nothing", .object([])),
                .init("says", "“a\"b” /\n\u{1}"),
                .init("open", .number(nil)),
                .init("shared", true),
            ])
        #expect(
            JSONText.text(of: document) == """
                {
                  "schema": "sharedlives.receipt",
                  "version": 1,
                  "referral": "R-1",
                  "as_of": null,
                  "lines": [
                    {
                      "strand": "closeness",
                      "points": 12
                    },
                    {
                      "strand": "art",
                      "points": -3
                    }
                  ],
                  "codes": ["b", "a"],
                  "empty": [],
                  "nothing": {},
                  "says": "“a\\"b” /\\n\\u0001",
                  "open": null,
                  "shared": true
                }

                """)
    }

    @Test func `a line holds a whole value`() {
        let line = JSONText.line(of: ["b": [1, ["c": nil]], "a": .object([])])
        #expect(String(decoding: line, as: UTF8.self) == "{\"b\": [1, {\"c\": null}], \"a\": {}}\n")
    }

    @Test func `the text of a value is JSON of the same canonical value`() throws {
        let value: OrderedJSON = ["z": [1, [2], ["k": "é"]], "a": nil, "m": false]
        let canonical = try value.canonical()
        for bytes in [JSONText.bytes(of: value), JSONText.line(of: value)] {
            #expect(try CanonicalParser.value(of: bytes, allowing: .lenient) == canonical)
        }
        #expect(
            try String(decoding: CanonicalWriter.bytes(of: canonical), as: UTF8.self)
                == #"{"a":null,"m":false,"z":[1,[2],{"k":"é"}]}"#)
    }

    @Test func `a key twice or not plain has no canonical form`() {
        #expect(throws: CanonicalError(.duplicateKey, at: 0)) {
            try OrderedJSON.object([.init("a", 1), .init("a", 2)]).canonical()
        }
        #expect(throws: CanonicalError(.keyNotPlain, at: 0)) { try OrderedJSON.object([.init("A", 1)]).canonical() }
    }

    @Test func `the same keys in another order are another text but the same canonical value`() throws {
        let first: OrderedJSON = ["a": 1, "b": 2]
        let second: OrderedJSON = ["b": 2, "a": 1]
        #expect(first != second)
        #expect(try first.canonical() == second.canonical())
    }

    @Test func `a stored body is shown with schema and version first`() throws {
        let body = try CanonicalParser.value(of: RecordCodec.bytes(of: Person(id: PersonID("P-1"))))
        #expect(
            JSONText.text(of: OrderedJSON(showing: body)) == """
                {
                  "schema": "sharedlives.person",
                  "version": 1,
                  "id": "P-1",
                  "party": "P-1"
                }

                """)
    }

    @Test(arguments: FullSample.all.indices)
    func `showing a body and going back to its canonical form loses nothing`(index: Int) throws {
        let body = try CanonicalParser.value(of: RecordCodec.bytes(of: FullSample.all[index]))
        #expect(try OrderedJSON(showing: body).canonical() == body)
    }
}
