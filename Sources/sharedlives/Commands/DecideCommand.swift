import ArgumentParser
import Office
import Reports

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Take one step with a referral and a household.",
        discussion: """
            Moves: \(DecisionRequest.moves.joined(separator: ", ")). Some take a word behind them: share, interested, decline, agree, withdraw, notice \
            and end a side (person, household, residents, scheme), introduce and met a kind (meeting, tea, day, overnight, weekend), gate and defer a gate.

            Examples: sharedlives decide R-003 HH-014 propose
                      sharedlives decide R-003 HH-014 decline household --reason timing-not-right --reach pair --ask-again 2027-03-01
                      sharedlives decide R-003 HH-014 gate funding yes
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var said: DecisionOptions

    @Argument(help: "The referral.")
    var referral: String

    @Argument(help: "The household.")
    var household: String

    @Argument(help: "The move.")
    var move: String

    @Argument(help: "Whose, of what kind, or which gate.")
    var what: String?

    @Argument(help: "The answer to a gate: yes, not-needed or no.")
    var answer: String?

    func run() throws {
        var request = DecisionRequest(referral: referral, household: household, move: move)
        request.what = what
        request.answer = answer
        try said.fill(&request, asks: common.asksInTerminal)
        let office = try common.office(writing: !request.isDryRun)
        let done = try office.decide(request)
        Console.show(
            DecisionReport(
                referral: done.referral, household: done.household, caseID: done.caseID, step: done.step,
                before: done.stageBefore, after: done.stageAfter, changed: done.changed, ended: done.ended,
                isDryRun: done.isDryRun), as: common.format)
    }
}
