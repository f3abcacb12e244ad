import ArgumentParser
import Office
import Reports

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a folder of CSV files, or a postcode file.",
        discussion: """
            All or nothing: every problem of every file is listed, and then nothing is taken. Rows that are absent and cells that are blank \
            destroy nothing.

            Example: sharedlives import seeds/riverside --dry-run

            A mapping file lets headings stay as they are (`ignore` leaves a column out):

            people:
              file: clients.csv
              columns:
                Client ref: id
                Year of birth: born
                Case notes: ignore
              codes:
                Smokes: smoker
              constants:
                coordinator: north-team
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A folder, CSV files, or - for standard input.")
    var paths: [String]

    @Option(
        help: "Which file of the folder standard input, or a file of another name, is: people, needs, households …")
    var file: String?

    @Option(help: "A YAML file that renames local headers and turns local yes/no columns into codes.")
    var mapping: String?

    @Option(help: "The byte between fields: comma, semicolon, tab or pipe (default: found in each file).")
    var delimiter: String?

    @Option(help: "utf-8 or windows-1252.")
    var encoding: String = "utf-8"

    @Option(help: "A file whose rows are all there are: what it does not name ends. Say how many with --ends.")
    var complete: [String] = []

    @Option(help: "How many records end, with --complete.")
    var ends: Int = 0

    @Option(help: "An erased id to take back in.")
    var readmit: [String] = []

    @Flag(help: "The files are postcode files: ONSPD, NSPL or Code-Point Open.")
    var postcodes = false

    @Flag(help: "Show what would be added, changed and differ, and write nothing.")
    var dryRun = false

    func run() throws {
        let office = try common.office(writing: !dryRun)
        if postcodes {
            let found = try office.importPostcodes(paths, isDryRun: dryRun)
            return Console.show(
                PostcodesReport(
                    source: found.source, release: found.release, count: found.count, placed: found.placed,
                    rowsLeftOut: found.rowsLeftOut, problems: found.problems, isDryRun: dryRun), as: common.format)
        }
        let words = ImportWords(
            paths: paths, file: file, mapping: mapping, delimiter: delimiter, encoding: encoding,
            complete: complete,
            ends: ends, readmit: readmit, isDryRun: dryRun)
        let outcome = try office.importFiles(words)
        Console.show(
            ImportReport(
                outcome, asOf: office.desk.today, isDryRun: dryRun, deceased: try office.snapshot().deceased),
            as: common.format)
    }
}
