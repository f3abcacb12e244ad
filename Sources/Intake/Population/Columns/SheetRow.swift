import Matching

/// One row of a file, asked cell by cell in the names of the column table. Whatever is wrong with a cell is reported and the cell
/// taken as blank.
///
/// It is an object because it is handed on for every cell: a struct's parts would be counted one by one each time.
final class SheetRow {
    let row: CSVRow
    let sheet: Sheet
    let reading: Reading

    init(row: CSVRow, sheet: Sheet, reading: Reading) {
        self.row = row
        self.sheet = sheet
        self.reading = reading
    }

    /// The cell of a column; nil where it is blank or the file has no such column.
    func cell(_ column: String) -> Cell? {
        if let place = sheet.place(of: column) {
            let field = row[place]
            let bytes = ByteText.trimmed(field.bytes)
            return bytes.isEmpty ? nil : Cell(column: column, bytes: bytes, field: field)
        }
        guard let constant = sheet.constant(column) else { return nil }
        return Cell(column: column, bytes: constant[...], field: row[0])
    }

    /// What a cell says, read by `parse`; `?` says that it is known no longer.
    func entry<Value>(
        _ column: String, _ parse: (ArraySlice<UInt8>) throws(CellFault) -> Value
    ) -> Entry<Value> {
        guard let cell = cell(column) else { return Entry(column: column, says: .blank) }
        if cell.isQuestion { return Entry(column: column, says: .cleared) }
        do {
            return Entry(column: column, says: .said(try parse(cell.bytes)))
        } catch {
            reading.report(cell.problem(error))
            return Entry(column: column, says: .blank)
        }
    }

    func date(_ column: String) -> Entry<Day> { entry(column, DateText.day) }

    func yesNo(_ column: String) -> Entry<Bool> { entry(column, NumberText.yesNo) }

    func slots(_ column: String) -> Entry<SlotMask> { entry(column, SlotText.mask) }

    func miles(_ column: String) -> Entry<Int> { entry(column, NumberText.metresOfMiles) }

    func text(_ column: String) -> Entry<String> { entry(column) { ByteText.text($0) } }

    func choice<Choice: FileWord>(_ column: String, as type: Choice.Type = Choice.self) -> Entry<Choice> {
        entry(column) { bytes throws(CellFault) in try ChoiceText.choice(bytes) }
    }

    func whole(_ column: String, _ range: ClosedRange<Int>) -> Entry<Int> {
        entry(column) { bytes throws(CellFault) in try NumberText.whole(bytes, in: range) }
    }

    /// The identifier a cell holds; nil where the cell is blank or holds none, which is then reported.
    func id<ID: RecordID>(_ column: String, as type: ID.Type = ID.self) -> ID? {
        guard let cell = cell(column) else { return nil }
        if ByteText.isIdentifier(cell.bytes) { return ID(ByteText.text(cell.bytes)) }
        reading.report(
            cell.problem(
                code: "bad-id", "`\(column)` must be 1 to 64 of the letters A–Z a–z, digits, `.`, `_` and `-`",
                hint: "an id is not a name"))
        return nil
    }

    /// The identifier of a column that every row must fill in.
    func key<ID: RecordID>(_ column: String, as type: ID.Type = ID.self) -> ID? {
        guard cell(column) != nil else {
            reportMissing(column)
            return nil
        }
        return id(column)
    }

    /// A cell that every row must fill in; nil where it is missing, which has been reported.
    func requiredCell(_ column: String) -> Cell? {
        let cell = cell(column)
        if cell == nil { reportMissing(column) }
        return cell
    }

    /// What a cell that every row must fill in says; nil where it is missing or wrong, which has been reported.
    func required<Value>(_ entry: Entry<Value>) -> Value? {
        switch entry.says {
        case .said(let value): return value
        case .cleared: reportMissing(entry.column)
        case .blank: if cell(entry.column) == nil { reportMissing(entry.column) }
        }
        return nil
    }

    /// The place of a column in this row, for a problem: its cell, or the row's first where the file has no such column.
    func field(_ column: String) -> CSVField { row[sheet.place(of: column) ?? 0] }

    func report(
        _ column: String, _ severity: ImportProblem.Severity = .error, code: String, _ message: String,
        hint: String? = nil
    ) {
        reading.report(field(column).problem(severity, code: code, message, hint: hint))
    }

    func reportMissing(_ column: String) {
        report(column, code: "missing", "`\(column)` must be filled in")
    }
}

extension CSVField {
    /// The bytes of the text, shared with the block.
    var bytes: ArraySlice<UInt8> { block.bytes[block.range(ofField: index)] }
}
