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

    /// A first word that is no command, with the one that may have been meant.
    private static func unknownCommand(_ arguments: [String]) -> (word: String, hint: String)? {
        guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
        let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !known.contains(word) else { return nil }
        let nearest = DidYouMean.nearest(to: word, among: known)
        return (word, nearest.map { "; did you mean `\($0)`?" } ?? "; `sharedlives --help` lists them all")
    }
}
