import ArgumentParser
import Office
import Reports

struct QuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions",
        abstract: "Show what is most worth asking: of the scheme, a home, or for a person.",
        discussion: """
            Examples: sharedlives questions
                      sharedlives questions --home H-12
                      sharedlives questions --referral R-01
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    @Option(help: "Only what is asked of this household, its members and rooms.")
    var home: String?

    @Option(help: "Only what is asked for this referral, or a person with one referral.")
    var referral: String?

    @Flag(help: "Every question, not only the first 20.")
    var all = false

    func run() throws {
        let scheme = try look.scheme(of: common.office())
        let found = try scheme.openQuestions(home: home, referral: referral)
        Console.show(
            QuestionsReport(
                found.questions, confirmations: found.confirmations, of: scheme.matcher, note: look.note(scheme),
                length: all ? Int.max : 20), as: common.format)
    }
}
