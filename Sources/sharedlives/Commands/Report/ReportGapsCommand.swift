import ArgumentParser
import Office
import Reports

struct ReportGapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Show where homes are missing: by need, home feature and area, and what would help most.",
        discussion: "Example: sharedlives report gaps")

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    func run() throws {
        let scheme = try moment.scheme(of: common.office())
        Console.show(GapsReport(scheme.matcher, note: moment.note(scheme)), as: common.format)
    }
}
