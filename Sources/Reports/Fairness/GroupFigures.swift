import Matching

/// What a run found for one open referral, as far as fairness asks.
struct ReferralFigures: Sendable {
    /// Index in the population.
    let referral: Int
    let possible: Int
    let askFirst: Int
    /// Homes that are not possible now for one thing alone.
    let oneThingAway: Int
    /// Days from the day it was received; nil where that is not recorded.
    let daysWaiting: Int?
    /// Households that said no to them within the span.
    let householdsNo: Int
    /// By dimension, the groups of the party's members; `not stated` where none stated any.
    let groups: [StatedDimension: Set<String>]
}

extension ReferralFigures {
    /// Figures of every open referral under `matcher`, in the order of ids.
    ///
    /// - Parameter span: The days on which a no counts.
    static func all(_ matcher: Matcher, within span: ClosedRange<Day>) -> [ReferralFigures] {
        let population = matcher.scheme.population
        let peopleByParty = Dictionary(grouping: population.people, by: \.party)
        return population.referrals.indices.filter { population.referrals[$0].isOpen }.map { index in
            let referral = population.referrals[index]
            let people = peopleByParty[referral.party] ?? []
            let list = matcher.shortlist(referral: index, includingNotPossible: true)
            let parties = Set([referral.party.text] + people.map(\.id.text))
            let declines = population.outcomes.filter { outcome in
                outcome.outcome == .saidNo && outcome.by == .household
                    && parties.contains(outcome.party?.text ?? "")
                    && (outcome.on.map { span.contains($0) } ?? false)
            }
            var groups: [StatedDimension: Set<String>] = [:]
            for dimension in StatedDimension.allCases {
                let stated = people.flatMap {
                    dimension.groups(of: $0, population.vocabulary, on: matcher.scheme.asOf)
                }
                groups[dimension] = stated.isEmpty ? [StatedGroup.notStated] : Set(stated)
            }
            return ReferralFigures(
                referral: index, possible: list.results.count { $0.verdict == .possible },
                askFirst: list.results.count { $0.verdict == .askFirst },
                oneThingAway: list.results.count { $0.verdict == .notPossibleNow && $0.barrierCount == 1 },
                daysWaiting: referral.receivedOn.map { $0.days(until: matcher.scheme.asOf) },
                householdsNo: Set(declines.compactMap(\.household)).count, groups: groups)
        }
    }
}
