import ArgumentParser
import Office
import Reports

struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Write a pack to print or send: for the person, a household, or the panel.",
        discussion: """
            What people agreed to decides what is made; which pack was given to whom, and when, is entered in the ledger.

            Example: sharedlives pack R-01 --format easy-read -o packs
                     sharedlives pack R-01 --format household --home H-12 -o packs
            """)

    @OptionGroup var common: DatabaseOptions
    @OptionGroup var look: LookOptions

    @Argument(help: "The referral, or a person with one referral.")
    var referral: String

    @Option(help: "For whom: person, large-print, easy-read, household or panel.")
    var format = "person"

    @Option(help: "The home a household's pack is for; else a home somebody asked about. May be given again.")
    var home: [String] = []

    @Option(name: [.customShort("o"), .customLong("output")], help: "The folder to write to; made where absent.")
    var output: String

    @Option(
        help: "Who is given it, by role or id, never by name (default: the person, the household or the panel).")
    var to: String?

    @Option(help: "How to list what was written: table, json or csv.")
    var list: ReportForm = .table

    func run() throws {
        let format = try Office.packFormat(named: format)
        let office = try common.office(writing: true)
        let scheme = try look.scheme(of: office)
        let index = try scheme.referral(referral)
        let homes = try home.map { try scheme.household($0) }
        try office.checkPack(format, of: index, homes: homes, in: scheme)
        let pack = Pack(
            format, of: index, homes: homes,
            in: PackScheme(
                scheme.matcher, policy: scheme.policy, note: look.note(scheme), cases: scheme.snapshot.cases))
        let recipient = to ?? pack.usualReader
        let giving = PackGiving(
            format: format, version: Pack.version, referral: index, homes: homes, recipient: recipient,
            files: pack.files.map { ($0.name, Array($0.html.utf8)) })
        let paths = try office.give(giving, in: scheme, to: output)
        Console.show(PackReport(format, paths: paths, recipient: recipient), as: list)
    }
}
