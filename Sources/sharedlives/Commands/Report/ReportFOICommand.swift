import ArgumentParser
import Office
import Reports

struct ReportFOICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "foi", abstract: "Count what may be given to anybody: small numbers are withheld.",
        discussion: "Example: sharedlives report foi --from 2026-04-01 --until 2027-03-31")

    @OptionGroup var common: CommonOptions
    @OptionGroup var span: SpanOptions

    func run() throws {
        let span = try span.days(common)
        let scheme = try common.office().scheme(asOf: span.until)
        Console.show(FOIReport(scheme.population, from: span.from, until: span.until), as: common.format)
    }
}
