import ArgumentParser
import Office
import Reports

struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute entries, bodies, commitments and the root from the stored bytes.",
        discussion: """
            Give it the oldest checkpoint you hold: what was changed since then is found even where the signing key was used again. With \
            several, each is checked, the oldest first.

            Example: sharedlives audit verify --checkpoint ledger.checkpoint --key ledger.vkey
            """)

    @OptionGroup var common: CommonOptions

    @Option(
        name: .customLong("checkpoint"),
        help: "A checkpoint of an earlier time, from outside: what it covers must be unchanged. May be repeated.")
    var checkpoints: [String] = []

    @Option(help: "The verifier key to trust, or a file with it (default: the file beside the database).")
    var key: String?

    @Option(
        name: .customLong("witness"),
        help: "The verifier key of a witness, or a file with it: its signatures are checked too. May be repeated.")
    var witnesses: [String] = []

    func run() throws {
        let found = try common.office().verify(checkpoints: checkpoints, key: key, witnesses: witnesses)
        Console.show(
            VerifyReport(
                entries: found.entries, root: found.rootText, erased: found.erased,
                findings: found.findings.map { ($0.about, $0.says, $0.code?.rawValue ?? "", $0.isWell) }),
            as: common.format)
        if !found.isWell { throw ExitCode.differences }
    }
}
