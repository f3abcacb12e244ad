import ArgumentParser
import Office
import Reports

struct OverrideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract:
            "Step over a rule for a home for some days, in a role the policy lets, with a reason on the record.",
        discussion: """
            Never an approval, a number in law, a check never done or a never-together entry. The scheme's own number and a renewal that \
            lapsed take a risk assessment.

            Example: sharedlives override H-12 home --referral R-01 --role registered-manager --until 2027-03-01 --reason why.txt --actor "Ruth Bell"
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The household.")
    var household: String

    @Argument(help: "The rule, as `explain` names it in JSON: home, support, checks.")
    var rule: String

    @Option(help: "For this referral alone (default: for whoever comes).")
    var referral: String?

    @Option(help: "The role in which it is decided.")
    var role: String

    @Option(help: "The first day of arrival, as 2027-03-01 (default: today).")
    var from: String?

    @Option(help: "The last day of arrival.")
    var until: String

    @Option(help: "A file with the reason in their own words, or - for standard input.")
    var reason: String

    @Option(help: "Where the risk assessment is kept, such as its number.")
    var riskAssessment: String?

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    func run() async throws {
        var request = OverrideRequest(
            household: household, rule: rule, role: role, until: try Typed.day(until, option: "--until"),
            reason: String(decoding: try Input.bytes(at: reason), as: UTF8.self))
        request.referral = referral
        request.from = try from.map { try Typed.day($0, option: "--from") }
        request.riskAssessment = riskAssessment
        let done = try await common.office(writing: !dryRun).override(request, isDryRun: dryRun)
        Console.show(
            OverrideReport(done.override, moves: done.lists.map(FactReport.Move.init), isDryRun: dryRun),
            as: common.format)
    }
}
