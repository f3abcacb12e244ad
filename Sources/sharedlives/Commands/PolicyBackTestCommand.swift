import ArgumentParser
import Office
import Reports

struct PolicyBackTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "back-test",
        abstract: "Show how often people took up what was first, second or another on the list they had, and why.",
        discussion: """
            Agreement is not a target: people know what no list does.

            Example: sharedlives policy back-test
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let choices = try common.office().choices().map {
            BackTestReport.Choice(
                referral: $0.referral, household: $0.household, run: $0.run, place: $0.place, reason: $0.reason,
                hasWords: $0.hasWords, endReason: $0.endReason, stage: $0.stage)
        }
        Console.show(BackTestReport(choices), as: common.format)
    }
}
