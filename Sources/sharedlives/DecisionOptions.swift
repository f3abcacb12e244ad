import ArgumentParser
import Foundation
import Office

/// What a decision says beside its move.
struct DecisionOptions: ParsableArguments {
    @Option(help: "The coded reason: no-reason-given is one; sharedlives vocabulary lists them.")
    var reason: String?

    @Option(help: "How far a no reaches: pair, everybody-until or lasting.")
    var reach: String?

    @Option(help: "The first day it may be asked again, as 2027-03-01.")
    var askAgain: String?

    @Option(help: "The day it happened, as 2027-03-01 (default: today).")
    var on: String?

    @Option(name: .customLong("for"), help: "The day it is arranged for, as 2027-03-01.")
    var plannedOn: String?

    @Option(help: "The leaving day of a trial, as 2027-03-01.")
    var until: String?

    @Option(help: "The day a reply, a gate put off or a review is due (default: by the policy).")
    var due: String?

    @Option(help: "The room; once for each member of a party.")
    var room: [String] = []

    @OptionGroup var said: WordsOptions

    @Option(help: "The role you act in, where you have several, or no staff are recorded.")
    var role: String?

    @Flag(help: "Nobody searched: the two know each other already.")
    var given = false

    @Flag(help: "Show what would be done, and write nothing.")
    var dryRun = false

    /// Puts what was said into a request; where `asks`, what is missing of a no and words that the move needs are asked for.
    func fill(_ request: inout DecisionRequest, asks: Bool) throws {
        request.reason = reason
        request.reach = reach
        request.askAgain = askAgain
        request.on = on
        request.plannedOn = plannedOn
        request.plannedUntil = until
        request.due = due
        request.rooms = room
        request.role = role
        request.isGiven = given
        request.isDryRun = dryRun
        while asks, let question = request.nextQuestion {
            Console.complain(question.asks + ":")
            guard let line = readLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty else {
                throw OfficeError.usage("the answers ended; nothing was written")
            }
            request[keyPath: question.of] = line
        }
        request.words = try said.words(
            where: request.needsWords && asks, asking: "Why? In their own words or yours:")
    }
}
