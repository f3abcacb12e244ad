import Matching

extension SchemeRecords {
    /// The records that a referral and a household are judged from, and no others: the party and whoever lives or stays there or must be
    /// kept apart from them, with their homes.
    package func around(_ referral: Referral, _ household: Household) -> SchemeRecords {
        var around = SchemeRecords()
        around.vocabulary = vocabulary
        around.referrals[referral.id] = referral
        let party = Set(people.values.filter { $0.party == referral.party }.map(\.id))
        around.separations = separations.filter { $0.value.names(anyOf: party) }
        var ids = party
        var homes: Set<HouseholdID> = [household.id]
        if let cover = referral.coverFor { homes.insert(cover) }
        for separation in around.separations.values {
            ids.insert(separation.one)
            switch separation.other {
            case .person(let id): ids.insert(id)
            case .member(let id): members[id].map { _ = homes.insert($0.household) }
            case .household(let id): homes.insert(id)
            case .area: break
            }
        }
        around.stays = stays.filter { stay in
            stay.value.household == household.id || stay.value.person.map { ids.contains($0) } ?? false
        }
        for stay in around.stays.values {
            homes.insert(stay.household)
            if let person = stay.person { ids.insert(person) }
        }
        let parties = Set(party.map { PartyID($0.text) } + [referral.party])
        around.outcomes = outcomes.filter { outcome in
            outcome.value.household == household.id || outcome.value.party.map { parties.contains($0) } ?? false
        }
        // Whoever an answer names is there, so that no fact is refused for naming nobody.
        let named = Set(around.outcomes.values.compactMap(\.party))
        for (id, person) in people where named.contains(person.party) || named.contains(PartyID(id.text)) {
            ids.insert(id)
        }
        homes.formUnion(around.outcomes.values.compactMap(\.household))
        around.people = people.filter { ids.contains($0.key) }
        around.households = households.filter { homes.contains($0.key) }
        around.members = members.filter { homes.contains($0.value.household) }
        around.overrides = overrides.filter { $0.value.household == household.id }
        return around
    }
}

extension Separation {
    fileprivate func names(anyOf people: Set<PersonID>) -> Bool {
        if people.contains(one) { return true }
        if case .person(let id) = other { return people.contains(id) }
        return false
    }
}
