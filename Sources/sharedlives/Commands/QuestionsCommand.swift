import ArgumentParser
import Office
import Reports

struct QuestionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions",
        abstract: "Show what is most worth asking: of the scheme, a home, or for a person.",
        discussion: """
            Examples: sharedlives questions
                      sharedlives questions --home H-12
                      sharedlives questions --referral R-01
                      sharedlives questions --plans 3
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    @Option(help: "Only what is asked of this household, its members and rooms.")
    var home: String?

    @Option(help: "Only what is asked for this referral, or a person with one referral.")
    var referral: String?

    @Flag(help: "Every question, not only the first 20.")
    var all = false

    @Option(help: "For how many of the first questions to make the plan anew with each answer.")
    var plans = 0

    func validate() throws {
        if plans < 0 { throw ValidationError("`--plans` takes a number of questions from 0") }
    }

    func run() async throws {
        let office = try common.office()
        let scheme = try moment.scheme(of: office)
        let found = try scheme.openQuestions(home: home, referral: referral)
        let plans = try await office.plans(changedBy: Array(found.questions.prefix(plans)), in: scheme)
        Console.show(
            QuestionsReport(
                found.questions, confirmations: found.confirmations,
                plans: plans.mapValues { .init(answers: $0.answers, referrals: $0.referrals) }, of: scheme.matcher,
                note: moment.note(scheme),
                length: all ? Int.max : 20), as: common.format)
    }
}
