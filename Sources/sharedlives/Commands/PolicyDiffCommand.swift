import ArgumentParser
import Office
import Reports

struct PolicyDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two policies on the same night: who gains, who loses, and by what.",
        discussion: """
            Each is a version's number, `current`, or a file. Nothing is stored.

            Example: sharedlives policy diff current my-policy.yaml
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: "The policy to begin with: a number, `current` or a file.")
    var before: String

    @Argument(help: "The policy it is compared with.")
    var after: String

    func run() throws {
        let office = try common.office()
        let scheme = try moment.scheme(of: office)
        let found = try office.comparePolicies(before, after, in: scheme)
        Console.show(
            PolicyDiffReport(
                from: found.before.reference, to: found.after.reference, settings: found.settings,
                effects: found.effects, of: scheme.population, note: moment.note(scheme)), as: common.format)
    }
}
