import ArgumentParser
import Office
import Reports

struct ReportDigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Show what is new since the last run: homes that came, went or moved, and why.",
        discussion: "Example: sharedlives report digest --coordinator \"Amira Khan\"")

    @OptionGroup var common: CommonOptions

    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Option(help: "Whose lists; everybody's where it is left out.")
    var coordinator: String?

    func run() async throws {
        let office = try common.office()
        let scheme = try office.scheme(asOf: try asOf.map { try Typed.day($0, option: "--as-of") })
        guard let run = scheme.runNumber else {
            throw OfficeError.noInput(
                path: "no run",
                why: "none is recorded yet, so that nothing is new since one; `sharedlives match` records one")
        }
        let changes = try await office.changesSinceRun(in: scheme).map { found in
            DigestReport.Change(
                referral: found.change.referral, household: found.change.household, before: found.change.before,
                after: found.change.after, records: found.records)
        }
        let note = RunNote(
            asOf: scheme.asOf, number: run, recordedOn: nil, changesSince: scheme.changesSince, isReplayed: false)
        Console.show(
            DigestReport(scheme.matcher, changes: changes, coordinator: coordinator, note: note), as: common.format)
    }
}
