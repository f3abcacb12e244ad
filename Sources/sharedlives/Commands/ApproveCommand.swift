import ArgumentParser
import Office
import Reports

struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Enter what the panel says of a household's approval.",
        discussion: """
            For the panel's chair or the registered manager. New terms follow on whatever ran before; --temporary puts wider terms beside them, \
            to a day.

            Examples: sharedlives approve H-12 --for "live-in; short-break" --most 2 --until 2028-03-01 --role panel-chair
                      sharedlives approve H-12 --suspend --until 2027-04-01 --role registered-manager
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var said: SaidOptions

    @Argument(help: "The household.")
    var household: String

    @Option(name: .customLong("for"), help: "The arrangements, such as \"live-in; short-break\".")
    var arrangements: String?

    @Option(help: "The most people at one time.")
    var most: String?

    @Option(help: "The youngest age, in years.")
    var youngest: String?

    @Option(help: "The oldest age, in years.")
    var oldest: String?

    @Option(help: "Conditions in codes, `no CODE`, or words, joined by `;`.")
    var conditions: String?

    @Option(help: "The first day, as 2027-03-01 (default: today).")
    var from: String?

    @Option(help: "The last day, as 2027-03-01 (default: open).")
    var until: String?

    @Flag(exclusivity: .exclusive, help: "What is done (default: new terms).")
    var action: ApprovalAction = .give

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    func run() async throws {
        let cells = [
            ("arrangements", arrangements), ("most_people", most), ("youngest", youngest), ("oldest", oldest),
            ("conditions", conditions),
        ].compactMap { column, cell in cell.map { (column: column, cell: $0) } }
        let terms = ApprovalTerms(
            action.value, household: household, cells: cells,
            from: try from.map { try Typed.day($0, option: "--from") },
            until: try until.map { try Typed.day($0, option: "--until") })
        let office = try common.office(writing: !dryRun)
        let done = try await office.approve(
            terms, said: try said.words(where: false), isDryRun: dryRun)
        Console.show(
            ApprovalReport(
                household: done.household, approvals: done.approvals, moves: done.lists.map(\.asMove),
                isDryRun: dryRun), as: common.format)
    }
}

/// What is done with an approval, as a flag.
enum ApprovalAction: String, EnumerableFlag {
    case give, temporary, suspend, notice, end

    var value: ApprovalTerms.Action {
        switch self {
        case .give: .give
        case .temporary: .temporary
        case .suspend: .suspend
        case .notice: .notice
        case .end: .end
        }
    }
}
