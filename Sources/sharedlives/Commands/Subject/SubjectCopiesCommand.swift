import ArgumentParser
import Office
import Reports

struct SubjectCopiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies", abstract: "List the copies that left: packs, exports, and which of them are back.",
        discussion: """
            A copy that is back or destroyed is entered by its number.

            Examples: sharedlives subject copies P-003
                      sharedlives subject copies --recalled 41 --actor "Amira Khan"
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions

    @Argument(help: "The person, household or member (default: everybody's).")
    var id: String?

    @Option(help: "The number of a copy that is back or destroyed.")
    var recalled: Int?

    func run() throws {
        let office = try common.office(writing: recalled != nil)
        if let recalled {
            if id != nil { throw OfficeError.usage("a copy is recalled by its number alone") }
            try office.recall(recalled)
        }
        let copies = try office.copies(of: id, kind: subject.kind).map {
            CopiesReport.Copy(
                entry: $0.entry, recordedAt: $0.recordedAt, what: $0.what, form: $0.form, recipient: $0.recipient,
                paths: $0.paths, about: $0.aboutTexts, recalledAt: $0.recalledAt)
        }
        Console.show(CopiesReport(copies), as: common.format)
    }
}
