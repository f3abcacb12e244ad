import Matching

extension Sheet {
    /// The rows of the file, each asked through ``SheetRow``.
    func rows(in reading: Reading) -> some Sequence<SheetRow> {
        table.rows.lazy.map { SheetRow(row: $0, sheet: self, reading: reading) }
    }

    /// The rows of a file that may not be there.
    static func rows(of sheet: Sheet?, in reading: Reading) -> [SheetRow] {
        sheet.map { Array($0.rows(in: reading)) } ?? []
    }
}

extension SheetRow {
    /// Whether no row before had this key; a second one is reported. `id` is what may be shown.
    func isFirst<Key: Hashable>(_ id: String, in rows: inout [Key: SheetRow], key: Key, column: String) -> Bool {
        guard let first = rows[key] else {
            rows[key] = self
            return true
        }
        report(
            column, code: "duplicate-id", "`\(id)` is there twice",
            hint: "its first row is line \(first.row.line)")
        return false
    }
}
