import ArgumentParser
import Office
import Reports

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the database, as another life of the ledger.",
        discussion: """
            What was erased since the backup is erased again: it needs the newest register of erasures and the newest checkpoint, beside \
            the database or named. What was entered since is lost, and listed. Why it is restored is asked for.

            Example: sharedlives restore /backups/riverside-2026-11-23 --replace --actor "Grace Lowe"
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var reason: WordsOptions

    @Argument(help: "The backup.")
    var backup: String

    @Flag(help: "Put a database that is there aside, as DATABASE.replaced.")
    var replace = false

    @Option(help: "The newest register of erasures (default: the one beside the database).")
    var register: String?

    @Option(help: "The newest checkpoint kept outside (default: those beside the database).")
    var checkpoint: String?

    @Flag(help: "The register or the checkpoints are lost: go on without, and say why.")
    var withoutEvidence = false

    func run() throws {
        let done = try Office.restore(
            RestoreRequest(
                backup: backup, database: common.path, register: register, checkpoint: checkpoint,
                words: try reason.words(asking: "Why is it restored?", asks: common.asksInTerminal),
                isReplacing: replace, isWithoutEvidence: withoutEvidence), desk: common.desk())
        Console.show(DoneReport(done), as: common.format)
    }
}

extension DoneReport {
    fileprivate init(_ done: Restored) {
        let last = done.knownSize ?? done.size
        var says = ["restored \(done.size) ledger entries; the ledger is \(done.origin) from here on"]
        if last > done.size {
            says.append("lost: \(last == done.size + 1 ? "entry \(last)" : "entries \(done.size + 1) to \(last)")")
        } else {
            says.append(done.knownSize == nil ? "what is lost is not known" : "no entry is lost")
        }
        says += done.lost.map { "  " + $0 }
        if done.erasedAgain > 0 { says.append("erased again: \(done.erasedAgain)") }
        if let from = done.upgradedFrom { says.append("brought from schema \(from) to this program's") }
        if let aside = done.replaced {
            says.append("what was here is \(aside): delete it when it is no longer needed")
        }
        if done.unfinished > 0 {
            says.append("\(done.unfinished) erasures were interrupted: sharedlives subject erase --resume")
        }
        says.append("Next: sharedlives audit verify")
        self.init(
            schema: "sharedlives.restore", says: says,
            facts: [
                ("origin", .text(done.origin)), ("entry", .number(done.entry)), ("size", .number(done.size)),
                ("last_known", .number(done.knownSize)), ("lost", .texts(done.lost)),
                ("erased_again", .number(done.erasedAgain)), ("replaced", .text(done.replaced)),
                ("upgraded_from", .number(done.upgradedFrom)), ("unfinished_erasures", .number(done.unfinished)),
            ])
    }
}
