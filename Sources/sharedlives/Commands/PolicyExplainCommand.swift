import ArgumentParser
import Office
import Reports

struct PolicyExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say in plain words what a policy means.",
        discussion: "Example: sharedlives policy explain")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A policy file; the policy in force where none is named.")
    var file: String?

    func run() throws {
        let sight = try file.map { try PolicySight.checking($0) } ?? PolicySight(common.office().policy())
        Console.show(PolicyWordsReport(sight.explanation, reference: sight.reference), as: common.format)
    }
}
