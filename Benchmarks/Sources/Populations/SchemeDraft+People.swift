import Matching

extension SchemeDraft {
    /// Adds everybody who looks for a household with their referral, then those who already live in one.
    mutating func addPeople() {
        for number in 1...size.people {
            let id = PersonID(Self.id("P", number))
            let first = person(id)
            people.append(first)
            if generator.happens(2) || number % 200 == 7 {
                var second = person(PersonID(id.text + "-B"))
                second.party = first.party
                second.place = first.place
                people.append(second)
            }
            referrals.append(referral(ReferralID(Self.id("R", number)), of: first.party))
        }
        people += residents
    }

    private mutating func person(_ id: PersonID) -> Person {
        var person = Person(id: id)
        person.born = born(18...75)
        person.gender = gender()
        let home = map.place(&generator)
        person.place = .known(home)
        person.homeCounts = cell(size.territory == .unitedKingdom || !generator.happens(6))
        person.travelAtMostMetres = travelAtMostMiles().map { metres(thousandthsOfMiles: $0 * 1_000) }
        var facts = FactDraft()
        facts.add(CodeTables.ofPeople, &generator)
        facts.addRoutine(&generator)
        person.facts = facts.facts
        person.wishes = wishesOfPerson()
        person.interests = .listed(codes(generator.whole(1...5), of: CodeTables.interests))
        if !generator.happens(FactDraft.blankPercent) {
            person.languages = .listed(codes(1, of: CodeTables.languages))
        }
        if !generator.happens(FactDraft.blankPercent) {
            person.communication = .listed(codes(generator.pick([1, 1, 2]), of: CodeTables.communication))
        }
        person.aloneSafelyHours = known(generator.pick([0, 1, 2, 4, 8, 12, 12, 24]))
        person.peopleToLift = known(generator.pick(byWeight: [(0, 90), (1, 7), (2, 3)]))
        if !generator.happens(10) {
            person.needsAssessedOn = cell(day(-400 ... -5))
            person.needs = .listed(needs())
        }
        person.priorities = generator.pick([
            [], [.closeness], [.interests, .homeLife], [.experience, .communication, .closeness],
            [.company, .rhythm],
        ])
        person.connections = connections(near: home)
        person.knownAs = "Person \(id.text.dropFirst(2))"
        return person
    }

    /// Nobody goes everywhere: in a county one in ten names no most, over the whole country one in four hundred; on a larger map fewer, so that
    /// ten times the people on ten times the map are ten times the work.
    private mutating func travelAtMostMiles() -> Int? {
        switch size.territory {
        case .county: generator.happens(10) ? nil : generator.pick([8, 10, 12, 15, 20, 25])
        case .unitedKingdom:
            generator.whole(1...max(400, size.households / 20)) == 1 ? nil : generator.pick([20, 25, 30, 35])
        }
    }

    private mutating func wishesOfPerson() -> [Wish] {
        var wishes = WishDraft()
        wishes.add(.must, generator.pick([0, 0, 1, 1, 2]), of: CodeTables.musts, by: .person, &generator)
        wishes.add(.mustNot, generator.pick([0, 0, 0, 1, 1]), of: CodeTables.mustNots, by: .person, &generator)
        wishes.add(.like, generator.whole(1...4), of: CodeTables.likes, by: .person, &generator)
        wishes.add(.dislike, generator.pick([0, 0, 1, 2]), of: CodeTables.dislikes, by: .person, &generator)
        if generator.happens(15) {
            let voice = generator.pick([Voice.family, .professional, .representative, .personWithSupport])
            wishes.add(.must, 1, of: CodeTables.musts, by: voice, &generator)
        }
        return wishes.wishes
    }

    private mutating func needs() -> [Need] {
        codes(generator.whole(1...6), of: CodeTables.needs).map { code in
            Need(
                code: code, level: generator.pick(byWeight: [(.prompt, 40), (.assist, 40), (.full, 20)]),
                importance: generator.pick(byWeight: [(.essential, 55), (.helpful, 35), (.nice, 10)]),
                atNight: known(generator.happens(4)))
        }
    }

    private mutating func connections(near home: Place) -> [Connection] {
        guard generator.happens(40) else { return [] }
        let labels = generator.pick([
            ["sister"], ["mother", "work"], ["college"], ["a friend"], ["the Thursday club"],
        ])
        return labels.map { label in
            let isEssential = generator.happens(20)
            return Connection(
                label: label, postcode: nil, place: known(map.place(near: home, within: 12_000, &generator)),
                atMostMetres: isEssential || generator.happens(50)
                    ? metres(thousandthsOfMiles: generator.pick([10, 15, 20, 30]) * 1_000) : nil,
                importance: isEssential ? .essential : generator.pick([.helpful, .nice]))
        }
    }
}
