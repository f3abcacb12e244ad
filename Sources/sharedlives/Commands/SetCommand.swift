import ArgumentParser
import Office
import Reports

struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set one fact, and see what it changes on which lists.",
        discussion: """
            The fact is named by an id, a slash and a field, or as ID FIELD=VALUE. `?` says that it is known no longer.

            Examples: sharedlives set HH-020/dogs yes
                      sharedlives set HH-020 own_most=2
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var change: FactOptions

    @Argument(help: "The fact: HH-020/dogs, or an id.")
    var fact: String

    @Argument(help: "The value, or FIELD=VALUE after an id.")
    var value: String

    func run() async throws {
        if fact.contains("/") {
            try await change.run(fact, value, action: "set", common)
            return
        }
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw OfficeError.usage("name the fact as `\(fact)/FIELD VALUE` or `\(fact) FIELD=VALUE`")
        }
        try await change.run("\(fact)/\(parts[0])", String(parts[1]), action: "set", common)
    }
}

extension FactReport.Move {
    /// A change of the office as a report shows it.
    init(_ change: ListChange) {
        self.init(
            referral: change.referral, household: change.household, before: change.before, after: change.after,
            movesPoints: change.movesPoints)
    }
}

/// What `set` and `answer` share.
struct FactOptions: ParsableArguments {
    @Option(help: "The day the lists are looked at on, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    /// Sets the fact and shows what it changes.
    func run(_ path: String, _ value: String, action: String, _ common: CommonOptions) async throws {
        let office = try common.office(writing: !dryRun)
        let set = try await office.setFact(
            path, to: value, action: action, asOf: try asOf.map { try Typed.day($0, option: "--as-of") },
            isDryRun: dryRun)
        let moves = set.lists.map(FactReport.Move.init)
        Console.show(
            FactReport(path: set.path, value: set.value, changed: set.changed, moves: moves, isDryRun: dryRun),
            as: common.format)
    }
}
