import ArgumentParser
import Office
import Reports

struct PolicyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the policy in force as it was written.",
        discussion: "Example: sharedlives policy show > my-policy.yaml")

    @OptionGroup var common: CommonOptions

    @Option(help: "The number of an earlier version.")
    var number: Int?

    func run() throws {
        let policy = try common.office().policy(version: number)
        Console.show(
            PolicyReport(policy.reference, text: policy.text, signOff: policy.signOff?.json), as: common.format)
    }
}
