/// What a scheme's own mapping file says of its local columns: other names, yes/no columns about one code, and columns that hold the
/// same in every row.
package struct ColumnMapping: Hashable, Sendable {
    /// One line of the file: a local name and what it stands for, and where the line begins.
    struct Line: Hashable, Sendable {
        let local: String
        let target: String
        let line: Int
        let column: Int
    }

    /// What is said of one file.
    struct OfFile: Hashable, Sendable {
        /// The local name of the file.
        var fileName: Line?
        /// Local columns and the columns they are, or `ignore`.
        var columns: [Line] = []
        /// Local yes/no columns and the codes they are about.
        var codes: [Line] = []
        /// Columns that hold the same in every row.
        var constants: [Line] = []
    }

    /// The mapping file itself, as the coordinator named it.
    let file: String
    var files: [FileKind: OfFile] = [:]

    /// The word that leaves a local column out.
    static let ignore = "ignore"

    /// The kind of file that has this local name; nil where none has.
    func kind(ofLocalName name: String) -> FileKind? {
        FileKind.allCases.first { files[$0]?.fileName?.target.lowercased() == name.lowercased() }
    }

    /// A problem at a line of the mapping file.
    func problem(
        _ severity: ImportProblem.Severity = .error, at line: Line, code: String, _ message: String,
        hint: String? = nil
    ) -> ImportProblem {
        ImportProblem(
            severity, file: file, line: line.line, column: line.column, code: code, message: message, hint: hint)
    }
}
