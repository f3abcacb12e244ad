import ArgumentParser
import Office
import Reports

struct AuditCheckExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-export",
        abstract: "Check a folder that `audit export` wrote: that it is whole, and that everything in it fits.",
        discussion: """
            No database is needed.

            Example: sharedlives audit check-export for-the-auditor --key ledger.vkey
            """)

    @Argument(help: "The folder.")
    var folder: String

    @Option(help: "The verifier key to trust, or a file with it.")
    var key: String?

    @Option(
        name: .customLong("checkpoint"), help: "A checkpoint you kept from an earlier time. May be repeated.")
    var checkpoints: [String] = []

    @Option(help: "How to answer: table, json or csv.")
    var format: ReportForm = .table

    func run() throws {
        let found = try Office.checkFolder(folder, key: key, checkpoints: checkpoints)
        Console.show(
            VerifyReport(
                entries: found.entries, root: found.rootText, erased: found.withheld,
                findings: found.findings.map { ($0.about, $0.says, $0.code?.rawValue ?? "", $0.isWell) }),
            as: format)
        if !found.isWell { throw ExitCode.differences }
    }
}
