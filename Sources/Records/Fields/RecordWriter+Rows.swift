import Ledger

/// The one order in which rows are written.
extension RecordWriter {
    /// `rows` ascending and each once. Most lists come in order already, which is seen in one pass.
    func inOrder<Row: RecordRow>(_ rows: [Row]) -> [Row] {
        if zip(rows, rows.dropFirst()).allSatisfy({ Row.precedes($0, $1) }) { return rows }
        let sorted = rows.map { ($0, Self.bytes(of: $0)) }.sorted { first, second in
            if Row.precedes(first.0, second.0) { return true }
            if Row.precedes(second.0, first.0) { return false }
            return first.1.lexicographicallyPrecedes(second.1)
        }
        var kept: [Row] = []
        for (index, (row, bytes)) in sorted.enumerated() where index == 0 || bytes != sorted[index - 1].1 {
            kept.append(row)
        }
        return kept
    }

    /// The canonical bytes of one row by itself.
    private static func bytes(of row: some RecordRow) -> [UInt8] {
        var writer = RecordWriter()
        row.write(to: &writer)
        return writer.json.finished()
    }
}
