import Matching

/// What came of this party before, home by home. Reasons of endings stay with the coordinator, all of them, so that none shows by its
/// absence.
struct PanelHistory {
    private let scheme: PackScheme
    private let referral: Referral

    init(_ scheme: PackScheme, _ referral: Referral) {
        self.scheme = scheme
        self.referral = referral
    }

    var lines: [String] {
        let people = scheme.population.people.filter { $0.party == referral.party }.map(\.id.text)
        let parties = Set([referral.party.text] + people)
        return scheme.population.outcomes.filter { parties.contains($0.party?.text ?? "") }
            .sorted { ($0.on?.number ?? 0) < ($1.on?.number ?? 0) }.map(words)
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
