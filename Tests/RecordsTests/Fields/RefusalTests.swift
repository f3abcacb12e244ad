import Ledger
import Matching
import Records
import Testing

struct RefusalTests {
    /// A body, and what is wrong in it.
    struct Row: CustomTestStringConvertible {
        let body: String
        let key: String?
        let reason: RecordError.Reason
        /// The text at which the error points, found from the back.
        let at: String

        init(_ body: String, _ key: String?, _ reason: RecordError.Reason, at: String) {
            self.body = body
            self.key = key
            self.reason = reason
            self.at = at
        }

        var testDescription: String { "\(key ?? "-") \(reason.words)" }
    }

    private static let tail = #""party":"P","schema":"sharedlives.person","version":1}"#

    static let rows: [Row] = [
        // A newer program's field.
        Row(#"{"dreams":[],"id":"P","# + tail, "dreams", .unknownKey, at: "dreams"),
        Row(#"{"id":"P","jobs":1,"# + tail, "jobs", .unknownKey, at: "jobs"),
        Row(#"{"party":"P","schema":"sharedlives.person","version":1}"#, "id", .missingKey, at: #""party"#),
        Row("{}", "id", .missingKey, at: "}"),
        Row(#"{"id":"P","# + tail.dropLast() + #","zeal":1}"#, "zeal", .unknownKey, at: "zeal"),
        Row(
            #"{"id":"P","party":"P","place":{"easting":1,"northing":1,"precision":"exact","radius_metres":0,"up":1}}"#,
            "up", .unknownKey, at: "up"),
        // Wrong types.
        Row(#"{"about":1,"id":"P","# + tail, "about", .notCanonical(.expected(.string)), at: "1,"),
        Row(#"{"about":null,"id":"P","# + tail, "about", .notCanonical(.expected(.string)), at: "null"),
        Row(
            #"{"address_confidential":"yes","id":"P","# + tail, "address_confidential",
            .notCanonical(.expected(.bool)), at: #""yes"#),
        Row(
            #"{"alone_safely_hours":"3","id":"P","# + tail, "alone_safely_hours",
            .notCanonical(.expected(.integer)), at: #""3"#),
        Row(
            #"{"alone_safely_hours":2.5,"id":"P","# + tail, "alone_safely_hours", .notCanonical(.floatingPoint),
            at: ".5"),
        Row(#"{"id":"P","needs":{},"# + tail, "needs", .notCanonical(.expected(.array)), at: "{}"),
        Row(#"{"id":"P","needs":[1],"# + tail, "needs", .notCanonical(.expected(.object)), at: "1]"),
        Row(#"[]"#, nil, .notCanonical(.expected(.object)), at: "[]"),
        // Out of range, or not one of the words.
        Row(
            #"{"alone_safely_hours":25,"id":"P","# + tail, "alone_safely_hours", .expected(.within(0...24)),
            at: "25"),
        Row(#"{"born":"84","id":"P","# + tail, "born", .expected(.dayOrYear), at: "84"),
        Row(#"{"born":"1985-02-29","id":"P","# + tail, "born", .expected(.dayOrYear), at: "1985"),
        Row(#"{"born":"0000","id":"P","# + tail, "born", .expected(.dayOrYear), at: "0000"),
        Row(
            #"{"format_reviewed_on":"2027-3-01","id":"P","# + tail, "format_reviewed_on", .expected(.day),
            at: "2027"),
        Row(#"{"id":"P 1","# + tail, "id", .expected(.identifier), at: "P 1"),
        Row(#"{"id":"","# + tail, "id", .expected(.identifier), at: #"","party"#),
        Row(
            #"{"id":"P","needs":[{"importance":"vital","level":"full","level_assumed":false,"need":"a"}],"# + tail,
            "importance", .expected(.oneOf(["essential", "helpful", "nice"])), at: "vital"),
        Row(
            #"{"id":"P","party":"P","priorities":["load"],"schema":"sharedlives.person","version":1}"#,
            "priorities",
            .expected(.oneOf(Strand.strands(of: .person).map(\.code))), at: "load"),
        Row(
            #"{"id":"P","party":"P","people_to_lift":-1,"schema":"sharedlives.person","version":1}"#,
            "people_to_lift",
            .expected(.within(0...1_000_000_000)), at: "-1"),
        Row(
            #"{"id":"P","party":"P","place":{"easting":2000001,"northing":1,"precision":"exact","radius_metres":0}}"#,
            "easting", .expected(.within(-2_000_000...2_000_000)), at: "2000001"),
        // Another spelling of a value that has one already.
        Row(#"{"id":"P","not_true_of_me":[],"# + tail, "not_true_of_me", .emptyList, at: "[]"),
        Row(#"{"format":[],"id":"P","# + tail, "format", .emptyList, at: "[]"),
        Row(#"{"id":"P","not_true_of_me":["b","a"],"# + tail, "not_true_of_me", .notAscending, at: #""a"]"#),
        Row(#"{"id":"P","not_true_of_me":["a","a"],"# + tail, "not_true_of_me", .notAscending, at: #""a"]"#),
        Row(
            #"{"connections":[{"importance":"nice","label":"a","postcode":"M2"},"#
                + #"{"importance":"nice","label":"a","postcode":"M1"}],"id":"P","# + tail, "postcode",
            .notAscending,
            at: #"{"importance":"nice","label":"a","postcode":"M1"#),
        Row(#"{"id":"P","id":"P","# + tail, "id", .notCanonical(.duplicateKey), at: #"id":"P","party"#),
        Row(#"{"id":"P", "# + tail, "id", .notCanonical(.whitespace), at: #" "party"#),
        // Another kind, version, or something behind.
        Row(
            #"{"id":"P","party":"P","schema":"sharedlives.staff","version":1}"#, "schema", .wrongSchema,
            at: "sharedlives"),
        Row(#"{"id":"P","party":"P","schema":"sharedlives.person","version":2}"#, "version", .version(2), at: "2}"),
        Row(#"{"id":"P","party":"P","schema":"sharedlives.person"}"#, "version", .missingKey, at: "}"),
        Row(#"{"id":"P","# + tail + " ", "version", .notCanonical(.whitespace), at: " "),
        Row(#"{"id":"P","# + tail + "1", "version", .notCanonical(.trailingBytes), at: "1"),
    ]

    @Test(arguments: rows)
    func `a body that this program did not write is refused with the field and the byte`(row: Row) throws {
        let error = #expect(throws: RecordError.self) {
            try RecordCodec.value(Person.self, from: Array(row.body.utf8))
        }
        let body = Array(row.body.utf8)
        let mark = Array(row.at.utf8)
        let offset = try #require(
            (0...(body.count - mark.count)).last { body[$0..<($0 + mark.count)].elementsEqual(mark) })
        #expect(error == RecordError(.person, key: row.key, row.reason, at: offset))
    }

    @Test func `an error text names kind, byte and field and no id`() {
        let error = RecordError(.person, key: "zeal", .unknownKey, at: 31)
        #expect(
            "\(error)"
                == "person record, byte 31: `zeal` is not known to this program; a newer one may have written it")
    }

    @Test(arguments: FullSample.all.indices)
    func `every shortened body is refused`(index: Int) {
        func check<Body: RecordBody>(_ body: Body) {
            let bytes = RecordCodec.bytes(of: body)
            for count in stride(from: 0, to: bytes.count, by: 3) {
                #expect(throws: RecordError.self) { try RecordCodec.value(Body.self, from: Array(bytes[..<count])) }
            }
        }
        check(FullSample.all[index])
    }

    @Test(arguments: FullSample.all.indices)
    func `a body with one byte changed is refused or is the one spelling of another value`(index: Int) {
        func check<Body: RecordBody>(_ body: Body) {
            let bytes = RecordCodec.bytes(of: body)
            var refused = 0
            for place in stride(from: index, to: bytes.count, by: 7) {
                for letter in "0\",:{z".utf8 {
                    var changed = bytes
                    changed[place] = letter
                    do {
                        let value = try RecordCodec.value(Body.self, from: changed)
                        #expect(RecordCodec.bytes(of: value) == changed)
                    } catch {
                        refused += 1
                    }
                }
            }
            #expect(refused > bytes.count / 7)
        }
        check(FullSample.all[index])
    }
}
