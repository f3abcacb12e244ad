import Reports
import Testing

struct `Tables of text` {
    @Test func `columns stand under each other whatever letters they hold`() {
        let report = CheckUpReport([
            (about: "abcdef", says: "plain", isWell: true), (about: "日本語", says: "wide", isWell: true),
            (about: "Zoe\u{308}", says: "joined", isWell: true), (about: "Zoë", says: "whole", isWell: false),
            (about: "한국", says: "wide too", isWell: true), (about: "🏠", says: "a picture", isWell: true),
            (about: "ŵŷ", says: "Welsh", isWell: true),
            (about: "a\u{200B}b", says: "a space of no width", isWell: true),
        ])
        #expect(
            report.text == """
                      about   found
                ok    abcdef  plain
                ok    日本語  wide
                ok    Zoe\u{308}     joined
                look  Zoë     whole
                ok    한국    wide too
                ok    🏠      a picture
                ok    ŵŷ      Welsh
                ok    a\u{200B}b      a space of no width
                """)
    }

    @Test func `a cell is one line of a table, and gives no orders to a terminal`() {
        let report = CheckUpReport([
            (about: "a", says: "first\nsecond\tthird", isWell: true),
            (about: "b", says: "\u{1B}[31mred\u{7F}", isWell: true),
        ])
        #expect(
            report.written(as: .table) == """
                    about  found
                ok  a      first second third
                ok  b      \u{FFFD}[31mred\u{FFFD}

                """)
        #expect(report.written(as: .csv).contains("\"first\nsecond\tthird\""))
    }

    @Test func `a cell that a spreadsheet would take for a formula is no formula any more`() {
        let report = CheckUpReport([
            (about: "=HYPERLINK(\"x\")", says: "+44 161", isWell: true), (about: "@a", says: "-1", isWell: true),
            (about: "a,b", says: "say \"no\"\nthen", isWell: false),
        ])
        let csv = report.written(as: .csv)
        #expect(!csv.contains("\n="))
        #expect(!csv.contains(",+44"))
        #expect(!csv.contains("\n@"))
        #expect(csv.contains("\"a,b\""))
        #expect(csv.contains("\"say \"\"no\"\"\nthen\""))
        #expect(csv.hasPrefix("about,says,well"))
    }

    @Test func `JSON has its schema first and the same letters as the table`() {
        let json = CheckUpReport([(about: "Zoë", says: "\"quoted\"\n日本語", isWell: true)]).written(as: .json)
        #expect(json.hasPrefix("{\n  \"schema\": \"sharedlives.doctor\",\n  \"version\": 1,"))
        #expect(json.contains("Zoë"))
        #expect(json.contains("\\\"quoted\\\"\\n日本語"))
    }
}
