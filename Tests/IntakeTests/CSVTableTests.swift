import Intake
import Testing

struct `CSV tables` {
    struct Reading: CustomTestStringConvertible {
        let says: String
        let text: String
        let rows: [[String]]
        var testDescription: String { says }

        init(_ says: String, _ text: String, _ rows: [[String]]) {
            (self.says, self.text, self.rows) = (says, text, rows)
        }
    }

    static let readings = [
        Reading("LF", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Reading("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        Reading("CR", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        Reading("mixed line ends", "a,b\r\n1,2\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
        Reading("no line end at the end", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
        Reading("an empty last field without a line end", "a,b\n1,", [["a", "b"], ["1", ""]]),
        Reading("a quoted empty field alone in the last row", "a\n\"\"", [["a"], [""]]),
        Reading("the mark of UTF-8", "\u{FEFF}id,name\nP1,Zoë\n", [["id", "name"], ["P1", "Zoë"]]),
        Reading("the mark before a quote", "\u{FEFF}\"id\",name\nP1,x\n", [["id", "name"], ["P1", "x"]]),
        Reading("a line break in quotes", "a,b\n1,\"x\ny\"\n", [["a", "b"], ["1", "x\ny"]]),
        Reading("CRLF in quotes", "a,b\r\n1,\"x\r\ny\"\r\n", [["a", "b"], ["1", "x\r\ny"]]),
        Reading("doubled quotes", "a,b\n1,\"no \"\"no\"\"\"\n", [["a", "b"], ["1", "no \"no\""]]),
        Reading("delimiters in quotes", "a,b\n\"1,2\",3\n", [["a", "b"], ["1,2", "3"]]),
        Reading("spaces are kept", "a,b\n  x , y \n", [["a", "b"], ["  x ", " y "]]),
        Reading("a combining mark after a comma", "a,b\nx,\u{301}y\n", [["a", "b"], ["x", "\u{301}y"]]),
        Reading("blank lines are skipped", "a,b\n1,2\n\n  \n3,4\n\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
        Reading("rows of blanks are skipped", "a,b\n1,2\n,\n , \n", [["a", "b"], ["1", "2"]]),
        Reading("a row of quoted blanks is kept", "a,b\n\"\",\n", [["a", "b"], ["", ""]]),
        Reading("numbers are never guessed", "a,b\n007,1e5\n", [["a", "b"], ["007", "1e5"]]),
        Reading("formulas are text", "a,b\n1,=1+1\n", [["a", "b"], ["1", "=1+1"]]),
        Reading("a quote in a plain field", "a,b\nSam,5'10\"\n", [["a", "b"], ["Sam", "5'10\""]]),
        Reading("semicolons", "a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
        Reading("tabs", "a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        Reading("bars", "a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        Reading("commas with lists in cells", "a,b\n1,x;y\n2,x;z\n", [["a", "b"], ["1", "x;y"], ["2", "x;z"]]),
        Reading("semicolons with decimal commas", "a;b\n1,5;2,5\n", [["a", "b"], ["1,5", "2,5"]]),
        Reading("one column", "a\n1\n2\n", [["a"], ["1"], ["2"]]),
        Reading("Excel's separator line", "sep=;\r\na;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
        Reading("a mark, then a separator line", "\u{FEFF}SEP=|\na|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        Reading("a preamble", "Title,,\n,,\nMade today,,\na,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
        Reading("a preamble of one cell a line", "Title\n\nMade today\na,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Reading("blank columns at the end", "a,b,,\n1,2,,\n", [["a", "b"], ["1", "2", "", ""]]),
        Reading("a mark of UTF-8 below a preamble", "Title\n\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        Reading("a header and nothing else", "a,b", [["a", "b"]]),
    ]

    @Test(arguments: readings)
    func `a table is read as it was meant`(reading: Reading) {
        let table = CSVTable(ByteSource(reading.text, name: "x.csv"))
        #expect([table.header.columns.map(\.name)] + texts(table) == reading.rows)
        #expect(!table.hasErrors)
    }

    @Test func `every field knows its line and column`() {
        let table = CSVTable(
            ByteSource("\u{FEFF}é,\"b\"\r\n\"ü\r\n1\", \"x\"\n\n\"a\"\"b\",c\n", name: "x.csv"))
        #expect(table.header.columns.map { [$0.line, $0.column] } == [[1, 1], [1, 3]])
        #expect(table.rows.map { $0.map { [$0.line, $0.column] } } == [[[2, 1], [3, 4]], [[5, 1], [5, 8]]])
        #expect(texts(table) == [["ü\r\n1", " \"x\""], ["a\"b", "c"]])
        #expect(table.rows.map(\.line) == [2, 5])
    }

    @Test func `the header is the row that names known columns`() {
        let text = "Our people, 2026\nFor,the,panel\nid,Known as,Born\nP1,Sam,1980\n"
        let table = CSVTable(
            ByteSource(text, name: "people.csv"), format: .columns(["id", "known_as", "born", "postcode"]))
        #expect(table.header["known_as"] == 1)
        #expect(table.header["BORN "] == 2)
        #expect(table.header["postcode"] == nil)
        #expect(texts(table) == [["P1", "Sam", "1980"]])
        #expect(table.problems.isEmpty)
    }

    @Test func `known columns tell the delimiter where the rows do not`() {
        let text = "id;needs;near\nP1;a,b;M1\nP2;c,d;M1, M2\n"
        let table = CSVTable(ByteSource(text, name: "x.csv"), format: .columns(["id", "needs", "near"]))
        #expect(table.rows.first.map { $0.map(\.text) } == ["P1", "a,b", "M1"])
        let list = CSVTable(ByteSource("needs\nx; y\nx; z\n", name: "x.csv"), format: .columns(["needs"]))
        #expect(texts(list) == [["x; y"], ["x; z"]])
    }

    @Test func `Windows-1252 is read when told`() {
        let bytes = Array("id,name\nP1,Ren".utf8) + [0xE9, 0x80, 0x0A]
        let table = CSVTable(ByteSource(bytes, name: "x.csv"), format: CSVFormat(encoding: .windows1252))
        #expect(texts(table) == [["P1", "René€"]])
        #expect(table.problems.isEmpty)
    }

    @Test func `a file without a header has rows as wide as its first`() {
        let table = CSVTable(ByteSource("1,2\n3,4\n5\n", name: "x.csv"), format: CSVFormat(header: .absent))
        #expect(texts(table) == [["1", "2"], ["3", "4"]])
        #expect(table.problems.map(\.description) == ["x.csv:3:2: error: the row has 1 field, the first row has 2"])
    }

    @Test func `blank rows are kept where asked`() {
        let format = CSVFormat(header: .firstRow, keepsBlankRows: true)
        #expect(
            texts(CSVTable(ByteSource("a,b\n,\n\n1,2\n", name: "x"), format: format)) == [["", ""], ["1", "2"]])
    }

    @Test func `a cell is trimmed of spaces, tabs and what pasted text brings unseen where asked`() {
        let unseen = "\u{A0}\u{200B}\u{200E}\u{200F}\u{202F}\u{2060}\u{FEFF}"
        let pasted = CSVTable(ByteSource("a,b\n\(unseen)x\u{200D}y\(unseen) ,\(unseen)\n", name: "x.csv"))
        #expect(pasted.rows[0].map(\.trimmed) == ["x\u{200D}y", ""])
        let table = CSVTable(ByteSource("a,b\n \u{A0}\tx y \u{A0},\u{A0} \n", name: "x.csv"))
        #expect(table.rows[0].map(\.trimmed) == ["x y", ""])
        #expect(table.rows[0].map(\.isBlank) == [false, true])
        #expect(table.rows[0].map(\.isEmpty) == [false, false])
    }
}
