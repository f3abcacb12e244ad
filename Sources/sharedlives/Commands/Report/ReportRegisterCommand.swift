import ArgumentParser
import Office
import Reports

struct ReportRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Show who lives and stays where on a day, for the inspector.",
        discussion: "Example: sharedlives report register --on 2026-11-23")

    @OptionGroup var common: CommonOptions

    @Option(help: "The day, as 2027-03-01 (default: today in Europe/London).")
    var on: String?

    @Option(help: "What was known then, as 2027-03-01T09:30:00Z.")
    var knownAt: String?

    func run() throws {
        let scheme = try common.office().scheme(
            asOf: try on.map { try Typed.day($0, option: "--on") },
            knownAt: try knownAt.map { try Typed.time($0, option: "--known-at") })
        Console.show(RegisterReport(scheme.population, on: scheme.asOf), as: common.format)
    }
}
