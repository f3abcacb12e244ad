import ArgumentParser
import Office
import Reports

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Show several homes for one referral side by side.",
        discussion: "Example: sharedlives compare R-01 H-12 H-17")

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    @Argument(help: "The referral.")
    var referral: String

    @Argument(help: "Two households or more.")
    var households: [String]

    func validate() throws {
        if Set(households).count < max(2, households.count) {
            throw ValidationError("name two households or more, each once")
        }
    }

    func run() throws {
        let scheme = try look.scheme(of: common.office())
        let receipts = try households.map { try scheme.receipt(of: referral, $0) }
        Console.show(
            ComparisonReport(
                receipts, bands: scheme.bands, policy: scheme.policy, note: look.note(scheme),
                showsPoints: look.points), as: common.format)
    }
}
