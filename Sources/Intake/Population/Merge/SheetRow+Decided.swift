import Matching

extension SheetRow {
    /// Whether a record came from a decision, which no file changes: where the row says otherwise, that is noted.
    func keepsDecided<Record: Equatable>(_ kind: RecordKind, _ id: String, held: Record?, _ said: Record) -> Bool {
        guard let held, reading.options.decided.contains(RecordKey(kind, id)) else { return false }
        if held != said {
            reading.note(
                Difference(
                    path: id, held: "by a decision", file: row.file, line: row.line, column: 1))
        }
        return true
    }
}
