import ArgumentParser
import Office
import Reports

struct AuditCheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract:
            "Sign the ledger as it stands, for somebody outside to keep, or take one back that a witness signed.",
        discussion: """
            That it was handed out is entered first. It is kept beside the database as well.

            Example: sharedlives audit checkpoint -o ledger.checkpoint --recipient "Internal audit"
            """)

    @OptionGroup var common: CommonOptions

    @Option(name: .shortAndLong, help: "The file to write (default: show it).")
    var output: String?

    @Option(help: "Who is to keep it.")
    var recipient: String?

    @Option(help: "A checkpoint that came back with a witness's signature, or - for standard input.")
    var cosigned: String?

    @Option(help: "The witness's verifier key, or a file with it; with --cosigned.")
    var witness: String?

    func validate() throws {
        if (cosigned == nil) != (witness == nil) {
            throw ValidationError("`--cosigned FILE` and `--witness KEY` go together")
        }
        if cosigned != nil, output != nil || recipient != nil {
            throw ValidationError("`--cosigned` takes a checkpoint back; nothing is handed out with it")
        }
    }

    func run() throws {
        let office = try common.office(writing: true)
        if let cosigned, let witness {
            let taken = try office.acceptCosigned(cosigned, by: witness)
            return Console.show(
                CosignedReport(
                    size: taken.size, witness: taken.witness, witnessedAt: taken.witnessedAt, isNew: taken.isNew),
                as: common.format)
        }
        let signed = try office.checkpoint(to: output, for: recipient)
        Console.show(EvidenceReport(signed, file: output), as: common.format)
    }
}

extension EvidenceReport {
    /// A checkpoint.
    init(_ signed: SignedCheckpoint, file: String?) {
        self.init(
            schema: "sharedlives.audit.checkpoint", origin: signed.origin, size: signed.size, root: signed.rootText,
            verifier: signed.verifierText, fileText: signed.fileText, file: file)
    }
}
