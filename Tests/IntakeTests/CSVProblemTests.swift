import Foundation
import Intake
import Testing

struct `CSV problems` {
    struct Refusal: CustomTestStringConvertible {
        let says: String
        let bytes: [UInt8]
        let expected: [String]
        var testDescription: String { says }

        init(_ says: String, _ text: String, _ expected: String...) {
            (self.says, self.bytes, self.expected) = (says, Array(text.utf8), expected)
        }

        init(_ says: String, bytes: [UInt8], _ expected: String...) {
            (self.says, self.bytes, self.expected) = (says, bytes, expected)
        }
    }

    static let refusals = [
        Refusal("an empty file", "", "1:1 empty-file"),
        Refusal("a mark alone", "\u{FEFF}", "1:1 empty-file"),
        Refusal("blank lines alone", "\n\n,,\n", "1:1 empty-file"),
        Refusal("a quote never closed", "a,b\n1,\"x\n2,y\n", "2:3 unclosed-quote"),
        Refusal("a short row", "a,b,c\n1,2\n", "2:4 short-row"),
        Refusal("a short last row", "a,b,c\n1,é", "2:4 short-row"),
        Refusal("a short row that ends in a quoted line break", "a,b,c\n1,\"2\n3\"\n", "3:3 short-row"),
        Refusal("a long row", "a,b\n1,2,3\n", "2:5 long-row"),
        Refusal("several bad rows, good ones between", "a,b\n1\n1,2\n1,2,3,4\n", "2:2 short-row", "4:5 long-row"),
        Refusal("a column named twice", "id,name,ID\n1,x,2\n", "1:9 duplicate-column"),
        Refusal("names that fold to one", "known as,Known_As\n1,x\n", "1:10 duplicate-column"),
        Refusal("a column without a name", "id,,name\n1,,x\n", "1:4 column-without-name"),
        Refusal(
            "every wrong name at once", "id, ,id,name\n1,2,3,4\n", "1:4 column-without-name",
            "1:6 duplicate-column"),
        Refusal("a cell below no name at the end", "a,b,,\n1,2,,\n3,4,,x\n", "3:6 column-without-name"),
        Refusal("text after a closing quote", "a,b\n\"1\"x,2\n3,4\n", "2:4 text-after-quote"),
        Refusal("a space after a closing quote", "a,b\n\"1\" ,2\n", "2:4 text-after-quote"),
        Refusal("text after a quote in the header", "a,\"b\"x\n1,2\n", "1:6 text-after-quote"),
        Refusal("not UTF-8", bytes: Array("id,name\nP1,Ren".utf8) + [0xE9, 0x0A], "2:7 not-utf-8"),
        Refusal("UTF-8 cut by the end", bytes: Array("id,name\nP1,".utf8) + [0xC3], "2:4 not-utf-8"),
        Refusal("a surrogate", bytes: Array("a,b\n".utf8) + [0xED, 0xA0, 0x80], "2:1 not-utf-8"),
        Refusal("an overlong form", bytes: Array("a,b\n".utf8) + [0xC0, 0x80], "2:1 not-utf-8"),
        Refusal("a NUL", "a,b\n1,2\nx,y\u{0}\n", "3:4 nul-byte"),
        Refusal("a workbook", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0], "1:1 excel-workbook"),
        Refusal("an old workbook", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "1:1 excel-workbook"),
        Refusal(
            "a zip of something else",
            bytes: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("Data/x".utf8),
            "1:1 zip"),
        Refusal("UTF-16 with a mark", bytes: [0xFF, 0xFE, 0x61, 0, 0x2C, 0], "1:1 utf-16"),
        Refusal("UTF-16 without a mark", bytes: [0x61, 0, 0x2C, 0, 0x62, 0], "1:1 utf-16"),
        Refusal("UTF-16, the high byte first", bytes: [0, 0x61, 0, 0x2C, 0, 0x62], "1:1 utf-16"),
        Refusal("a PDF", "%PDF-1.4\n", "1:1 pdf"),
    ]

    @Test(arguments: refusals)
    func `what is wrong is told at its place`(refusal: Refusal) {
        let table = CSVTable(ByteSource(refusal.bytes, name: "x.csv"))
        #expect(table.problems.map { "\($0.line):\($0.column) \($0.code)" } == refusal.expected)
        #expect(table.hasErrors)
    }

    @Test func `rows without an error of their own are read all the same`() {
        let table = CSVTable(ByteSource("a,b\n1\n1,2\n\"3\"x,4\n5,6\n", name: "x.csv"))
        #expect(texts(table) == [["1", "2"], ["5", "6"]])
    }

    @Test func `a problem reads as file, line, column, what and hint`() {
        let text = CSVTable(ByteSource("a,b\n1,2,3\nx,5'1\"\n", name: "people.csv")).problems.map(\.description)
        #expect(
            text == [
                "people.csv:2:5: error: the row has 3 fields, the header has 2; a field with the delimiter in it must be quoted",
                "people.csv:3:6: warning: a quote inside a field that does not begin with one; it was kept as text",
            ])
    }

    @Test func `problems are ordered by file and place`() {
        func at(_ file: String, _ line: Int, _ column: Int) -> ImportProblem {
            ImportProblem(file: file, line: line, column: column, code: "x", message: "x")
        }
        let ordered = [at("a", 1, 2), at("a", 2, 1), at("a", 10, 1), at("b", 1, 1), at("b", 1, 9)]
        #expect(ordered.reversed().sorted() == ordered)
    }

    @Test func `a file of one endless line is refused early`() {
        var handedOut = 0
        func endless(_ byte: UInt8, limit: Int) -> ByteSource {
            handedOut = 0
            return ByteSource(name: "x.csv") {
                handedOut += 1
                return handedOut > limit ? [] : [UInt8](repeating: byte, count: 1 << 20)
            }
        }
        #expect(CSVTable(endless(0x61, limit: 200)).problems.map(\.code) == ["field-too-long"])
        #expect(handedOut < 4)
        #expect(CSVTable(endless(0x2C, limit: 200)).problems.map(\.code) == ["too-many-fields"])
        #expect(handedOut < 4)
        let half = [UInt8](repeating: 0x61, count: 1 << 19) + [0x2C]
        let fields = ByteSource(name: "x.csv") {
            handedOut += 1
            return half
        }
        handedOut = 0
        #expect(CSVTable(fields).problems.map(\.code) == ["row-too-long"])
        #expect(handedOut < 40)
    }

    @Test func `a quote never closed in a long file says so`() {
        let text = "a,b\n1,\"x\n" + String(repeating: "2,y\n", count: 400_000)
        let problem = CSVTable(ByteSource(text, name: "x.csv")).problems.first
        #expect(problem?.description.hasSuffix("is its quote ever closed?") == true)
        #expect(problem?.line == 2)
        #expect(problem?.column == 3)
    }

    @Test func `reading stops after a thousand errors, and warnings beyond are counted`() {
        let bad = CSVTable(ByteSource("a,b\n" + String(repeating: "1\n", count: 5_000), name: "x.csv"))
        #expect(bad.problems.count == 1_001)
        #expect(bad.problems.last?.code == "too-many-errors")
        let odd = CSVTable(ByteSource("a,b\n" + String(repeating: "1,5\"\n", count: 1_500), name: "x.csv"))
        #expect(odd.rows.count == 1_500)
        #expect(odd.problems.count == 1_000)
        #expect(odd.warningsLeftOut == 500)
    }

    @Test func `a file that is not there, and a folder, are told apart`() throws {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: ByteSourceError.notFound(name: "no.csv")) {
            try ByteSource(path: folder + "/no-such-folder/no.csv", name: "no.csv")
        }
        let table = CSVTable(try ByteSource(path: folder, name: "folder"))
        #expect(table.problems.map(\.code) == ["is-folder"])
    }

    @Test func `standard input is named stdin`() throws {
        #expect(try ByteSource(path: "-").name == "stdin")
    }
}
