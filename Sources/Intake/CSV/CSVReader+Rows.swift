/// The header, and rows held against it.
extension CSVReader {
    /// Reads the first rows and takes the header from among them.
    ///
    /// - Parameter known: folded names of columns.
    mutating func findHeader(known: Set<String>) {
        while !hasEnded, scanner.bytes.count < Self.startBytes || scanner.extents.isEmpty { readChunk() }
        let rows = scanner.takeBlock()
        let place: Int? =
            switch format.header {
            case .found: CSVHeader.place(in: rows, known: known)
            case .firstRow, .absent: rows.indices.first
            }
        guard let place else {
            scanner.stop(FileStart.noHeader(file: file))
            hasEnded = true
            return
        }
        width = rows[place].count
        if case .absent = format.header {
            firstRows = ofWidth(rows)
            return
        }
        firstLine = rows[place].line
        unnamed = CSVHeader.unnamedAtEnd(of: rows[place])
        let (header, problems) = CSVHeader.read(rows[place].dropLast(unnamed))
        if rows.extents[place].isBroken || !problems.isEmpty {
            // Without sure names no cell means anything: what is wrong with the rows is told once the header is right.
            hasEnded = true
            if !scanner.hasStopped { problems.forEach { scanner.report($0) } }
            return
        }
        self.header = header
        firstRows = ofWidth(rows.keeping(Array(rows.extents[(place + 1)...])))
    }

    /// The rows that have as many fields as the header and no error inside; what is wrong with the others is reported.
    mutating func ofWidth(_ rows: CSVBlock) -> CSVBlock {
        if unnamed == 0, rows.extents.allSatisfy({ $0.fieldCount == width && !$0.isBroken }) { return rows }
        var kept: [CSVBlock.Extent] = []
        for extent in rows.extents where !extent.isBroken {
            let count = Int(extent.fieldCount)
            if count == width {
                kept.append(extent)
                if let field = CSVRow(block: rows, extent: extent).suffix(unnamed).first(where: { !$0.isBlank }) {
                    scanner.report(CSVHeader.withoutName(field, "the column of this cell has no name"))
                }
            } else {
                scanner.report(problem(of: CSVRow(block: rows, extent: extent), width: count))
            }
        }
        return rows.keeping(kept)
    }

    /// A short row is wrong where it ends, a long one where it should have ended.
    private func problem(of row: CSVRow, width count: Int) -> ImportProblem {
        let fields = count == 1 ? "1 field" : "\(count) fields"
        let named = format.header.isAbsent ? "the first row" : "the header"
        if count > width {
            return row[width].problem(
                code: "long-row", "the row has \(fields), \(named) has \(width)",
                hint: "a field with the delimiter in it must be quoted")
        }
        return ImportProblem(
            file: file, line: Int(row.extent.endLine), column: Int(row.extent.endColumn), code: "short-row",
            message: "the row has \(fields), \(named) has \(width)")
    }
}

extension HeaderRule {
    fileprivate var isAbsent: Bool {
        switch self {
        case .absent: true
        case .found, .firstRow: false
        }
    }
}
