import ArgumentParser
import Office
import Reports

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "List the people with their referrals.",
        discussion: "Example: sharedlives people --format json")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    @Flag(help: "Show the names people are known as.")
    var names = false

    func run() throws {
        let scheme = try moment.scheme(of: common.office())
        Console.show(
            PeopleReport(
                scheme.population, note: moment.note(scheme), showsNames: names, deceased: scheme.snapshot.deceased),
            as: common.format)
    }
}
