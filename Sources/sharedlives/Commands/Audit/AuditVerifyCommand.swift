import ArgumentParser
import Office
import Reports

struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute entries, bodies, commitments and the root from the stored bytes.",
        discussion: "Example: sharedlives audit verify --checkpoint ledger.checkpoint --key ledger.vkey")

    @OptionGroup var common: CommonOptions

    @Option(help: "A checkpoint of an earlier time, from outside: what it covers must be unchanged.")
    var checkpoint: String?

    @Option(help: "The verifier key, or a file with it (default: the file beside the database).")
    var key: String?

    func run() throws {
        let found = try common.office().verify(checkpoint: checkpoint, key: key)
        Console.show(
            VerifyReport(
                entries: found.entries, root: found.rootText, erased: found.erased,
                findings: found.findings.map { ($0.about, $0.says, $0.isWell) }), as: common.format)
        if !found.isWell { throw ExitCode.differences }
    }
}
