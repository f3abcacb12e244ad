import Matching

extension SchemeDraft {
    /// Adds every household with all that belongs to it, residents and their stays included.
    mutating func addHouseholds() {
        households.reserveCapacity(size.households)
        for number in 1...size.households {
            var household = Household(id: HouseholdID(Self.id("H", number)))
            household.name = "Household \(number)"
            household.place = .known(map.place(&generator))
            household.status = known(
                generator.pick(byWeight: [
                    (.approved, 88), (.paused, 4), (.applying, 3), (.notice, 2), (.suspended, 1), (.ended, 2),
                ]))
            household.agreedToBeShown = known(generator.happens(96))
            household.lastConfirmedOn = cell(day(-500 ... -5))
            var facts = FactDraft()
            facts.add(CodeTables.ofHomes, &generator)
            facts.addRoutine(&generator)
            household.facts = facts.facts
            household.wishes = wishesOfHousehold()
            if !generator.happens(FactDraft.blankPercent) {
                household.interests = .listed(codes(generator.whole(2...6), of: CodeTables.interests))
            }
            if !generator.happens(FactDraft.blankPercent) {
                household.languages = .listed(codes(generator.pick([1, 1, 1, 2]), of: CodeTables.languages))
            }
            let most = generator.pick(byWeight: [(1, 30), (2, 45), (3, 25)])
            addTerms(to: &household, most: most)
            addMembers(of: household.id)
            addResidents(of: &household, most: most)
            households.append(household)
        }
    }

    private mutating func wishesOfHousehold() -> [Wish] {
        var wishes = WishDraft()
        wishes.add(
            .mustNot, generator.pick([0, 0, 1, 1, 2, 3]), of: CodeTables.limits, by: .household, &generator)
        wishes.add(
            .like, generator.pick([0, 1, 1, 2]), of: CodeTables.likedInPeople, by: .household, &generator)
        wishes.add(.dislike, generator.pick([0, 0, 1]), of: CodeTables.limits, by: .household, &generator)
        return wishes.wishes
    }

    /// So many codes of a table, ascending.
    mutating func codes(_ count: Int, of table: [(value: String, weight: Int)]) -> [Code] {
        generator.several(count, of: table).sorted().map { Code($0) }
    }
}
