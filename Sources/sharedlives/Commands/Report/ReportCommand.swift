import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a report for an inspector, the scheme or the public: table, JSON, CSV or HTML.",
        discussion: "Example: sharedlives report register --on 2026-11-23 --format html > register.html",
        subcommands: [
            ReportRegisterCommand.self, ReportBreaksCommand.self, ReportDigestCommand.self,
            ReportFairnessCommand.self,
            ReportFOICommand.self, ReportGapsCommand.self, ReportInspectionCommand.self,
            ReportTransparencyCommand.self,
        ])

    func run() throws {
        throw ValidationError(
            "name a report, such as `sharedlives report register`; `sharedlives report --help` lists them all")
    }
}
