/// Finds the columns of a file: by their own names, or by what a mapping file says of local ones.
struct SheetBinding {
    let kind: FileKind
    let table: CSVTable
    let mapping: ColumnMapping?
    private(set) var problems: [ImportProblem] = []
    private var places: [String: Int] = [:]
    private var codeColumns: [Sheet.CodeColumn] = []

    /// The file with its columns found; nil where it cannot be read at all, because its header is wrong.
    private(set) var sheet: Sheet?

    /// The names of columns to look for in a file, so that its header is found under a preamble.
    static func names(of kind: FileKind, mapping: ColumnMapping?) -> [String] {
        let local = mapping?.files[kind].map { $0.columns.map(\.local) + $0.codes.map(\.local) } ?? []
        return ColumnTable.columns(of: kind).map(\.name) + local
    }

    init(_ table: CSVTable, kind: FileKind, mapping: ColumnMapping?) {
        self.kind = kind
        self.table = table
        self.mapping = mapping
        // Without a header there are problems of its shape already, and no names to look at.
        guard !table.header.columns.isEmpty else { return }
        let part = mapping?.files[kind] ?? ColumnMapping.OfFile()
        let known = Set(ColumnTable.columns(of: kind).map(\.name))
        let renamed = Self.byLocalName(part.columns)
        let codes = Self.byLocalName(part.codes)
        for column in table.header.columns {
            if let line = codes[column.key] {
                codeColumns.append(Sheet.CodeColumn(index: column.index, code: line.target))
            } else if let line = renamed[column.key] {
                if line.target != ColumnMapping.ignore { bind(line.target, to: column) }
            } else if known.contains(column.key) {
                bind(column.key, to: column)
            } else {
                reportUnknown(column)
            }
        }
        reportMissing(part)
        let constants = part.constants.filter { places[$0.local] == nil }
        guard let first = table.header.columns.first else { return }
        let found = Set(places.keys).union(constants.map(\.local))
        let missing = ColumnTable.columns(of: kind).filter { $0.isKey && !found.contains($0.name) }
        for column in missing {
            problems.append(
                ImportProblem(
                    file: table.file, line: first.line, column: first.column, code: "missing-column",
                    message: "there is no column `\(column.name)`",
                    hint: "a mapping file can name the local column that is meant"))
        }
        if missing.isEmpty {
            sheet = Sheet(
                kind: kind, table: table, places: places,
                constants: Dictionary(
                    constants.map { ($0.local, Array($0.target.utf8)) }, uniquingKeysWith: { first, _ in first }),
                codeColumns: codeColumns)
        }
    }

    private static func byLocalName(_ lines: [ColumnMapping.Line]) -> [String: ColumnMapping.Line] {
        Dictionary(lines.map { (CSVHeader.fold($0.local), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func bind(_ name: String, to column: CSVColumn) {
        guard places[name] != nil else {
            places[name] = column.index
            return
        }
        problems.append(
            problem(column, code: "duplicate-column", "a second column is `\(name)`", hint: "keep one of the two"))
    }

    private mutating func reportUnknown(_ column: CSVColumn) {
        let names = ColumnTable.columns(of: kind).map(\.name)
        // A header is no place for words about people, but a file without one has a row of cells there.
        let name = CellFault.shown(Array(column.name.utf8)[...])
        problems.append(
            problem(
                column, code: "unknown-column", "there is no column \(name) in \(kind.fileName)",
                hint: Suggestion.hint(for: column.key, among: names)
                    ?? "a mapping file can rename it, or `ignore` it"))
    }

    private mutating func reportMissing(_ part: ColumnMapping.OfFile) {
        guard let mapping else { return }
        let names = table.header.columns.map(\.name)
        for line in part.columns + part.codes where table.header[line.local] == nil {
            problems.append(
                mapping.problem(
                    .warning, at: line, code: "column-not-there", "\(table.file) has no column `\(line.local)`",
                    hint: Suggestion.hint(for: line.local, among: names)))
        }
    }

    private func problem(_ column: CSVColumn, code: String, _ message: String, hint: String?) -> ImportProblem {
        ImportProblem(
            file: table.file, line: column.line, column: column.column, code: code, message: message, hint: hint)
    }
}
