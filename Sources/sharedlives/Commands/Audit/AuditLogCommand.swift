import ArgumentParser
import Office
import Reports

struct AuditLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "List the ledger's entries: when, what was done and by whom.",
        discussion: "Example: sharedlives audit log --format csv")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Leave out what was done and by whom.")
    var idsOnly = false

    func run() throws {
        let entries = try common.office().log().map {
            LogReport.Entry(
                sequence: $0.sequence, kind: $0.kind, recordedAt: $0.recordedAt, action: $0.action,
                account: $0.account, actor: $0.actor, isErased: $0.isErased)
        }
        Console.show(LogReport(entries, showsIDsOnly: idsOnly), as: common.format)
    }
}
