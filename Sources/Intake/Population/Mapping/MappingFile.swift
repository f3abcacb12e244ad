import Yams

/// Reads a mapping file: YAML with one part for each file of the folder.
///
///     people:
///       file: clients.csv
///       columns:
///         Client ref: id
///         Case notes: ignore
///       codes:
///         Smokes: smoker
///       constants:
///         coordinator: north-team
package struct MappingFile {
    package private(set) var mapping: ColumnMapping
    package private(set) var problems: [ImportProblem] = []

    /// Reads `text`; `file` is the name to give in problems.
    package init(_ text: String, file: String) {
        mapping = ColumnMapping(file: file)
        do {
            guard let root = try Yams.compose(yaml: text) else { return }
            read(root)
        } catch let error as YamlError {
            problems.append(Self.problem(of: error, file: file))
        } catch {
            problems.append(
                ImportProblem(file: file, line: 1, column: 1, code: "bad-yaml", message: "this is not YAML"))
        }
    }

    private static func problem(of error: YamlError, file: String) -> ImportProblem {
        let (message, mark): (String, Mark?) =
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                (problem, mark)
            case .duplicatedKeysInMapping(_, let context): ("a key is there twice", context.mark)
            case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
                ("this is not YAML", nil)
            }
        return ImportProblem(
            file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, code: "bad-yaml", message: message,
            hint: "tabs cannot indent, and text with `: ` needs quotes")
    }

    private mutating func read(_ root: Node) {
        guard case .mapping(let parts) = root else {
            report(root, "bad-mapping", "a mapping file names files like `people:`, each with what is said of it")
            return
        }
        for (key, value) in parts {
            let name = key.scalar?.string ?? ""
            guard let kind = FileKind(rawValue: name) ?? FileKind(fileName: name) else {
                report(
                    key, "unknown-file", "there is no file `\(name)`",
                    hint: Suggestion.hint(for: name, among: FileKind.allCases.map(\.rawValue)))
                continue
            }
            if let part = part(value, of: kind) { mapping.files[kind] = part }
        }
    }

    private mutating func part(_ node: Node, of kind: FileKind) -> ColumnMapping.OfFile? {
        guard case .mapping(let sections) = node else {
            report(
                node, "bad-mapping",
                "`\(kind.rawValue)` must have `columns`, `codes`, `constants` or `file` below it")
            return nil
        }
        var part = ColumnMapping.OfFile()
        for (key, value) in sections {
            switch key.scalar?.string ?? "" {
            case "file":
                if let name = value.scalar?.string {
                    part.fileName = line("file", name, at: value)
                } else {
                    report(value, "bad-mapping", "`file` must be a file's name")
                }
            case "columns": part.columns = columns(value, of: kind)
            case "codes":
                if [.people, .households, .rooms].contains(kind) {
                    part.codes = lines(value)
                } else {
                    report(key, "bad-mapping", "rows of \(kind.fileName) have no facts, so no column can be one")
                }
            case "constants": part.constants = constants(value, of: kind)
            case let name:
                report(
                    key, "unknown-key", "unknown key `\(name)`",
                    hint: Suggestion.hint(for: name, among: ["file", "columns", "codes", "constants"])
                        ?? "one of file, columns, codes, constants")
            }
        }
        return part
    }

    /// Local names and the columns they are.
    private mutating func columns(_ node: Node, of kind: FileKind) -> [ColumnMapping.Line] {
        lines(node).filter { line in
            if line.target == ColumnMapping.ignore { return true }
            return isColumn(line.target, of: kind, at: line)
        }
    }

    private mutating func constants(_ node: Node, of kind: FileKind) -> [ColumnMapping.Line] {
        lines(node).filter { isColumn($0.local, of: kind, at: $0) }
    }

    private mutating func isColumn(_ name: String, of kind: FileKind, at line: ColumnMapping.Line) -> Bool {
        let names = ColumnTable.columns(of: kind).map(\.name)
        if names.contains(name) { return true }
        problems.append(
            mapping.problem(
                at: line, code: "unknown-column", "\(kind.fileName) has no column `\(name)`",
                hint: Suggestion.hint(for: name, among: names) ?? "`ignore` leaves a local column out"))
        return false
    }

    /// The pairs of a section, each a word or text and the same.
    private mutating func lines(_ node: Node) -> [ColumnMapping.Line] {
        guard case .mapping(let pairs) = node else {
            report(node, "bad-mapping", "here go lines of a local name, a colon and what it stands for")
            return []
        }
        var lines: [ColumnMapping.Line] = []
        for (key, value) in pairs {
            guard let local = key.scalar?.string, let target = value.scalar?.string, !target.isEmpty else {
                report(value.mark == nil ? key : value, "bad-mapping", "a name must stand for one word or text")
                continue
            }
            lines.append(line(local, target, at: key))
        }
        return lines
    }

    private func line(_ local: String, _ target: String, at node: Node) -> ColumnMapping.Line {
        ColumnMapping.Line(local: local, target: target, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func report(_ node: Node, _ code: String, _ message: String, hint: String? = nil) {
        problems.append(
            ImportProblem(
                file: mapping.file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, code: code,
                message: message, hint: hint))
    }
}
