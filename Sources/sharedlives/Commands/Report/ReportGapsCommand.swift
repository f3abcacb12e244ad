import ArgumentParser
import Office
import Reports

struct ReportGapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Show where homes are missing: by need, home feature and area, and what would help most.",
        discussion: "Example: sharedlives report gaps")

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let scheme = try look.scheme(of: common.office())
        Console.show(GapsReport(scheme.matcher, note: look.note(scheme)), as: common.format)
    }
}
