/// One cell that is not blank: its bytes without spaces at the ends, its column's name, and where it stands.
struct Cell {
    let column: String
    let bytes: ArraySlice<UInt8>
    /// The field it stands in; for a constant of the mapping file the first of the row.
    let field: CSVField

    /// A problem at this cell.
    func problem(
        _ severity: ImportProblem.Severity = .error, code: String, _ message: String, hint: String? = nil
    ) -> ImportProblem {
        field.problem(
            severity, code: code, message, hint: isFiller ? "leave it blank where it is not known" : hint)
    }

    /// The problem that the cell does not hold what its column should.
    func problem(_ fault: CellFault) -> ImportProblem {
        problem(
            code: fault.code, "`\(column)` must be \(fault.expected), found \(fault.found)", hint: fault.hint)
    }

    /// Whether it says in the way of spreadsheets that there is nothing to say.
    private var isFiller: Bool { Self.fillers.contains { ByteText.equals(bytes, ignoringCase: $0) } }

    private static let fillers: [StaticString] = [
        "n/a", "na", "n.a.", "unknown", "not known", "don't know", "tbc", "tba", "-", "--",
    ]

    /// Whether it says `none`.
    var isNone: Bool { ByteText.equals(bytes, ignoringCase: "none") }

    /// Whether it says that what was known is known no longer.
    var isQuestion: Bool { bytes.count == 1 && bytes.first == UInt8(ascii: "?") }

    /// The pieces of its list.
    var pieces: [ArraySlice<UInt8>] { ByteText.pieces(of: bytes) }
}
