import Intake
import TestSupport
import Testing

/// Where the file is cut into blocks makes no difference.
struct `CSV blocks` {
    static let tricky =
        "\u{FEFF}sep=;\r\nTitle\r\n\r\nid;\"no\"\"te\";é\r\nP1;\"a;\r\nb\n\rc\";😀\rP2;5'1\";\"\"\n\n\"\"\"\"\"\";x;\u{301}ü\r\n;;\r\n"
        + "P3;\"x\"y;z\nP4;1\nP5;1;2;3\nP6;\"é\r\n\";"

    @Test func `every cut gives the same rows, places and problems`() {
        let bytes = Array(Self.tricky.utf8)
        func outcome(_ source: ByteSource) -> [String] {
            let table = CSVTable(source, format: .columns(["id"]))
            return table.header.columns.map { "\($0)" }
                + table.rows.flatMap { row in row.map { "\($0.line):\($0.column) \($0.text)" } }
                + table.problems.map(\.description)
        }
        let whole = outcome(ByteSource(bytes, name: "x"))
        #expect(whole.count == 3 + 4 * 3 + 4)
        for size in 1..<bytes.count {
            #expect(outcome(ByteSource(bytes, name: "x", blockBytes: size)) == whole, "blocks of \(size)")
            var parts = [Array(bytes[size...]), Array(bytes[..<size])]
            #expect(outcome(ByteSource(name: "x") { parts.popLast() ?? [] }) == whole, "cut at \(size)")
        }
    }

    @Test func `a file of many blocks is read whole, every field at its place`() {
        var text = "id,note,born\n"
        let count = 24_000
        let tail = String(repeating: ", and another word", count: 30)
        for row in 0..<count {
            text +=
                row.isMultiple(of: 3)
                ? "P\(row),\"ö \"\"\(row)\"\"\r\nx\",1980\r\n"
                : "P\(row),\"some longer note about \(row)\(tail)\",\n"
        }
        #expect(text.utf8.count > 8 << 20)
        let table = CSVTable(ByteSource(Array(text.utf8), name: "x.csv"))
        #expect(table.problems.isEmpty)
        #expect(table.rows.count == count)
        var line = 2
        var wrong = 0
        for (place, row) in table.rows.enumerated() {
            let isQuoted = place.isMultiple(of: 3)
            let note = isQuoted ? "ö \"\(place)\"\r\nx" : "some longer note about \(place)\(tail)"
            let texts = ["P\(place)", note, isQuoted ? "1980" : ""]
            let born = isQuoted ? [line + 1, 4] : [line, texts[0].count + note.count + 5]
            if row.map(\.text) != texts || row.line != line || [row[2].line, row[2].column] != born { wrong += 1 }
            line += isQuoted ? 2 : 1
        }
        #expect(wrong == 0)
    }

    @Test func `a reader gives rows as they come`() {
        var made = 0
        let source = ByteSource(name: "x.csv") {
            made += 1
            return made > 200 ? [] : Array((made == 1 ? "a,b\n" : String(repeating: "1,2\n", count: 1_000)).utf8)
        }
        var reader = CSVReader(source)
        var rows = 0
        while let block = reader.next() { rows += block.count }
        #expect(rows == 199_000)
        #expect(reader.problems.isEmpty)
    }
}
