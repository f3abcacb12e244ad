/// This pair, this household for everybody, or this party for everybody said no and may not be asked yet; or a stay here ended badly.
///
/// A no without a day to ask again stands until somebody says so. Source: domain.md S2, S8 (either may refuse at any point).
enum AnsweredRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.referral.hasOutcomes || pair.household.hasSaidNoToAll else { return }
        let household = pair.scheme.householdID(pair.householdIndex)
        for (place, party) in pair.referral.parties.enumerated() {
            var isOpen = false
            for outcome in party.outcomes {
                let isHere = outcome.household == household
                let isToAll =
                    outcome.household == nil || (outcome.by == .person && outcome.reach == .everybodyUntil)
                switch outcome.outcome {
                case .saidNo where isHere || isToAll: judgeNo(outcome, pair, &sink)
                case .ended where isHere: if judgeEnding(outcome, pair, &sink) { isOpen = true }
                case .saidNo, .ended, .met: break
                }
            }
            if isOpen { askAgain(place, pair, &sink) }
        }
        for outcome in pair.scheme.householdOutcomes[pair.householdIndex] {
            let isOurs = outcome.party.map { id in pair.referral.parties.contains { $0.id == id } } ?? false
            if !isOurs { judgeNo(outcome, pair, &sink) }
        }
    }

    private static func judgeNo<S: RuleSink>(_ outcome: Outcome, _ pair: Pair, _ sink: inout S) {
        if outcome.reach != .lasting, let again = outcome.askAgainFrom, again <= pair.scheme.asOf { return }
        sink.barrier(
            Barrier(
                outcome.reach == .pair
                    ? "said_no" : outcome.reach == .lasting ? "said_no_lasting" : "said_no_everybody",
                says: says(outcome), fact: pair.householdID + "/outcomes", evidenceOn: outcome.on,
                isRestricted: outcome.reason?.text == "safeguarding"))
    }

    private static func says(_ outcome: Outcome) -> String {
        let who =
            switch outcome.by {
            case .person: "The person"
            case .household: "The household"
            case .residents: "Somebody living there"
            case .scheme: "The scheme"
            case nil: "One side"
            }
        let on = outcome.on.map { " on \($0.words)" } ?? ""
        if outcome.reach == .lasting { return "\(who) said no\(on), for good" }
        let again =
            outcome.askAgainFrom.map { "; may be asked again from \($0.words)" }
            ?? ", and no day to ask again is set"
        return who + " said no" + on + (outcome.reach == .everybodyUntil ? " to everybody" : "") + again
    }

    /// - Returns: Whether it has to be asked if they may be asked again.
    private static func judgeEnding<S: RuleSink>(_ outcome: Outcome, _ pair: Pair, _ sink: inout S) -> Bool {
        if let again = outcome.askAgainFrom, again <= pair.scheme.asOf { return false }
        if outcome.reason?.text == "safeguarding" {
            sink.barrier(
                Barrier(
                    "ended_safeguarding", says: "An earlier stay here ended to keep somebody safe",
                    fact: pair.householdID + "/outcomes",
                    evidenceOn: outcome.on, isRestricted: true))
            return false
        }
        guard outcome.reason.map({ EndingReasons.bad.contains($0.text) }) ?? true else { return false }
        guard outcome.reach == .lasting || outcome.askAgainFrom != nil else { return true }
        let again =
            outcome.askAgainFrom.map { "they may be asked again from \($0.words)" } ?? "not to be asked again"
        sink.barrier(
            Barrier(
                "ended_badly", says: "An earlier stay here ended badly: \(again)",
                fact: pair.householdID + "/outcomes", evidenceOn: outcome.on))
        return false
    }

    /// Asked once, however many stays ended badly.
    private static func askAgain<S: RuleSink>(_ place: Int, _ pair: Pair, _ sink: inout S) {
        sink.question(
            QuestionKey(.home, .askAgain, place),
            Question(
                of: pair.householdID, "outcomes.\(pair.referral.parties[place].id).ask_again_from",
                asks: "An earlier stay here ended badly: are both sides glad to be asked again, and from which day?"
            ))
    }
}

extension Outcome {
    /// Whether it is a no of a home, or of somebody in it, to whoever is asked about.
    package var isNoToAll: Bool {
        outcome == .saidNo && (reach == .everybodyUntil && by != .person || party == nil)
    }
}

/// The coded reasons after which an ending is not a good memory: asked about before it is tried again.
enum EndingReasons {
    static let bad: Set<String> = [
        "did-not-get-on", "households-choice", "residents-choice", "persons-choice", "home-not-right",
        "pets-not-right",
        "no-reason-given", "safeguarding",
    ]
}
