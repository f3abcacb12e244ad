/// A whole CSV file in memory: its header, its rows as views into shared bytes, and what is wrong with it.
package struct CSVTable: Sendable {
    /// The file as the coordinator named it.
    package let file: String
    package let header: CSVHeader
    /// The rows without an error in their shape, in the file's order.
    package let rows: [CSVRow]
    /// By place.
    package let problems: [ImportProblem]
    package let warningsLeftOut: Int

    package init(_ source: ByteSource, format: CSVFormat = CSVFormat()) {
        var reader = CSVReader(source, format: format)
        var rows: [CSVRow] = []
        while let block = reader.next() { rows.append(contentsOf: block) }
        file = reader.file
        header = reader.header
        self.rows = rows
        problems = reader.problems
        warningsLeftOut = reader.warningsLeftOut
    }

    /// Whether anything is wrong that keeps the import from being taken.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
