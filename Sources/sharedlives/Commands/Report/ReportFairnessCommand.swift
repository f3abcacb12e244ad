import ArgumentParser
import Office
import Reports

struct ReportFairnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairness",
        abstract:
            "Show how people fare by the groups they stated: options, waiting, declines, and what each rule does.",
        discussion: """
            It speaks of the last run recorded within the days named.

            Example: sharedlives report fairness --from 2026-04-01 --until 2027-03-31
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var span: SpanOptions

    func run() throws {
        let office = try common.office()
        let span = try span.days(common)
        let scheme = try office.scheme(run: try office.lastRun(in: span))
        let note = RunNote(
            asOf: scheme.asOf, number: scheme.runNumber, recordedOn: nil, changesSince: scheme.changesSince,
            isReplayed: true)
        Console.show(
            FairnessReport(
                scheme.matcher, policy: scheme.policy, from: span.from, until: span.until, note: note),
            as: common.format)
    }
}
