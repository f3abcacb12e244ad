import ArgumentParser
import Foundation
import Office
import Reports

struct AuditReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Judge a recorded run anew from what it read, and compare every byte with what is stored.",
        discussion: """
            With --policy it says instead what the run would have shown under another policy; that is no evidence, and nothing is stored.

            Example: sharedlives audit replay 3..7
            Example: sharedlives audit replay 3 --policy my-policy.yaml
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The number of the run, or a span like 3..7 (default: the last one).")
    var runs: String?

    @Flag(help: "Every run.")
    var all = false

    @Option(help: "What if: a policy file to judge by instead, or - for standard input.")
    var policy: String?

    func run() async throws {
        let choice = try RunChoice(runs, all: all)
        let tasks = ProcessInfo.processInfo.activeProcessorCount
        if let policy {
            let found = try await common.office().whatIf(choice, policy: policy, tasks: tasks)
            return Console.show(WhatIfReport(found.map { .init($0) }, file: policy), as: common.format)
        }
        let replays = try await common.office().replay(choice, tasks: tasks)
        Console.show(
            ReplayReport(replays.map { ReplayReport.Run($0) }, engine: Office.engineVersion), as: common.format)
        if replays.contains(where: { $0.outcome.isDifference || $0.plan?.isDifference ?? false }) {
            throw ExitCode.differences
        }
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

extension ReplayOutcome {
    /// The outcome of a plan in a few words.
    fileprivate var words: String {
        switch self {
        case .mismatch(let first, _): "\(code): \(first.what)"
        case .exact, .exactWithRedactions, .unavailable: code
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
            redactions: redactions, difference: difference, plan: replay.plan?.words, lists: replay.lists,
            pairs: replay.pairs, answersDigest: replay.answersDigest)
    }
}
