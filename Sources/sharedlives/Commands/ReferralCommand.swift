import ArgumentParser

struct ReferralCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "referral", abstract: "Take a referral in at the desk.",
        discussion: "Example: sharedlives referral add P-90",
        subcommands: [ReferralAddCommand.self])
}
