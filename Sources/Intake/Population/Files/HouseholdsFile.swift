import Matching

/// `households.csv`: carers' households, with what is known of them and what they wish.
enum HouseholdsFile {
    /// Reads every row into the households it names.
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [HouseholdID: SheetRow] = [:]
        rows.reserveCapacity(sheet.table.rows.count)
        for row in sheet.rows(in: reading) {
            guard let id = row.key("id", as: HouseholdID.self) else {
                // What else is wrong with the row is said too, so that all of it can be mended at once.
                var nobody = Household(id: HouseholdID("id"))
                take(row, into: &nobody)
                continue
            }
            guard row.isFirst(id.text, in: &rows, key: id, column: "id"),
                row.isNotErased(RecordKey(.household, id.text))
            else { continue }
            var household = reading.records.households[id] ?? Household(id: id)
            take(row, into: &household)
            reading.records.households[id] = household
        }
        reading.named[.households] = Set(rows.keys.map(\.text))
    }

    private static func take(_ row: SheetRow, into household: inout Household) {
        let confirmed = row.date("last_confirmed_on")
        if let day = confirmed.value { row.reading.confirmedOn[household.id] = day }
        let merge = Merge(row, owner: household.id.text, confirmedOn: confirmed.value)
        merge.take(row.text("name"), into: &household.name)
        let held = Merge.Location(postcode: household.postcode, place: household.place)
        merge.take(
            merge.location(near: "near", held: held), postcode: &household.postcode, place: &household.place)
        let status = household.status
        merge.take(row.choice("status"), into: &household.status)
        if household.status != status { household.pausedUntil = nil }
        merge.take(
            merge.facts(yes: "true_of_us", no: "not_true_of_us", short: "home", kinds: CodeKind.ofHouseholds),
            into: &household.facts)
        merge.takeWishes(
            into: &household.wishes, voice: .household, short: nil, kinds: CodeKind.ofPeople)
        merge.take(row.codes("interests", kinds: [.interest]).map { $0.sorted() }, into: &household.interests)
        merge.take(row.codes("languages", kinds: [.language, .communication]), into: &household.languages)
        merge.take(row.whole("own_most", 0...20), into: &household.ownMost)
        merge.take(row.whole("living_there_now", 0...20), into: &household.livingThereNow)
        merge.take(row.yesNo("agreed_to_be_shown"), into: &household.agreedToBeShown)
        merge.take(confirmed, into: &household.lastConfirmedOn)
        merge.take(row.text("about"), into: &household.about)
        merge.take(row.text("coordinator"), into: &household.coordinator)
        merge.take(row.date("checks_due"), into: &household.checksDue)
        if let approval = ShortApproval(row) {
            merge.take(
                list: approval.joined(to: household.approvals), path: "approvals", column: approval.column,
                into: &household.approvals)
        }
    }
}
