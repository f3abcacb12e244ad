import ArgumentParser
import Office
import Reports

struct ReportBreaksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaks", abstract: "Show carers' breaks to come, those without cover first.",
        discussion: "Example: sharedlives report breaks")

    @OptionGroup var common: CommonOptions

    @Option(help: "From which day on, as 2027-03-01 (default: today in Europe/London).")
    var from: String?

    func run() throws {
        let scheme = try common.office().scheme(asOf: try from.map { try Typed.day($0, option: "--from") })
        Console.show(BreaksReport(scheme.population, from: scheme.asOf), as: common.format)
    }
}
