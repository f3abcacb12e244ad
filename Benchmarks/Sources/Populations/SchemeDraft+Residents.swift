import Matching

extension SchemeDraft {
    /// Adds who already lives in the home: named with their stays, or only counted.
    mutating func addResidents(of household: inout Household, most: Int) {
        let count = min(most, generator.pick(byWeight: [(0, 50), (1, 35), (2, 15)]))
        if generator.happens(70) {
            for place in 0..<count { addResident(of: household, room: place) }
            if count == 0 { household.livingThereNow = known(0) }
        } else {
            household.livingThereNow = known(count)
        }
        if generator.happens(5) {
            var pause = Stay(household: household.id, person: nil, kind: .break, from: day(-3...120))
            pause.until = pause.from.adding(generator.whole(7...21))
            stays.append(pause)
        }
    }

    private mutating func addResident(of household: Household, room place: Int) {
        var person = Person(id: PersonID(Self.id("S", residents.count + 1)))
        person.born = born(19...80)
        person.gender = gender()
        person.place = household.place
        var facts = FactDraft()
        facts.add(CodeTables.ofPeople, &generator)
        person.facts = facts.facts
        if generator.happens(30) {
            var wishes = WishDraft()
            wishes.add(.mustNot, 1, of: CodeTables.limits, by: .person, &generator)
            person.wishes = wishes.wishes
        }
        residents.append(person)

        var stay = Stay(household: household.id, person: person.id, kind: .stay, from: day(-3_000 ... -20))
        let rooms = household.rooms.elements
        if place < rooms.count { stay.room = cell(rooms[place].id) }
        stay.arrangement = known(generator.pick(byWeight: [(.liveIn, 85), (.shortBreak, 10), (.transition, 5)]))
        if generator.happens(15) { stay.until = day(5...150) }
        stays.append(stay)
        if generator.happens(6) {
            var absence = Stay(household: household.id, person: person.id, kind: .absence, from: day(-20...40))
            absence.until = absence.from.adding(generator.whole(3...30))
            stays.append(absence)
        }
    }
}
