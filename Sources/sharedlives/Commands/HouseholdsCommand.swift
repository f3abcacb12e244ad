import ArgumentParser
import Office
import Reports

struct HouseholdsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "households", abstract: "List the households with their approvals and who lives there.",
        discussion: "Example: sharedlives households")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    @Flag(help: "Show the names of households.")
    var names = false

    func run() throws {
        let scheme = try moment.scheme(of: common.office())
        Console.show(
            HouseholdsReport(scheme.population, note: moment.note(scheme), showsNames: names), as: common.format)
    }
}
