import ArgumentParser

struct SubjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject",
        abstract: "What is held on somebody: hand it out, say how long it is kept, hold it, erase it.",
        discussion: "Example: sharedlives subject due",
        subcommands: [
            SubjectExportCommand.self, SubjectDueCommand.self, SubjectHoldCommand.self, SubjectEraseCommand.self,
            SubjectCopiesCommand.self,
        ])

    func run() throws {
        throw ValidationError("say what to do: subject export, due, hold, erase or copies")
    }
}

/// Whom a command is about.
struct SubjectOptions: ParsableArguments {
    @Option(help: "person, household or member, where one id names several.")
    var kind: String?
}
