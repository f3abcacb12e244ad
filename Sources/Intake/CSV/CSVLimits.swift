/// How large the parts of a file may be before it is refused: what keeps the memory small, whatever is handed in.
package struct CSVLimits: Sendable {
    /// Bytes in one field.
    package var fieldBytes = 1 << 20
    /// Bytes in one record, fields and the delimiters between them.
    package var recordBytes = 16 << 20
    /// Fields in one record: as many columns as a spreadsheet can have.
    package var fields = 16_384
    /// Errors, after which reading stops, and warnings, after which they are only counted.
    package var problems = 1_000

    package init() {}
}
