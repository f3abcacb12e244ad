/// Homes that are somebody's only one tonight.
public struct OnlyHome: Hashable, Sendable {
    /// The household's index in the population.
    public let household: Int
    /// Referrals for which it is the only home that is possible or could be, ascending.
    public let referrals: [Int]
    /// Whether more parties depend on it than it can take.
    public let isTooFew: Bool

    /// The only homes of a market, those on which most depend first, then by household.
    public static func homes(in market: PlanMarket, plan: Plan) -> [OnlyHome] {
        var dependents: [Int: [Int]] = [:]
        for party in market.parties {
            let homes = Set(party.options.map(\.household))
            if homes.count == 1, let home = homes.first { dependents[home, default: []].append(party.referral) }
        }
        let proposals = plan.proposals
        return dependents.map { household, referrals in
            OnlyHome(
                household: household, referrals: referrals.sorted(),
                isTooFew: referrals.contains { proposals[$0] == nil })
        }.sorted { ($1.referrals.count, $0.household) < ($0.referrals.count, $1.household) }
    }
}
