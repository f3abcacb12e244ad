import ArgumentParser
import Office
import Reports

struct SubjectExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand out everything that is held on somebody, without what tells of others.",
        discussion: """
            All versions of their records, the events about them, their lines in runs, the copies given. What tells of others is \
            withheld, and it says where. A draft has everything, with the places to redact. The copy is entered in the ledger.

            Examples: sharedlives subject export P-003 -o P-003-records --for "person P-003"
                      sharedlives subject export P-003 --draft -o draft
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: SubjectOptions

    @Argument(help: "The person, household or member.")
    var id: String

    @Option(name: .shortAndLong, help: "The folder to write (default: show it, with --format json).")
    var output: String?

    @Flag(help: "With everything in it, for somebody to redact; not to be handed out.")
    var draft = false

    @Option(name: .customLong("for"), help: "For whom, by role or id: person P-003, advocate.")
    var recipient: String?

    func run() throws {
        if output == nil, common.format != .json {
            throw OfficeError.usage("name a folder with `-o FOLDER`, or show it with `--format json`")
        }
        let export = try common.office(writing: true).exportSubject(
            id, kind: subject.kind, to: output, isDraft: draft, recipient: recipient)
        guard let output else { return Console.show(DocumentReport(export.document), as: .json) }
        Console.show(
            DoneReport(
                schema: "sharedlives.subject.exported",
                says: [
                    "wrote \(output): \(export.versions) record versions, \(export.events) events, \(export.lines) lines of lists",
                    draft
                        ? "\(export.notes.count) places to look at before anything is handed out"
                        : "\(export.notes.count) places withheld because they tell of others",
                ],
                facts: [
                    ("subject", .text(export.subject.text)), ("folder", .text(output)),
                    ("draft", .truth(draft)), ("versions", .number(export.versions)),
                    ("events", .number(export.events)), ("lines", .number(export.lines)),
                    ("notes", .number(export.notes.count)),
                ]), as: common.format)
    }
}
