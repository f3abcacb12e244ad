import ArgumentParser
import Office
import Reports

struct SupposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppose", abstract: "Show who would gain or lose by a fact, without saving it.",
        discussion: """
            Several facts are supposed together, in the order they stand.

            Examples: sharedlives suppose "H-12 approved for 2"
                      sharedlives suppose H-12/dogs=no H-12/own_most=2
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: "Facts as ID/FIELD=VALUE, or what a panel says: \"H-12 approved for 2\".")
    var facts: [String]

    func run() async throws {
        let office = try common.office()
        let scheme = try moment.scheme(of: office)
        let supposed = try await office.suppose(facts, in: scheme)
        Console.show(
            SupposeReport(
                supposed.facts, moves: supposed.lists.map(FactReport.Move.init), note: moment.note(scheme)),
            as: common.format)
    }
}
