import ArgumentParser
import Foundation
import Office
import Reports

struct AuditReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Judge a recorded run anew from what it read, and compare every byte with what is stored.",
        discussion: "Example: sharedlives audit replay --all")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number of the run (default: the last one).")
    var run: Int?

    @Flag(help: "Every run.")
    var all = false

    func run() async throws {
        let replays = try await common.office().replay(
            run: run, all: all, tasks: ProcessInfo.processInfo.activeProcessorCount)
        Console.show(
            ReplayReport(replays.map { ReplayReport.Run($0) }, engine: Office.engineVersion), as: common.format)
        if replays.contains(where: { $0.outcome.isDifference }) { throw ExitCode.differences }
    }
}

extension ReplayOutcome {
    fileprivate var isDifference: Bool {
        switch self {
        case .mismatch: true
        case .exact, .exactWithRedactions, .unavailable: false
        }
    }
}

extension ReplayReport.Run {
    fileprivate init(_ replay: RunReplay) {
        var redactions: Int?
        var difference: ReplayReport.Difference?
        switch replay.outcome {
        case .exactWithRedactions(let count): redactions = count
        case .mismatch(let first, let count):
            difference = .init(
                referral: first.referral, rank: first.rank, household: first.household, what: first.what,
                count: count)
        case .exact, .unavailable: break
        }
        self.init(
            number: replay.number, asOf: replay.asOf, engine: replay.engine, outcome: replay.outcome.code,
            redactions: redactions, difference: difference, lists: replay.lists, pairs: replay.pairs)
    }
}
