import ArgumentParser
import Office
import Reports

extension TransparencyStandard: ExpressibleByArgument {}

struct ReportTransparencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transparency",
        abstract:
            "Write a record for the Algorithmic Transparency Recording Standard, and the technical part of a DPIA.",
        discussion: "Example: sharedlives report transparency --format html > record.html")

    @OptionGroup var common: CommonOptions

    @Option(help: "The version of the standard to number fields by: 3.0 or 2.1.")
    var standard: TransparencyStandard = .version3

    func run() throws {
        let office = try common.office()
        let scheme = try office.scheme()
        Console.show(
            TransparencyReport(
                scheme.matcher, policy: scheme.policy, runs: try office.runCount(), standard: standard),
            as: common.format)
    }
}
