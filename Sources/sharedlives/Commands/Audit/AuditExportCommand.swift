import ArgumentParser
import Office
import Reports

struct AuditExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a folder that an auditor takes away and can check without this program.",
        discussion: """
            Entries, bodies, proofs, checkpoints, records, policies, runs, receipts and decisions, with a README on how to check them. That it \
            left is entered first. Bodies of restricted records never leave.

            Example: sharedlives audit export for-the-auditor --recipient "Internal audit"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder to write; nothing may be there yet.")
    var folder: String

    @Flag(help: "Stand-ins for ids, and no bodies or words.")
    var pseudonymous = false

    @Option(help: "Who takes it away.")
    var recipient: String?

    func run() throws {
        let made = try common.office(writing: true)
            .exportFolder(to: folder, isPseudonymous: pseudonymous, for: recipient)
        Console.show(
            FolderReport(
                folder: made.folder, files: made.files, size: made.size, root: made.rootText, runs: made.runs,
                receipts: made.receipts, isPseudonymous: made.isPseudonymous), as: common.format)
    }
}
