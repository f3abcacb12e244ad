import ArgumentParser
import Office
import Reports

struct AuditProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract: "Show that one entry is in the ledger, or that it only grew, by a file that needs no database.",
        discussion: """
            The proof leads to the newest checkpoint kept; where none covers it, a fresh one is signed and entered.

            Example: sharedlives audit proof 3 -o entry-3.tlog-proof
            Example: sharedlives audit proof --from ledger.checkpoint -o growth.proof
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The entry's number.")
    var sequence: Int?

    @Option(help: "Instead of an entry: how many entries there were, or the checkpoint of that time.")
    var from: String?

    @Option(name: .shortAndLong, help: "The file to write (default: show it).")
    var output: String?

    func validate() throws {
        if (sequence == nil) == (from == nil) {
            throw ValidationError("name an entry's number, or an earlier size or checkpoint with `--from`")
        }
    }

    func run() throws {
        let office = try common.office(writing: true)
        if let from {
            let growth = try office.growth(from: from, to: output)
            return show(growth.checkpoint, growth.fileText, from: growth.from, entry: nil)
        }
        let proof = try office.proof(of: sequence ?? 0, to: output)
        show(proof.checkpoint, proof.fileText, from: nil, entry: proof.sequence)
    }

    private func show(_ signed: SignedCheckpoint, _ text: String, from: Int?, entry: Int?) {
        Console.show(
            EvidenceReport(
                schema: "sharedlives.audit.proof", origin: signed.origin, size: signed.size,
                root: signed.rootText, verifier: signed.verifierText, sequence: entry, from: from, fileText: text,
                file: output), as: common.format)
    }
}
