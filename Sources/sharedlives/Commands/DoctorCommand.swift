import ArgumentParser
import Office
import Reports

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look the database and its surroundings over; nothing is changed.",
        discussion: "Example: sharedlives doctor")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let findings = try common.office().checkUp()
        Console.show(CheckUpReport(findings.map { ($0.about, $0.says, $0.isWell) }), as: common.format)
    }
}
