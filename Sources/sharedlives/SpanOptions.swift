import ArgumentParser
import Office

/// The days a report is about.
struct SpanOptions: ParsableArguments {
    @Option(help: "The first day, as 2026-04-01.")
    var from: String

    @Option(help: "The last day, as 2027-03-31 (default: today in Europe/London).")
    var until: String?

    /// The first and the last day, in order.
    func days(_ common: CommonOptions) throws -> ReportSpan {
        try ReportSpan(
            from: Typed.day(from, option: "--from"),
            until: until.map { try Typed.day($0, option: "--until") } ?? common.desk().today)
    }
}
