/// Finds the byte between the fields of a file from its first lines.
enum DelimiterSearch {
    /// In the order in which equals are decided.
    static let possible: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    private static let lines = 20

    /// The delimiter by which a row names most of the known columns; then the one by which most of the first 20 rows have
    /// the same number of fields, two or more; then the one that makes the most fields. A comma where nothing tells.
    static func delimiter(of start: [UInt8], known: Set<String>, format: CSVFormat) -> UInt8 {
        let first = firstLines(of: start)
        var found: (delimiter: UInt8, score: Score) = (possible[0], Score())
        for delimiter in possible {
            var scanner = CSVScanner(file: "", delimiter: delimiter, format: format)
            scanner.scan(first)
            // Where the text goes on after these lines, the last row may be cut.
            if first.count == start.count { scanner.finish() }
            let score = Score(scanner.takeBlock(), known: known)
            if found.score < score { found = (delimiter, score) }
        }
        return found.delimiter
    }

    private static func firstLines(of start: [UInt8]) -> [UInt8] {
        var seen = 0
        for (place, byte) in start.enumerated() where byte == 0x0A || byte == 0x0D {
            seen += byte == 0x0D && place + 1 < start.count && start[place + 1] == 0x0A ? 0 : 1
            if seen == lines { return Array(start[...place]) }
        }
        return start
    }

    /// How well a delimiter serves, compared in the order of its parts.
    private struct Score: Comparable {
        var known = 0
        var rowsAlike = 0
        var fields = 0

        init() {}

        init(_ rows: CSVBlock, known names: Set<String>) {
            var header: CSVRow?
            var counts: [Int: Int] = [:]
            for row in rows {
                counts[row.count, default: 0] += 1
                let named = names.isEmpty ? 0 : row.count { names.contains(CSVHeader.fold($0.text)) }
                if named > known { (known, header) = (named, row) }
            }
            if let header {
                // Under the right delimiter the rows have as many fields as the one that names the columns.
                (fields, rowsAlike) = (header.count, counts[header.count] ?? 0)
                return
            }
            counts[1] = nil
            if let (fields, rowsAlike) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
                (self.fields, self.rowsAlike) = (fields, rowsAlike)
            }
        }

        static func < (one: Score, other: Score) -> Bool {
            (one.known, one.rowsAlike, one.fields) < (other.known, other.rowsAlike, other.fields)
        }
    }
}
