import ArgumentParser
import Office

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a scheme's database.",
        discussion: "Example: sharedlives init --name \"Riverside Shared Lives\" --nation england")

    @OptionGroup var common: CommonOptions

    @Option(help: "The scheme's name.")
    var name: String

    @Option(help: "england, wales, scotland or northern-ireland: the law its default policy follows.")
    var nation: String

    @Flag(help: "Make it to try things out.")
    var rehearsal = false

    @Option(help: "The group of accounts that share it (default: this account alone).")
    var group: String?

    func run() throws {
        if common.base.testClock != nil, !rehearsal {
            throw OfficeError.usage("`--clock` sets a test clock: make the database with --rehearsal")
        }
        let scheme = NewScheme(name: name, nation: try Typed.nation(nation), isRehearsal: rehearsal, group: group)
        _ = try Office.create(scheme, at: common.path, desk: common.desk())
        if !common.quiet {
            Console.complain("made \(common.path) for \(name)\nNext: sharedlives import FOLDER")
        }
    }
}
