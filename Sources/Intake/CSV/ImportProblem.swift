/// One thing wrong, or worth a look, in a file that was handed in, with its place. It is a value: a reading collects all of
/// them. The words never quote a cell, which may hold somebody's name or address; they name columns, codes and ids.
package struct ImportProblem: Error, Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        /// Nothing of the import is taken while one of these stands.
        case error
        /// The text was read, leniently.
        case warning
    }

    package let severity: Severity
    /// The file as the coordinator named it; `stdin` for standard input.
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in characters (Unicode scalars) from the line's start. The column of a quoted field is its quote.
    package let column: Int
    /// What kind of problem, for programs: words joined by `-`, such as `short-row`.
    package let code: String
    package let message: String
    /// What to do about it, or what was perhaps meant.
    package let hint: String?

    package init(
        _ severity: Severity = .error, file: String, line: Int, column: Int, code: String, message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension ImportProblem {
    /// The code of the problem that no file of an import was there at all.
    package static let nothingToRead = "nothing-to-read"
}

extension ImportProblem: CustomStringConvertible {
    /// The line a person reads: `people.csv:7:4: error: what; hint`.
    package var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}

extension ImportProblem: Comparable {
    /// By file, then by place in it; what stands at one place by code and words, so that the order is total.
    package static func < (one: ImportProblem, other: ImportProblem) -> Bool {
        if one.file != other.file { return one.file < other.file }
        if one.line != other.line { return one.line < other.line }
        if one.column != other.column { return one.column < other.column }
        if one.code != other.code { return one.code < other.code }
        return one.description < other.description
    }
}
