import ArgumentParser
import Office
import Reports

struct PauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Pause a household, so that nobody new is matched with it; see whom it touches.",
        discussion: """
            Whoever lives there stays. With --until they take people again from that day; --over ends the pause.

            Examples: sharedlives pause H-12 --until 2027-03-01 --reason carer-ill
                      sharedlives pause H-12 --over
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var said: SaidOptions

    @Argument(help: "The household.")
    var household: String

    @Option(
        help: "The first day on which they take people again, as 2027-03-01 (default: not until somebody says so).")
    var until: String?

    @Flag(help: "The pause is over.")
    var over = false

    @Flag(help: "Show what it would touch, and write nothing.")
    var dryRun = false

    func run() async throws {
        if over, until != nil { throw OfficeError.usage("`--over` is now; leave `--until` out") }
        let office = try common.office(writing: !dryRun)
        let done = try await office.pause(
            household, until: try until.map { try Typed.day($0, option: "--until") }, isOver: over,
            said: try said.words(where: !over && said.reason == nil && common.asksInTerminal), isDryRun: dryRun)
        Console.show(
            PauseReport(
                household: done.household, until: done.until, isOver: done.isOver, residents: done.residents,
                proposals: done.proposals, moves: done.lists.map(\.asMove), isDryRun: dryRun), as: common.format)
    }
}
