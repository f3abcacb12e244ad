import Matching

/// One row of an import file that says one fact: setting a fact is importing its cell, so both can never mean different things.
struct FactRow {
    let kind: FileKind
    /// The cells that say what the row is about.
    let keys: [(column: String, cell: String)]
    /// The column the value stands in, and the value.
    let column: String
    let value: String

    /// What importing the row makes of `records`.
    ///
    /// - Throws: the first error.
    func imported(into records: SchemeRecords, _ terms: FactTerms) throws(FactFault) -> SchemeRecords {
        try Self.imported(
            kind, keys.map(\.column) + [column], [keys.map(\.cell) + [value]], into: records, terms)
    }

    /// What importing several rows under one header makes of `records`.
    static func imported(
        _ kind: FileKind, _ columns: [String], _ rows: [[String]], into records: SchemeRecords, _ terms: FactTerms
    ) throws(FactFault) -> SchemeRecords {
        var writer = CSVWriter()
        writer.append(columns)
        for row in rows { writer.append(row) }
        var before = records
        // An answer given now takes the place of any other: what was answered earlier is put back by the caller.
        before.answers = [:]
        let outcome = FolderImport(into: before, startingTerms: terms.starting, options: terms.options).outcome(
            of: [ImportFile(ByteSource(writer.bytes, name: FactChange.file), kind: kind, isNamed: true)])
        guard let problem = outcome.problems.first(where: { $0.severity == .error }) else {
            var after = outcome.records
            after.answers = records.answers
            return after
        }
        // What the row is about was looked up before: it is the value that is wrong.
        throw FactFault(part: .value, code: problem.code, message: problem.message, hint: problem.hint)
    }
}
