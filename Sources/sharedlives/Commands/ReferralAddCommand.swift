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

    @Option(
        help:
            "live-in, short-break, day-support, emergency, outreach, intermediate, parent-and-child or transition.")
    var wants: String?

    @Option(help: "The day it should start, as 2027-03-01 (default: today).")
    var from: String?

    @Option(help: "The days of several visits: 2027-03-05; 2027-03-19, or 2027-03-05 x6 for six weeks running.")
    var dates: String?

    @Option(
        help: "Which parts of the week, each time: \"fri-night; sat\" (default: the night, or day, of each date).")
    var slots: String?

    @Option(help: "The day they leave, as 2027-03-01 (default: open).")
    var until: String?

    @Option(help: "A postcode or its first half.")
    var near: String?

    @Option(help: "A day, or a year.")
    var born: String?

    @Option(help: "What support they need: \"epilepsy:full; mobility:assist\".")
    var needs: String?

    @Option(help: "What the home must have: \"step-free; no dogs\".")
    var musts: String?

    @Option(help: "today, soon or planned.")
    var urgency: String?

    @Option(help: "Whether they agree to a search: yes, best-interests or no.")
    var searchAgreed: String?

    @Option(help: "Whether they agree that households are told about them: yes, best-interests or no.")
    var shareAgreed: String?

    @Option(help: "The household whose break it covers.")
    var coverFor: String?

    @Flag(help: "Show the list there would be, and write nothing.")
    var dryRun = false

    func run() throws {
        let office = try common.office(writing: !dryRun)
        let new = try ReferralQuestions(office, asks: common.asksInTerminal).answered(typed)
        let taken = try office.take(new, said: try said.words(where: false), isDryRun: dryRun)
        if !common.quiet {
            Console.complain(dryRun ? "A dry run: nothing was written." : "Recorded \(taken.id).")
        }
        try FirstList.show(of: taken.id, taken.scheme, as: common.format)
    }

    /// What was said by options.
    private var typed: NewReferral {
        let answers: [NewReferral.Field: String?] = [
            .wants: wants, .from: from, .dates: dates, .slots: slots, .until: until, .near: near, .born: born,
            .needs: needs,
            .musts: musts, .urgency: urgency, .searchAgreed: searchAgreed, .shareAgreed: shareAgreed,
            .coverFor: coverFor,
        ]
        return NewReferral.Field.allCases.reduce(NewReferral(people: people, id: id)) { new, field in
            new.answering(field, answers[field] ?? nil)
        }
    }
}
