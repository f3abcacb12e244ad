import ArgumentParser
import Office
import Reports

struct AuditCheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "Sign the ledger as it stands, for somebody outside to keep.",
        discussion: "Example: sharedlives audit checkpoint -o ledger.checkpoint")

    @OptionGroup var common: CommonOptions

    @Option(name: .shortAndLong, help: "The file to write (default: show it).")
    var output: String?

    func run() throws {
        let signed = try common.office(writing: true).checkpoint(to: output)
        Console.show(
            EvidenceReport(
                schema: "sharedlives.audit.checkpoint", origin: signed.origin, size: signed.size,
                root: signed.rootText, verifier: signed.verifierText, fileText: signed.fileText, file: output),
            as: common.format)
    }
}
