extension CSVHeader {
    /// How many rows from the top the header is looked for in.
    private static let rowsSearched = 100

    /// The place of the header among the first rows, by the rule; nil where there are no rows.
    static func place(in rows: CSVBlock, known: Set<String>) -> Int? {
        let first = rows.prefix(rowsSearched)
        var found: (place: Int, names: Int)?
        for (place, row) in first.enumerated() where !known.isEmpty {
            let names = row.count { known.contains(fold($0.text)) }
            let filled = row.count { !$0.isBlank }
            // One known word in a long row is more likely a cell.
            if names > found?.names ?? 0, names >= 2 || names * 2 >= filled { found = (place, names) }
        }
        if let found { return found.place }
        // A title or a remark fills one cell; so does the header of a file with one column, where no row has more.
        return first.firstIndex { row in row.count { !$0.isBlank } > 1 } ?? first.indices.first
    }

    /// How many columns at the end of a header have no name, as sheets have whose blank columns were touched once; 0 where none has one.
    static func unnamedAtEnd(of row: CSVRow) -> Int {
        guard let last = row.lastIndex(where: { !fold($0.text).isEmpty }) else { return 0 }
        return row.count - 1 - last
    }

    static func withoutName(_ field: CSVField, _ says: String) -> ImportProblem {
        field.problem(code: "column-without-name", says, hint: "give it a name, or take the column out")
    }

    /// The columns a row names, and what is wrong with them: names missing, and names there twice once folded.
    static func read(_ row: some Sequence<CSVField>) -> (header: CSVHeader, problems: [ImportProblem]) {
        var problems: [ImportProblem] = []
        var firstPlaces: [String: Int] = [:]
        var columns: [CSVColumn] = []
        for (index, field) in row.enumerated() {
            let (name, key) = (field.trimmed, fold(field.text))
            if key.isEmpty {
                problems.append(withoutName(field, "column \(index + 1) has no name"))
            } else if let first = firstPlaces.updateValue(index, forKey: key) {
                firstPlaces[key] = first
                problems.append(
                    field.problem(
                        code: "duplicate-column", "column `\(name)` is there twice",
                        hint: "it is column \(first + 1) as well"))
            }
            columns.append(
                CSVColumn(name: name, key: key, index: index, line: field.line, column: field.column))
        }
        return (CSVHeader(columns: columns), problems)
    }
}
