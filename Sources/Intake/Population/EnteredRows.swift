import Matching

/// Rows that somebody enters at the desk: they are taken in as a file's rows are, so that both can never mean different things.
package struct EnteredRows: Sendable {
    package let kind: FileKind
    /// Columns with what stands under them; blank cells are left out.
    package let rows: [[(column: String, cell: String)]]

    package init(_ kind: FileKind, _ rows: [[(column: String, cell: String)]]) {
        self.kind = kind
        self.rows = rows
    }

    /// The rows as a file; the columns in the order in which they first come.
    private func file(named name: String) -> ImportFile {
        var columns: [String] = []
        for row in rows { for (column, _) in row where !columns.contains(column) { columns.append(column) } }
        var writer = CSVWriter()
        writer.append(columns)
        for row in rows {
            writer.append(columns.map { column in row.first { $0.column == column }?.cell ?? "" })
        }
        return ImportFile(ByteSource(writer.bytes, name: name), kind: kind, isNamed: true)
    }

    /// What taking the rows of several kinds in would do. Problems name the place as `named`.
    package static func outcome(
        of all: [EnteredRows], named name: String, into records: SchemeRecords, startingTerms: [Term],
        options: ImportOptions
    ) -> ImportOutcome {
        FolderImport(into: records, startingTerms: startingTerms, options: options)
            .outcome(of: all.map { $0.file(named: name) })
    }
}
