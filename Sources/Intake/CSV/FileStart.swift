/// What the first bytes of a file tell about the rest.
struct FileStart {
    /// Bytes before the text: the mark of UTF-8, and Excel's `sep=` line.
    let skippedBytes: Int
    /// The line the text begins on, from 1.
    let line: Int
    let delimiter: UInt8

    /// - Parameter known: folded names of columns.
    /// - Throws: the problem of a file that holds no text at all, or something other than plain text.
    init(_ bytes: [UInt8], file: String, known: Set<String>, format: CSVFormat) throws(ImportProblem) {
        if let foreign = ForeignFile(bytes) { throw foreign.problem(file: file) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.count == mark { throw Self.noHeader(file: file) }
        if let separator = SeparatorLine(Array(bytes[mark...].prefix(8))) {
            skippedBytes = mark + separator.byteCount
            line = 2
            delimiter = format.delimiter ?? separator.delimiter
        } else {
            skippedBytes = mark
            line = 1
            delimiter =
                format.delimiter
                ?? DelimiterSearch.delimiter(of: Array(bytes[mark...]), known: known, format: format)
        }
    }

    static func noHeader(file: String) -> ImportProblem {
        ImportProblem(
            file: file, line: 1, column: 1, code: "empty-file", message: "the file is empty",
            hint: "its first line should name the columns")
    }
}
