import Matching

extension SchemeBuilder {
    /// Adds somebody like the first member to the party, with the id `id` and no place of their own on the map.
    package mutating func addToParty(_ id: String, _ change: (inout Person) -> Void = { _ in }) {
        var person = person
        person.id = PersonID(id)
        change(&person)
        people.insert(person, at: 1)
    }

    /// Adds somebody outside the party of whom nothing but this is known.
    package mutating func addPerson(_ id: String, _ change: (inout Person) -> Void = { _ in }) {
        var person = Person(id: PersonID(id))
        change(&person)
        people.append(person)
    }

    /// Adds somebody to the household.
    package mutating func addMember(_ id: String, _ role: MemberRole, _ change: (inout Member) -> Void = { _ in }) {
        var member = Member(id: MemberID(id), household: household.id, role: role)
        change(&member)
        members.append(member)
    }

    /// Adds a resident with a stay to live in from 2025 on in a room that is not known, and the person where nobody has the id yet.
    package mutating func addStay(
        _ person: String, _ arrangement: Arrangement = .liveIn, _ change: (inout Stay) -> Void = { _ in }
    ) {
        if !people.contains(where: { $0.id.text == person }) { addPerson(person) }
        var stay = Stay(household: household.id, person: PersonID(person), kind: .stay, from: .on("2025-01-06"))
        stay.arrangement = .known(arrangement)
        change(&stay)
        stays.append(stay)
    }

    /// Adds a break of the household, or a resident's absence where somebody is named.
    package mutating func addPause(of person: String? = nil, from: String, until: String?) {
        var pause = Stay(
            household: household.id, person: person.map { PersonID($0) }, kind: person == nil ? .break : .absence,
            from: .on(from))
        pause.until = until.map { .on($0) }
        stays.append(pause)
    }

    /// Adds a room to those there are.
    package mutating func addRoom(_ id: String, _ change: (inout Room) -> Void = { _ in }) {
        var room = Room(id: RoomID(id))
        change(&room)
        household.rooms = .listed(household.rooms.elements + [room])
    }

    /// Adds what came of the party, or of `party`, and the household.
    package mutating func addOutcome(
        _ kind: OutcomeKind, by: OutcomeSide?, party: String? = "P-1", household: String? = "H-1",
        _ change: (inout Outcome) -> Void = { _ in }
    ) {
        var outcome = Outcome(
            party: party.map { PartyID($0) }, household: household.map { HouseholdID($0) }, outcome: kind)
        outcome.by = by
        outcome.on = .on("2026-10-01")
        change(&outcome)
        outcomes.append(outcome)
    }

    /// Adds a never-together entry of the party's first member.
    package mutating func addSeparation(
        from other: SeparatedFrom, _ change: (inout Separation) -> Void = { _ in }
    ) {
        var separation = Separation(one: PersonID("P-1"), other: other)
        change(&separation)
        separations.append(separation)
    }

    /// Asks visits on `dates` instead of one stay: short breaks over the nights named in `slots`, offered at all times.
    package mutating func askVisits(
        _ dates: [String], slots: SlotMask? = nil, _ arrangement: Arrangement = .shortBreak
    ) {
        referral.arrangement = arrangement
        referral.dates = dates.map { .on($0) }
        referral.slots = Known(slots)
        household.offers = .listed([.whole(arrangement)])
    }
}
