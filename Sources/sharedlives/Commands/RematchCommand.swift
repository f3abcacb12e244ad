import ArgumentParser
import Foundation
import Logging
import Office
import Reports

struct RematchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rematch",
        abstract:
            "Run the overnight batch: judge everybody, plan the whole list, propose, and say what is new and why.",
        discussion: """
            Safe to run twice and to be stopped at any moment. It only proposes: people decide.

            Example: sharedlives rematch --detailed-exitcode
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Option(help: "Also write one page per coordinator into this folder, which is made if need be.")
    var digests: String?

    @Flag(help: "End with 2 where anything differs from the night before, 0 where nothing does.")
    var detailedExitcode = false

    @Flag(help: "Say what would be done, and write nothing.")
    var dryRun = false

    func run() async throws {
        let office = try common.office(writing: true)
        let day = try asOf.map { try Typed.day($0, option: "--as-of") } ?? office.desk.today
        let progress = BatchProgress(isQuiet: common.quiet)
        let night = try await office.rematch(
            asOf: day, tasks: ProcessInfo.processInfo.activeProcessorCount, isDryRun: dryRun
        ) { progress.say($0) }
        progress.end(night)
        let report = NightReport(
            number: night.run.number, asOf: night.run.asOf, policy: night.run.policy, plan: night.plan,
            previous: night.previous,
            counts: NightReport.Counts(
                lists: night.run.shortlists.count, changedLists: night.run.changedCount,
                generated: night.generated, takenBack: night.takenBack), flagged: night.flagged,
            digest: night.digest, isDryRun: dryRun)
        Console.show(report, as: common.format)
        if let digests { try office.write(report.pages, into: digests) }
        if detailedExitcode, night.hasChanges { throw ExitCode(2) }
    }
}

extension NightReport {
    /// One page per coordinator, named by their place in the list of names: a file's name is no place for a person's.
    fileprivate var pages: [(name: String, text: String)] {
        coordinators.enumerated().map { ("digest-\($0 + 1).txt", page(of: $1)) } + [
            ("digest-nobody.txt", page(of: nil))
        ]
    }
}
