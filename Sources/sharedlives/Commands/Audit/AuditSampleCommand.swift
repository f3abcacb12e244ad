import ArgumentParser
import Office
import Reports

struct AuditSampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draw runs, pairs and decisions to look at, the same for the same seed.",
        discussion: """
            The auditor names the seed. What is drawn is put in the order of SHA-256 over seed and name, so that anybody can draw again.

            Example: sharedlives audit sample --seed 20261123
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "What the drawing starts from: any words or number, named by whoever looks.")
    var seed: String

    @Option(help: "How many of each kind at most (default: 5).")
    var count = 5

    func run() throws {
        let sample = try common.office().sample(seed: seed, most: count)
        Console.show(
            SampleReport(
                seed: sample.seed, drawnFrom: sample.drawnFrom,
                items: sample.items.map {
                    .init(
                        kind: $0.kind, run: $0.run, referral: $0.referral, household: $0.household, entry: $0.entry)
                }), as: common.format)
    }
}
