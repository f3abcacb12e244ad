import Matching
import TestSupport

extension GeneratedScheme {
    /// The same scheme with its rows in another order.
    func permuted() -> GeneratedScheme {
        var chance = Chance(seed: seed &+ 77)
        return with(
            Population(
                vocabulary: population.vocabulary, people: chance.shuffled(population.people),
                referrals: chance.shuffled(population.referrals),
                households: chance.shuffled(population.households),
                members: chance.shuffled(population.members), stays: chance.shuffled(population.stays),
                separations: chance.shuffled(population.separations),
                outcomes: chance.shuffled(population.outcomes),
                overrides: chance.shuffled(population.overrides)
            ))
    }

    /// The same scheme with a household of another one, and who belongs to it, added behind the others.
    func addingHousehold() -> GeneratedScheme {
        let other = GeneratedScheme(seed: seed &+ 5_000).renamed().population
        guard let added = other.households.first else { return self }
        return with(
            Population(
                vocabulary: population.vocabulary, people: population.people, referrals: population.referrals,
                households: population.households + [added],
                members: population.members + other.members.filter { $0.household == added.id },
                stays: population.stays, separations: population.separations, outcomes: population.outcomes,
                overrides: population.overrides))
    }

    /// Every referral and household with the receipt of the whole party.
    var receipts: [Receipt] { matcher.receipts }
}

extension Matcher {
    /// Every receipt of the population, referral by referral, members apart behind their party.
    var receipts: [Receipt] {
        var receipts: [Receipt] = []
        for referral in scheme.population.referrals.indices {
            for apart in [nil] + membersApart(ofReferral: referral).map({ Optional($0) }) {
                for household in scheme.population.households.indices {
                    receipts.append(receipt(referral: referral, household: household, apart: apart))
                }
            }
        }
        return receipts
    }
}
