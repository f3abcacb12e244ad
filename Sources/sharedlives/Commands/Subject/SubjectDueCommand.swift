import ArgumentParser
import Office
import Reports

struct SubjectDueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "List whose records have been kept as long as the policy says.",
        discussion: "Example: sharedlives subject due --all --format csv")

    @OptionGroup var common: CommonOptions

    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Flag(help: "Those who are not due as well.")
    var all = false

    func run() throws {
        let list = try common.office().due(
            asOf: try asOf.map { try Typed.day($0, option: "--as-of") }, isWhole: all)
        Console.show(
            DueReport(list.lines.map { DueReport.Line($0) }, asOf: list.asOf, notReckoned: list.notReckoned),
            as: common.format)
    }
}

extension DueReport.Line {
    fileprivate init(_ line: DueLine) {
        let kept = line.retention
        self.init(
            subject: kept.subject, recordClass: kept.recordClass, trigger: kept.trigger, from: kept.from,
            years: kept.years, dueOn: kept.dueOn, state: line.state.rawValue, running: kept.running,
            source: kept.source, request: line.request)
    }
}
