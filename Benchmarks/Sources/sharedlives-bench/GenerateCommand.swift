import ImportFolders
import Populations

/// `generate`: a seeded scheme as an import folder.
struct GenerateCommand {
    let request: Request

    init(_ request: Request) { self.request = request }

    func run() throws {
        let written = try SchemeFolder(SeededScheme(request.size)).write(to: request.folder ?? "")
        let bytes = written.reduce(0) { $0 + $1.byteCount }
        let rows = written.reduce(0) { $0 + $1.rowCount }
        Output.json(
            Output.figures(of: request) + [
                ("as_of", "\"\(SeededScheme.asOf)\""), ("files", "\(written.count)"), ("rows", "\(rows)"),
                ("bytes", "\(bytes)"),
            ])
        let list = written.map { "  \($0.name): \($0.rowCount) rows, \($0.byteCount) bytes\n" }.joined()
        Output.words("\(list)\(rows) rows, \(bytes) bytes; as of \(SeededScheme.asOf)\n")
    }
}
