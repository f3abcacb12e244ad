import ArgumentParser
import Office
import Reports

struct SubjectEraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is held on somebody: one person asks, another agrees.",
        discussion: """
            It needs a period that is over, or a decision told in words; nobody who lives with somebody, and no legal hold. Ids and \
            commitments stay, so that nothing else can be changed unnoticed.

            Examples: sharedlives subject erase P-003 --dry-run
                      sharedlives subject erase P-003 --actor "Amira Khan"
                      sharedlives subject erase P-003 --confirm --actor "Grace Lowe"
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions
    @OptionGroup var reason: WordsOptions

    @Argument(help: "The person, household or member.")
    var id: String?

    @Flag(help: "It rests on a decision, told in words: the period need not be over.")
    var decision = false

    @Flag(help: "Agree, as the second person, and carry it out.")
    var confirm = false

    @Flag(help: "Say no to what was asked, and why.")
    var decline = false

    @Flag(help: "End erasures that were agreed and interrupted.")
    var resume = false

    @Flag(help: "Show what would go and what stands in the way, and write nothing.")
    var dryRun = false

    func validate() throws {
        if [decision, confirm, decline, resume, dryRun].count(where: { $0 }) > 1 {
            throw ValidationError("choose one of --decision, --confirm, --decline, --resume and --dry-run")
        }
        if reason.wordsPath != nil, !decision, !decline {
            throw ValidationError("the words go with --decision, which asks, or with --decline")
        }
        if resume != (id == nil) {
            throw ValidationError("name a person, household or member, or say --resume alone")
        }
    }

    func run() throws {
        let office = try common.office(writing: !dryRun)
        guard let id else {
            let done = try office.resumeErasures().map { ErasureReport.Done($0) }
            return Console.show(ErasureReport(done), as: common.format)
        }
        if dryRun {
            return Console.show(
                ErasurePreviewReport(try office.erasurePreview(id, kind: subject.kind)), as: common.format)
        }
        if confirm {
            let done = try office.confirmErasure(id, kind: subject.kind)
            return Console.show(ErasureReport([ErasureReport.Done(done)]), as: common.format)
        }
        if decline {
            let words = try reason.words(asking: "Why is it declined?", asks: common.asksInTerminal)
            let request = try office.declineErasure(id, kind: subject.kind, words: words)
            return Console.show(DoneReport(declined: request), as: common.format)
        }
        let words =
            decision
            ? try reason.words(asking: "What was decided, and why?", asks: common.asksInTerminal) : nil
        Console.show(
            DoneReport(asked: try office.askErasure(id, kind: subject.kind, decision: words)), as: common.format)
    }
}
