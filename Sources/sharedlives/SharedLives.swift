import ArgumentParser
import Office

/// The command line: flags in, one job of the office, one report out.
@main
struct SharedLives: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sharedlives",
        abstract: "Show which households could work for each person, how well and why, and what stands in the way.",
        discussion: """
            It proposes; people decide. Unknown is never no.

            Example: sharedlives init --name "Riverside Shared Lives" --nation england
            """,
        version: Office.engineVersion,
        subcommands: [
            InitCommand.self, ImportCommand.self, TemplateCommand.self, VocabularyCommand.self,
            PeopleCommand.self, HouseholdsCommand.self, ReferralCommand.self,
            SetCommand.self, AnswerCommand.self, CorrectCommand.self, PauseCommand.self, ApproveCommand.self,
            MatchCommand.self, ShortlistCommand.self, ExplainCommand.self,
            CompareCommand.self, QuestionsCommand.self, SupposeCommand.self,
            PlanCommand.self, RematchCommand.self,
            DecideCommand.self, OverrideCommand.self, ConcernCommand.self, TodayCommand.self, HistoryCommand.self,
            PackCommand.self, ReportCommand.self,
            PolicyCommand.self, AuditCommand.self,
            SubjectCommand.self, BackupCommand.self, RestoreCommand.self, UpgradeCommand.self, DoctorCommand.self,
        ])

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let unknown = unknownCommand(arguments) {
            Console.complain(usage: "no command `\(unknown.word)`\(unknown.hint)")
            Self.exit(withError: ExitCode(64))
        }
        do {
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as OfficeError {
            Console.complain(failure)
            Self.exit(withError: failure.exitCode)
        } catch {
            if Console.writesJSON, Self.exitCode(for: error) == .validationFailure {
                Console.complain(usage: Self.message(for: error))
                Self.exit(withError: ExitCode.validationFailure)
            }
            Self.exit(withError: error)
        }
    }

    func run() async throws {
        throw ValidationError(
            "name a command, such as `sharedlives import FOLDER`; `sharedlives --help` lists them all")
    }

    /// The first words where they are no command, with the one that may have been meant: `policy chek`.
    private static func unknownCommand(_ arguments: [String]) -> (word: String, hint: String)? {
        var group: any ParsableCommand.Type = Self.self
        var path: [String] = []
        for word in arguments {
            let commands = group.configuration.subcommands
            guard !commands.isEmpty, !word.hasPrefix("-") else { return nil }
            if let next = commands.first(where: { $0.configuration.commandName == word }) {
                group = next
                path.append(word)
                continue
            }
            if path.isEmpty, word == "help" { return nil }
            let known = commands.compactMap { $0.configuration.commandName }
            func whole(_ last: String) -> String { (path + [last]).joined(separator: " ") }
            let hint =
                DidYouMean.nearest(to: word, among: known).map { "; did you mean `\(whole($0))`?" }
                ?? "; `sharedlives \(whole("--help"))` lists them all"
            return (whole(word), hint)
        }
        return nil
    }
}
