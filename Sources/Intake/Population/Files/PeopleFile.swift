import Matching

/// `people.csv`: who seeks support, with what is known of them and what they wish.
enum PeopleFile {
    /// Reads every row into the people it names.
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [PersonID: SheetRow] = [:]
        rows.reserveCapacity(sheet.table.rows.count)
        for row in sheet.rows(in: reading) {
            guard let id = row.key("id", as: PersonID.self) else {
                checkRest(of: row)
                continue
            }
            guard row.isFirst(id.text, in: &rows, key: id, column: "id"),
                row.isNotErased(RecordKey(.person, id.text))
            else { continue }
            var person = reading.records.people[id] ?? Person(id: id)
            take(row, into: &person)
            reading.records.people[id] = person
        }
        reading.named[.people] = Set(rows.keys.map(\.text))
        checkParties(rows, reading)
        reading.countParties()
    }

    /// Reports what else is wrong with a row whose id is not one, so that all of it can be mended at once.
    private static func checkRest(of row: SheetRow) {
        var nobody = Person(id: PersonID("id"))
        take(row, into: &nobody)
        _ = row.choice("wants", as: Arrangement.self)
        _ = row.date("from")
    }

    private static func take(_ row: SheetRow, into person: inout Person) {
        let merge = Merge(row, owner: person.id.text)
        if let party = row.id("party", as: PartyID.self) {
            merge.take(Entry(column: "party", says: .said(party)), into: &person.party, cleared: person.party)
        }
        merge.take(row.text("known_as"), into: &person.knownAs)
        merge.take(row.born("born"), into: &person.born)
        merge.take(row.code("gender", kinds: [.characteristic]), into: &person.gender)
        merge.take(row.text("pronouns"), into: &person.pronouns)
        takePlace(row, merge, into: &person)
        merge.take(row.miles("travel_at_most_miles"), into: &person.travelAtMostMetres)
        merge.take(
            merge.facts(yes: "true_of_me", no: "not_true_of_me", kinds: CodeKind.ofPeople), into: &person.facts)
        merge.takeWishes(
            into: &person.wishes, voice: .person, short: "musts", kinds: CodeKind.ofPeoplesWishes)
        merge.take(row.codes("interests", kinds: [.interest]).map { $0.sorted() }, into: &person.interests)
        merge.take(row.codes("languages", kinds: [.language, .communication]), into: &person.languages)
        merge.take(row.codes("communication", kinds: [.communication]), into: &person.communication)
        merge.take(row.codes("format", kinds: [.format]).map { $0.sorted() }, into: &person.format)
        merge.take(row.date("format_reviewed_on"), into: &person.formatReviewedOn)
        merge.take(row.entry("priorities", ChoiceText.priorities), into: &person.priorities)
        merge.take(row.whole("alone_safely_hours", 0...24), into: &person.aloneSafelyHours)
        merge.take(row.whole("people_to_lift", 0...6), into: &person.peopleToLift)
        merge.take(row.date("needs_assessed_on"), into: &person.needsAssessedOn)
        merge.take(row.text("about"), into: &person.about)
        merge.take(row.text("coordinator"), into: &person.coordinator)
        merge.take(row.yesNo("address_confidential"), into: &person.addressConfidential)
        ShortPerson.takeNeeds(row, merge, into: &person)
        if person.needsAssessedOn != nil, !person.needs.isKnown { person.needs = .listed([]) }
    }

    /// `near` of the short form counts as home, unless the row says whether home counts.
    private static func takePlace(_ row: SheetRow, _ merge: Merge, into person: inout Person) {
        let held = Merge.Location(postcode: person.postcode, place: person.place)
        merge.take(
            merge.location(near: "near", held: held), postcode: &person.postcode, place: &person.place)
        let homeCounts = row.yesNo("home_counts")
        if homeCounts.isBlank, person.homeCounts == nil, let near = row.cell("near"), !near.isQuestion {
            person.homeCounts = true
        }
        merge.take(homeCounts, into: &person.homeCounts)
    }

    /// A party that has a person's id is that person's own: they cannot be of another at the same time.
    private static func checkParties(_ rows: [PersonID: SheetRow], _ reading: Reading) {
        for (id, row) in rows {
            guard let person = reading.records.people[id], person.party.text != id.text,
                let namesake = reading.records.people[PersonID(person.party.text)], namesake.party != person.party
            else { continue }
            row.report(
                "party", code: "party-of-another",
                "the party `\(person.party)` has the id of a person who is of the party `\(namesake.party)`",
                hint: "give the party the same name in both rows")
        }
    }
}
