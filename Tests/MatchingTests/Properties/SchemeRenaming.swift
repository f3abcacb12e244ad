import Matching
import TestSupport

extension GeneratedScheme {
    /// The same scheme with `x-` before every id, which keeps their order, or with other ids.
    func renamed(_ renaming: (String) -> String = { "x-" + $0 }) -> GeneratedScheme {
        func name<ID: RecordID>(_ id: ID) -> ID { ID(renaming(id.text)) }
        func named<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
            var value = value
            change(&value)
            return value
        }
        return with(
            Population(
                vocabulary: population.vocabulary,
                people: population.people.map { person in
                    named(person) {
                        $0.id = name(person.id)
                        $0.party = name(person.party)
                    }
                },
                referrals: population.referrals.map { referral in
                    named(referral) {
                        $0.id = name(referral.id)
                        $0.party = name(referral.party)
                        $0.coverFor = referral.coverFor.map { name($0) }
                    }
                },
                households: population.households.map { household in
                    named(household) {
                        $0.id = name(household.id)
                        guard case .listed(let rooms) = household.rooms else { return }
                        $0.rooms = .listed(rooms.map { room in named(room) { $0.id = name(room.id) } })
                    }
                },
                members: population.members.map { member in
                    named(member) {
                        $0.id = name(member.id)
                        $0.household = name(member.household)
                    }
                },
                stays: population.stays.map { stay in
                    named(stay) {
                        $0.household = name(stay.household)
                        $0.person = stay.person.map { name($0) }
                        $0.room = stay.room.map { name($0) }
                    }
                },
                separations: population.separations.map { separation in
                    named(separation) {
                        $0.one = name(separation.one)
                        switch separation.other {
                        case .person(let id): $0.other = .person(name(id))
                        case .member(let id): $0.other = .member(name(id))
                        case .household(let id): $0.other = .household(name(id))
                        case .area: break
                        }
                    }
                },
                outcomes: population.outcomes.map { outcome in
                    named(outcome) {
                        $0.party = outcome.party.map { name($0) }
                        $0.household = outcome.household.map { name($0) }
                    }
                },
                overrides: population.overrides.map { override in
                    Override(
                        household: name(override.household), referral: override.referral.map { name($0) },
                        rule: override.rule, role: override.role, by: override.by, from: override.from,
                        until: override.until, reason: override.reason, riskAssessment: override.riskAssessment)
                }))
    }
}
