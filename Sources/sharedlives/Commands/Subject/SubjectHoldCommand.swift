import ArgumentParser
import Office
import Reports

struct SubjectHoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Set a legal hold on somebody's records, lift it, or list those in force.",
        discussion: """
            While it is set nobody can erase them, whatever period is over. Why it is set or lifted is asked for.

            Example: sharedlives subject hold P-003 --actor "Grace Lowe"
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions
    @OptionGroup var reason: WordsOptions

    @Argument(help: "The person, household or member (default: list the holds in force).")
    var id: String?

    @Flag(help: "Lift the hold.")
    var lift = false

    func run() throws {
        guard let id else {
            if lift { throw OfficeError.usage("say whose hold is lifted") }
            let holds = try common.office().holds().map {
                HoldsReport.Hold(
                    entry: $0.entry, subject: $0.subjectText, setAt: $0.setAt, setBy: $0.setBy, words: $0.words)
            }
            return Console.show(HoldsReport(holds), as: common.format)
        }
        let office = try common.office(writing: true)
        let held = try office.hold(
            id, kind: subject.kind, isLifted: lift,
            words: try reason.words(
                asking: lift ? "Why is the hold lifted?" : "Why is it held?", asks: common.asksInTerminal))
        Console.show(
            DoneReport(
                schema: "sharedlives.subject.hold",
                says: [lift ? "\(held): the hold is lifted" : "\(held) is held"],
                facts: [
                    ("subject", .text(held.text)), ("held", .truth(!lift)),
                ]), as: common.format)
    }
}
