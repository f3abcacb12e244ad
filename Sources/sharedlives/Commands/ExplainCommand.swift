import ArgumentParser
import Office
import Reports

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the receipt of a referral and a household: every rule, line and question.",
        discussion: """
            Where the pair is not possible now, it says what would have to differ.

            Examples: sharedlives explain R-01 H-12 --points
                      sharedlives explain R-01 H-12 --suppose "H-12 approved for 2"
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: LookOptions

    @Argument(help: "The referral.")
    var referral: String

    @Argument(help: "The household.")
    var household: String

    @Option(help: "One member alone, of a party that would prefer to live together.")
    var person: String?

    @OptionGroup var suppose: SupposeOptions

    func run() throws {
        let office = try common.office()
        let scheme = try suppose.scheme(look, office)
        let receipt = try scheme.receipt(of: referral, household, person: person)
        Console.show(
            ReceiptReport(
                receipt, bands: scheme.bands, policy: scheme.policy, note: look.note(scheme),
                showsPoints: look.points, contrast: office.contrast(of: receipt, in: scheme),
                status: try scheme.status(ofReferral: referral)), as: common.format)
    }
}
