import ArgumentParser
import Office

/// What is said of a new referral by options; each can be asked for in the terminal instead.
struct ReferralOptions: ParsableArguments {
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

    /// A referral with what was said.
    func put(in referral: NewReferral) -> NewReferral {
        let answers: [NewReferral.Field: String?] = [
            .wants: wants, .from: from, .dates: dates, .slots: slots, .until: until, .near: near, .born: born,
            .needs: needs, .musts: musts, .urgency: urgency, .searchAgreed: searchAgreed,
            .shareAgreed: shareAgreed, .coverFor: coverFor,
        ]
        return NewReferral.Field.allCases.reduce(referral) { new, field in
            new.answering(field, answers[field] ?? nil)
        }
    }
}
