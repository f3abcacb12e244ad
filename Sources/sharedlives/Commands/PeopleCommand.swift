import ArgumentParser
import Office
import Reports

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "List the people with their referrals.",
        discussion: "Example: sharedlives people --format json")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Show the names people are known as.")
    var names = false

    func run() throws {
        let scheme = try common.office().scheme()
        Console.show(
            PeopleReport(scheme.population, asOf: scheme.asOf, showsNames: names), as: common.format)
    }
}
