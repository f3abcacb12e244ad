import ArgumentParser

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Replay runs, read and verify the ledger, sign checkpoints and proofs.",
        discussion: "Example: sharedlives audit verify",
        subcommands: [
            AuditReplayCommand.self, AuditLogCommand.self, AuditVerifyCommand.self, AuditCheckpointCommand.self,
            AuditProofCommand.self, AuditExportCommand.self, AuditCheckExportCommand.self, AuditSampleCommand.self,
            AuditKeyCommand.self,
        ])

    func run() throws {
        throw ValidationError(
            "say what to do: audit replay, log, verify, checkpoint, proof, export, check-export, sample or key")
    }
}

extension ExitCode {
    /// Differences were found.
    static let differences = ExitCode(2)
}
