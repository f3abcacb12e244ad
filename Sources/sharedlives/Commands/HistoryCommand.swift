import ArgumentParser
import Office
import Reports

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what was recorded about a person, a household or a referral.",
        discussion: "Example: sharedlives history R-003 --known-at 2027-03-01T09:30:00Z")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A person, a household, a referral or a concern.")
    var id: String

    @Option(help: "Only what was recorded by then, as 2027-03-01T09:30:00Z.")
    var knownAt: String?

    @Flag(help: "Show words about safeguarding too; the registered manager only, and it is recorded.")
    var restricted = false

    func run() throws {
        let lines = try common.office(writing: restricted).history(
            of: id, knownAt: try knownAt.map { try Typed.time($0, option: "--known-at") },
            showsRestricted: restricted)
        Console.show(
            HistoryReport(
                of: id,
                lines.map {
                    HistoryReport.Line(
                        entry: $0.entry, recordedAt: $0.recordedAt, happened: $0.happened, action: $0.action,
                        actor: $0.actor, role: $0.role, about: $0.about, words: $0.words, isErased: $0.isErased)
                }), as: common.format)
    }
}
