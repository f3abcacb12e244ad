import ArgumentParser
import Office
import Reports

struct PolicyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a policy file; nothing is stored.",
        discussion: "Example: sharedlives policy check my-policy.yaml")

    @Option(help: "How to answer: table, json or csv.")
    var format: ReportForm = .table

    @Argument(help: "A YAML file, or - for standard input.")
    var file: String

    func run() throws {
        let sight = try PolicySight.checking(file)
        Console.show(PolicyCheckReport(sight.reference, leftOut: sight.leftOut), as: format)
    }
}
