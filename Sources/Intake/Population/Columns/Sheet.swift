/// One file of the folder with its columns found: whatever the file calls them, rows are asked by the names of the column table.
final class Sheet: Sendable {
    /// A local column that says yes or no about one code.
    struct CodeColumn: Sendable {
        let index: Int
        let code: String
    }

    let kind: FileKind
    let table: CSVTable
    /// By column name: its place in every row, or -1 where the file has no such column.
    private let places: [String: Int]
    /// By column name: what a mapping file says the column holds in every row.
    private let constants: [String: [UInt8]]
    let codeColumns: [CodeColumn]

    init(
        kind: FileKind, table: CSVTable, places: [String: Int], constants: [String: [UInt8]] = [:],
        codeColumns: [CodeColumn] = []
    ) {
        self.kind = kind
        self.table = table
        self.constants = constants
        self.codeColumns = codeColumns
        var all = Dictionary(uniqueKeysWithValues: ColumnTable.columns(of: kind).map { ($0.name, -1) })
        all.merge(places) { $1 }
        self.places = all
    }

    /// The place of a column in every row; nil where the file has no such column. The column is one of the table's.
    func place(of column: String) -> Int? {
        guard let place = places[column] else { preconditionFailure("\(kind.fileName) has no column \(column)") }
        return place < 0 ? nil : place
    }

    /// What the mapping file says a column holds in every row; nil where it says nothing.
    func constant(_ column: String) -> [UInt8]? { constants.isEmpty ? nil : constants[column] }
}
