/// Where a seeded scheme lies.
package enum Territory: String, Sendable, CaseIterable {
    /// One county of 60 by 60 kilometres with six towns, however many households there are.
    case county
    /// A map with as many households per area as the United Kingdom has with 8,000: more households make it larger.
    case unitedKingdom = "uk"
}

/// How large a seeded scheme is, and where.
package struct SchemeSize: Sendable {
    /// How many look for a household: one referral each. One in forty brings somebody along, who comes on top.
    package let people: Int
    package let households: Int
    package let territory: Territory
    package let seed: UInt64

    /// A size; both numbers are 1 or more.
    package init(people: Int, households: Int, territory: Territory, seed: UInt64) {
        precondition(people > 0 && households > 0, "a scheme has somebody and some household")
        self.people = people
        self.households = households
        self.territory = territory
        self.seed = seed
    }
}
