import ArgumentParser

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Show, check, explain, compare or activate the scheme's policy.",
        discussion: "Example: sharedlives policy explain",
        subcommands: [
            PolicyShowCommand.self, PolicyCheckCommand.self, PolicyExplainCommand.self, PolicyDiffCommand.self,
            PolicyBackTestCommand.self, PolicyActivateCommand.self,
        ])

    func run() throws {
        throw ValidationError("say what to do: policy show, check, explain, diff, back-test or activate")
    }
}
