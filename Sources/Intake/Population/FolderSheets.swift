import Matching

/// The files of a folder by kind, their columns found, and what is wrong with their shape.
struct FolderSheets {
    let mapping: ColumnMapping?
    private(set) var sheets: [FileKind: Sheet] = [:]
    private(set) var problems: [ImportProblem] = []
    private(set) var filesRead: [ImportOutcome.FileRead] = []
    private var order: [String: Int] = [:]
    private var names: [FileKind: String] = [:]

    init(mapping: ColumnMapping?) {
        self.mapping = mapping
        if let mapping { order[mapping.file] = -1 }
    }

    /// Whether no file of an import was there.
    var isEmpty: Bool { names.isEmpty && !problems.contains { $0.severity == .error } }

    /// The name of the file of a kind, for problems that concern it as a whole.
    func name(of kind: FileKind) -> String { names[kind] ?? kind.fileName }

    /// Reads one file. One whose name stands for nothing is passed over with a warning, unless it was named.
    mutating func add(_ file: ImportFile, options: ImportOptions) {
        let name = file.lastName
        guard let kind = file.kind ?? FileKind(fileName: name) ?? mapping?.kind(ofLocalName: name) else {
            reportUnknown(file)
            return
        }
        order[file.source.name] = FileKind.allCases.firstIndex(of: kind)
        if let first = names[kind] {
            report(file, code: "two-files", "there are two files \(kind.fileName)", hint: "the other is \(first)")
            return
        }
        names[kind] = file.source.name
        var format = CSVFormat.columns(SheetBinding.names(of: kind, mapping: mapping))
        format.delimiter = options.delimiter
        format.encoding = options.encoding
        let table = CSVTable(file.source, format: format)
        let binding = SheetBinding(table, kind: kind, mapping: mapping)
        problems += table.problems + binding.problems
        sheets[kind] = binding.sheet
        filesRead.append(ImportOutcome.FileRead(name: file.source.name, kind: kind, rows: table.rows.count))
    }

    /// Says that none of the files is one of an import.
    mutating func reportNothing() {
        problems.append(
            ImportProblem(
                file: "people.csv", line: 1, column: 1, code: ImportProblem.nothingToRead,
                message: "there is no file of an import",
                hint: "a start is people.csv and households.csv: `template` writes them empty"))
    }

    /// Reports the codes of local yes/no columns that the vocabulary does not have, or that say nothing of whom the file is about.
    func checkCodes(of reading: Reading) {
        guard let mapping else { return }
        for (kind, part) in mapping.files where sheets[kind] != nil {
            for line in part.codes {
                guard let index = reading.codes.index(of: Array(line.target.utf8)[...]) else {
                    let hint = reading.hint(for: line.target, scope: "") { reading.codes.codes.map(\.text) }
                    reading.report(
                        mapping.problem(
                            at: line, code: "unknown-code", "`\(line.target)` is not a code of the vocabulary",
                            hint: hint))
                    continue
                }
                let codeKind = reading.codes.kinds[index]
                guard let kinds = kind.kindsOfFacts, !kinds.contains(codeKind) else { continue }
                reading.report(
                    mapping.problem(
                        .warning, at: line, code: "wrong-kind",
                        "`\(line.target)` is a code of kind \(codeKind.rawValue), which nothing compares with rows of \(kind.fileName)",
                        hint: "`sharedlives vocabulary WORD` lists the codes of each file"))
            }
        }
    }

    /// Problems in the order of files, then line and column.
    func sorted(_ problems: [ImportProblem]) -> [ImportProblem] {
        problems.sorted { first, second in
            let (one, other) = (order[first.file] ?? .max, order[second.file] ?? .max)
            return one != other ? one < other : first < second
        }
    }

    private mutating func reportUnknown(_ file: ImportFile) {
        let name = file.lastName
        let names = FileKind.allCases.map(\.fileName)
        let isWorkbook = [".xlsx", ".xls", ".ods"].contains { name.lowercased().hasSuffix($0) }
        report(
            file, file.isNamed ? .error : .warning, code: "unknown-file",
            "this is not one of the files of an import" + (file.isNamed ? "" : ", and is passed over"),
            hint: isWorkbook
                ? "save its sheet as \"CSV UTF-8\" under one of the names, such as people.csv"
                : Suggestion.hint(for: name, among: names)
                    ?? (file.isNamed
                        ? "say which it is, such as --file people" : "a mapping file can say which it is"))
    }

    private mutating func report(
        _ file: ImportFile, _ severity: ImportProblem.Severity = .error, code: String, _ message: String,
        hint: String?
    ) {
        problems.append(
            ImportProblem(
                severity, file: file.source.name, line: 1, column: 1, code: code, message: message, hint: hint))
    }
}

extension FileKind {
    /// The kinds of codes that are facts of its rows; nil where its rows have none.
    fileprivate var kindsOfFacts: Set<CodeKind>? {
        CodeColumns.all.first { $0.place.file == self && $0.place.column.hasPrefix("true_of_") }?.kinds
    }
}
