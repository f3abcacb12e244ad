import ArgumentParser
import Office
import Reports

struct HouseholdsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "households", abstract: "List the households with their approvals and who lives there.",
        discussion: "Example: sharedlives households")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Show the names of households.")
    var names = false

    func run() throws {
        let scheme = try common.office().scheme()
        Console.show(
            HouseholdsReport(scheme.population, asOf: scheme.asOf, showsNames: names), as: common.format)
    }
}
