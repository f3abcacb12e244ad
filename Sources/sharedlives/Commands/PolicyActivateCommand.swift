import ArgumentParser
import Office
import Reports

struct PolicyActivateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Make a policy file the policy in force.",
        discussion: """
            Compare it first: sharedlives policy diff current my-policy.yaml

            Examples: sharedlives policy activate my-policy.yaml --actor "Asha Patel"
                      sharedlives policy activate my-policy.yaml --signed-off-by "Ruth Bell" --role registered-manager --reason why.txt
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A YAML file, or - for standard input.")
    var file: String

    @Option(help: "Who signs it off, by name; stored with the version and what it changes.")
    var signedOffBy: String?

    @Option(help: "The role in which it is signed off: registered-manager or panel-chair.")
    var role: String?

    @Option(help: "A file with the reason in their own words, or - for standard input.")
    var reason: String?

    func run() throws {
        let office = try common.office(writing: true)
        let bytes = try Input.bytes(at: file)
        let now = try office.activatePolicy(bytes, file: file == "-" ? "stdin" : file, signingOff: signOff())
        Console.show(PolicyActivatedReport(now.policy.reference, isNew: now.isNew), as: common.format)
    }

    private func signOff() throws -> (by: String, role: String, reason: String)? {
        switch (signedOffBy, role, reason) {
        case (nil, nil, nil): return nil
        case (let by?, let role?, let reason?):
            return (by, role, String(decoding: try Input.bytes(at: reason), as: UTF8.self))
        default:
            throw OfficeError.usage("a sign-off takes `--signed-off-by`, `--role` and `--reason` together")
        }
    }
}
