import ArgumentParser
import Foundation
import Office
import Reports

struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Judge and fit every open referral and record the run.",
        discussion: "Example: sharedlives match --as-of 2026-11-23")

    @OptionGroup var common: CommonOptions

    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    func run() async throws {
        let office = try common.office(writing: true)
        let day = try asOf.map { try Typed.day($0, option: "--as-of") } ?? office.desk.today
        let run = try await office.match(asOf: day, tasks: ProcessInfo.processInfo.activeProcessorCount)
        Console.show(
            RunSummary(
                number: run.number, asOf: run.asOf, matcher: run.matcher, shortlists: run.shortlists,
                policy: run.policy, changedCount: run.changedCount, deceased: run.deceased),
            as: common.format)
    }
}
