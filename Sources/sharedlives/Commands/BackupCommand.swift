import ArgumentParser
import Office
import Reports

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database to a new file while others work, and verify the copy.",
        discussion: """
            The copy is a beginning of the ledger, mode 0600. The signing key is not in it: keep that apart.

            Example: sharedlives backup /backups/riverside-2026-11-23
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The file to write.")
    var file: String

    func run() throws {
        let made = try common.office(writing: true).backup(to: file)
        Console.show(
            DoneReport(
                schema: "sharedlives.backup",
                says: ["wrote \(made.path): \(made.size) ledger entries, verified, root \(made.rootText)"],
                facts: [
                    ("path", .text(made.path)), ("size", .number(made.size)),
                    ("root", .text(made.rootText)), ("entry", .number(made.entry)),
                ]), as: common.format)
    }
}
