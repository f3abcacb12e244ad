import ArgumentParser
import Office
import Reports

struct PolicyActivateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Make a policy file the policy in force.",
        discussion: "Example: sharedlives policy activate my-policy.yaml --actor \"Asha Patel\"")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A YAML file, or - for standard input.")
    var file: String

    func run() throws {
        let office = try common.office(writing: true)
        let now = try office.activatePolicy(Input.bytes(at: file), file: file == "-" ? "stdin" : file)
        Console.show(PolicyActivatedReport(now.policy.reference, isNew: now.isNew), as: common.format)
    }
}
