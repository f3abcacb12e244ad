import ArgumentParser
import Foundation
import Office
import Reports

struct ReferralAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Take a referral in: a few questions, then the first list.",
        discussion: """
            Name the people by ids of your own; somebody who is not on record yet is added. In a terminal what was not said is asked; blank is \
            not known. Several ids are one party, matched together. Weekends are typed as a first day and how many weeks: 2027-03-05 x6, \
            with the parts of the week they take.

            Examples: sharedlives referral add P-90 --wants emergency --near M33 --no-input
                      sharedlives referral add P-12 --wants short-break --dates "2027-03-05 x6" --slots "fri-night; sat" --no-input
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var said: SaidOptions

    @Argument(help: "Who it is for: an id, or several for people who are matched together.")
    var people: [String]

    @Option(help: "The referral's own id (default: R- and the person's).")
    var id: String?

    @OptionGroup var answers: ReferralOptions

    @Flag(help: "Show the list there would be, and write nothing.")
    var dryRun = false

    func run() throws {
        let office = try common.office(writing: !dryRun)
        let new = try ReferralQuestions(office, asks: common.asksInTerminal).answered(
            answers.put(in: NewReferral(people: people, id: id)))
        let taken = try office.take(new, said: try said.words(where: false), isDryRun: dryRun)
        if !common.quiet {
            Console.complain(dryRun ? "A dry run: nothing was written." : "Recorded \(taken.id).")
        }
        try FirstList.show(of: taken.id, taken.scheme, as: common.format)
    }
}
