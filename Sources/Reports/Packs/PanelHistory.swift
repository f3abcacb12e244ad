import Casework
import Matching
import Records

/// What was done for this referral, step by step, and what came of this party before, home by home. Reasons of a no and of endings, and the
/// words with them, stay with the coordinator, all of them, so that none shows by its absence.
struct PanelHistory {
    private let scheme: PackScheme
    private let referral: Referral

    init(_ scheme: PackScheme, _ referral: Referral) {
        self.scheme = scheme
        self.referral = referral
    }

    /// By day; of one day what is on record of earlier days first.
    var lines: [String] {
        let dated = outcomes + steps
        return dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
            \.element.words)
    }

    private typealias Line = (day: Int32, words: String)

    /// What was done with each home proposed for this referral, and with the arrangement it led to.
    private var steps: [Line] {
        let proposals = scheme.cases.proposals(of: referral.id).flatMap { proposal in
            proposal.steps.map { (proposal.household, $0) }
        }
        let arrangements = scheme.cases.sortedArrangements.filter { $0.referral == referral.id }.flatMap { agreed in
            agreed.steps.map { (agreed.household, $0) }
        }
        return (proposals + arrangements).compactMap { household, step in
            guard step.move != .flag else { return nil }
            return (
                step.on.number,
                "\(step.on.words): with \(household): \(CaseWords.did(step.withoutReason)) By \(step.by), \(step.role.rawValue)."
            )
        }
    }

    /// What is on record besides the steps.
    private var outcomes: [Line] {
        let made = scheme.cases.madeByDecisions
        let people = scheme.population.people.filter { $0.party == referral.party }.map(\.id.text)
        let parties = Set([referral.party.text] + people)
        return scheme.population.outcomes
            .filter { parties.contains($0.party?.text ?? "") && !made.contains($0.recordID) }
            .map { ($0.on?.number ?? 0, words($0)) }
    }

    private func words(_ outcome: Outcome) -> String {
        let day = outcome.on?.words ?? "day not recorded"
        let home = outcome.household.map { " with \($0)" } ?? ""
        switch outcome.outcome {
        case .met: return "\(day): met\(home)" + reason(outcome)
        case .ended: return "\(day): an arrangement\(home) ended"
        case .saidNo:
            let who =
                switch outcome.by {
                case .person: "the person said no"
                case .household: "the household said no"
                case .residents: "somebody living there said no"
                case .scheme: "the scheme said no"
                case nil: "one side said no"
                }
            let again = outcome.askAgainFrom.map { "; may be asked again from \($0.words)" } ?? ""
            return "\(day): \(who)\(home)\(again)"
        }
    }

    private func reason(_ outcome: Outcome) -> String {
        outcome.reason.map { ", \(scheme.vocabulary.label($0))" } ?? ""
    }
}

extension CaseStep {
    /// The same step as the panel reads it.
    fileprivate var withoutReason: CaseStep {
        var step = self
        step.reason = nil
        return step
    }
}
