import ArgumentParser
import Office
import Reports

struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put right a fact that was wrong, not one that has changed.",
        discussion: """
            What was known then stays: --known-at shows it. Runs that went by what was wrong are named. What has changed is set.

            Example: sharedlives correct HH-020/own_most 1 --since 2026-09-01 --words why.txt
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var said: SaidOptions

    @Argument(help: "The fact: HH-020/dogs.")
    var fact: String

    @Argument(help: "What was so all along.")
    var value: String

    @Option(help: "The day from which it was wrong, as 2027-03-01.")
    var since: String

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    func run() async throws {
        let office = try common.office(writing: !dryRun)
        let done = try await office.correct(
            fact, to: value, since: try Typed.day(since, option: "--since"),
            said: try said.words(where: common.asksInTerminal), isDryRun: dryRun)
        Console.show(
            CorrectionReport(
                path: done.path, value: done.value, since: done.since, changed: done.changed, runs: done.runs,
                moves: done.lists.map(\.asMove), isDryRun: dryRun), as: common.format)
    }
}
