import Matching

/// A scheme asked pair by pair, by ids.
struct PairLook {
    private let matcher: Matcher
    private let referrals: [ReferralID: Int]
    private let households: [HouseholdID: Int]

    init(_ matcher: Matcher) {
        self.matcher = matcher
        let population = matcher.scheme.population
        referrals = Dictionary(uniqueKeysWithValues: population.referrals.enumerated().map { ($1.id, $0) })
        households = Dictionary(uniqueKeysWithValues: population.households.enumerated().map { ($1.id, $0) })
    }

    /// The same scheme as it would be on another day.
    func on(_ day: Day) -> PairLook {
        PairLook(
            Matcher(CompiledPopulation(matcher.scheme.population, policy: matcher.scheme.policy, asOf: day)))
    }

    /// Nil where the pair is not possible, or no home is looked for.
    func standing(_ referral: ReferralID, _ household: HouseholdID) -> PairStanding? {
        guard let referral = referrals[referral], let household = households[household],
            matcher.scheme.population.referrals[referral].isOpen
        else { return nil }
        return PairStanding(matcher.receipt(referral: referral, household: household))
    }
}
