import ArgumentParser
import Office
import Reports

struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: "Show what is due, overdue or open, each with what to type next.",
        discussion: "Example: sharedlives today --coordinator \"Amira Khan\"")

    @OptionGroup var common: CommonOptions

    @Option(help: "The day asked about, as 2027-03-01 (default: today in Europe/London).")
    var asOf: String?

    @Option(help: "Only what this coordinator looks after.")
    var coordinator: String?

    func run() throws {
        let found = try common.office().today(
            asOf: try asOf.map { try Typed.day($0, option: "--as-of") }, coordinator: coordinator)
        Console.show(TodayReport(day: found.day, lines: found.lines), as: common.format)
    }
}
