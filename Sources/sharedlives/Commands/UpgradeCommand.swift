import ArgumentParser
import Office
import Reports

struct UpgradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade", abstract: "Bring an older database to the form this program works with.",
        discussion: """
            A verified backup comes first. Whatever interrupts it leaves the database as it was; no other command changes its form.

            Example: sharedlives upgrade --backup /backups/before-upgrade
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "Where the backup goes (default: a file beside the database).")
    var backup: String?

    func run() throws {
        let done = try Office.upgrade(common.path, backup: backup, desk: common.desk())
        let says =
            done.backup.map { ["upgraded from schema \(done.from) to \(done.to)", "the backup is \($0)"] }
            ?? ["nothing to do: schema \(done.to) is what this program works with"]
        Console.show(
            DoneReport(
                schema: "sharedlives.upgrade", says: says,
                facts: [
                    ("from", .number(done.from)), ("to", .number(done.to)),
                    ("backup", .text(done.backup)), ("entry", .number(done.entry)),
                ]), as: common.format)
    }
}
