import ArgumentParser
import Office
import Reports

struct VocabularyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vocabulary",
        abstract: "List the codes that files and answers are written in, or find some by their words.",
        discussion: """
            Each kind comes with the columns that take it. Where there is no database yet, the codes are those every scheme starts with.

            Examples: sharedlives vocabulary shower
                      sharedlives vocabulary --kind need
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Words to find, such as shower.")
    var words: [String] = []

    @Option(help: "One kind alone: need, home, room, household, pets, interest …")
    var kind: String?

    func run() throws {
        let vocabulary =
            common.isDatabaseThere || common.isDatabaseNamed
            ? try common.office().vocabulary() : Office.startingVocabulary
        let terms = try VocabularySearch(words: words, kind: kind).terms(in: vocabulary)
        Console.show(VocabularyReport(terms), as: common.format)
    }
}
