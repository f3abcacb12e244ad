import Foundation

/// The command line: `generate`, `match`, `judge`, `plan` and `assign`.
@main
struct Bench {
    static let help = """
        Write seeded schemes as import folders, and measure the engine on them.

          sharedlives-bench generate FOLDER [--people N] [--households N] [--county|--uk] [--seed N]
              Write an import folder. Default: 60 people, 300 households, one county, seed 1.
          sharedlives-bench match [--people N] [--households N] [--county|--uk] [--seed N] [--tasks N] [--runs N]
              Compile the same scheme in memory and make everybody's shortlist. Default: 2 tasks; the median of 5 runs.
          sharedlives-bench judge [--people N] [--households N] [--county|--uk] [--seed N] [--runs N]
              One referral against every household, at a time. Default: the median of 5 rounds over 20 referrals.
          sharedlives-bench plan [--people N] [--households N] [--county|--uk] [--seed N] [--runs N]
              Plan the whole list at once, its shortlists made before. Default: the median of 5 runs.
          sharedlives-bench assign FILE [--runs N]
              Solve an assignment problem: OR-Library's dense and sparse files, or a list of pairs with places (README).

        Figures go to standard output as JSON, the same in words to standard error.

        """

    static func main() async {
        do {
            let request = try Request(Array(CommandLine.arguments.dropFirst()))
            switch request.command {
            case .generate: try GenerateCommand(request).run()
            case .match: await MatchCommand(request).run()
            case .judge: JudgeCommand(request).run()
            case .plan: try await PlanCommand(request).run()
            case .assign: try AssignCommand(request).run()
            case .help: print(help, terminator: "")
            }
        } catch let error as UsageError {
            Output.words("error: \(error.says)\n\n\(help)")
            exit(64)
        } catch {
            Output.words("error: \(error.localizedDescription)\n")
            exit(73)
        }
    }
}
