import ArgumentParser
import Office
import Reports

struct AuditProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract: "Show that one entry is in the ledger, by a file that can be checked without the database.",
        discussion: "Example: sharedlives audit proof 3 -o entry-3.tlog-proof")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The entry's number.")
    var sequence: Int

    @Option(name: .shortAndLong, help: "The file to write (default: show it).")
    var output: String?

    func run() throws {
        let proof = try common.office(writing: true).proof(of: sequence, to: output)
        let signed = proof.checkpoint
        Console.show(
            EvidenceReport(
                schema: "sharedlives.audit.proof", origin: signed.origin, size: signed.size,
                root: signed.rootText, verifier: signed.verifierText, sequence: proof.sequence,
                fileText: proof.fileText, file: output), as: common.format)
    }
}
