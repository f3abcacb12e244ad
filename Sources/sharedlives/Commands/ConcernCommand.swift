import ArgumentParser
import Office
import Reports

struct ConcernCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concern", abstract: "Record a concern, acknowledge it or settle it.",
        discussion: """
            complaint, look-again, safeguarding, death and hospital name a person or a household; acknowledge and settle name the concern. A safeguarding \
            concern suspends the household at once, a death closes what is open, hospital holds the room.

            Examples: sharedlives concern hospital P-101 --until 2027-03-20
                      sharedlives concern settle C-1 --words what-we-agreed.txt
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "complaint, look-again, safeguarding, death, hospital; acknowledge or settle.")
    var what: String

    @Argument(help: "The person or household; for acknowledge and settle the concern.")
    var id: String

    @Option(help: "The day it happened, as 2027-03-01 (default: today).")
    var on: String?

    @Option(help: "The day they are expected back, as 2027-03-01.")
    var until: String?

    @OptionGroup var said: WordsOptions

    @Option(help: "The role you act in, where you have several, or no staff are recorded.")
    var role: String?

    @Flag(help: "Show what would be done, and write nothing.")
    var dryRun = false

    func run() throws {
        var request = ConcernRequest(what: what, id: id)
        request.on = on
        request.until = until
        request.role = role
        request.isDryRun = dryRun
        request.words = try said.words(
            where: request.needsWords && common.asksInTerminal, asking: "What was said, in their own words?")
        let done = try common.office(writing: !dryRun).concern(request)
        Console.show(
            ConcernReport(
                done.concern, done.step, changed: done.changed, ended: done.ended, isDryRun: done.isDryRun),
            as: common.format)
    }
}
