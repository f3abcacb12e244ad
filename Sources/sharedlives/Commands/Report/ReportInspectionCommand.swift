import ArgumentParser
import Office
import Reports

struct ReportInspectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspection",
        abstract:
            "Show each match that started: needs, choice offered, residents asked, introductions, first review.",
        discussion: "Example: sharedlives report inspection --from 2026-04-01 --until 2027-03-31")

    @OptionGroup var common: CommonOptions
    @OptionGroup var span: SpanOptions

    func run() throws {
        let office = try common.office()
        let span = try span.days(common)
        let scheme = try office.scheme()
        Console.show(
            InspectionReport(
                scheme.matcher, cases: scheme.snapshot.cases, from: span.from, until: span.until,
                options: try office.optionsSeen(in: scheme), runs: try office.runCount(in: span)),
            as: common.format)
    }
}
