import Matching

/// `separations.csv`: who must never be with or near whom, or an area.
enum SeparationsFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [String: SheetRow] = [:]
        for row in sheet.rows(in: reading) {
            guard var start = separation(row) else { continue }
            let (one, other) = (start.one, start.other)
            let merge = Merge(row, owner: one.text, prefix: "separations.")
            let location = merge.location(
                postcode: "area_postcode", held: Merge.Location(postcode: nil, place: .notKnown), hasGrid: false)
            start.areaPostcode = location.value?.postcode
            start.area = location.value?.place ?? .notKnown
            if other == .area, start.areaPostcode == nil {
                if row.cell("area_postcode") == nil {
                    row.report("other", code: "missing", "`other` or `area_postcode` must be filled in")
                }
                continue
            }
            let id = start.recordID
            guard row.isFirst(id, in: &rows, key: id, column: "one") else { continue }
            var separation = reading.records.separations[id] ?? start
            if start.area != .notKnown, separation.area.value?.precision != .exact { separation.area = start.area }
            merge.take(row.miles("area_miles"), into: &separation.areaMetres)
            merge.take(row.text("reason"), into: &separation.reason)
            merge.take(row.text("set_by"), into: &separation.setBy)
            merge.take(row.date("review_on"), into: &separation.reviewOn)
            reading.records.separations[id] = separation
        }
        reading.named[.separations] = Set(rows.keys)
    }

    /// Who a row says must be apart. A carer may stand first and the person after: they are apart both ways.
    private static func separation(_ row: SheetRow) -> Separation? {
        if let first = row.id("one", as: PersonID.self), !row.reading.has(first),
            let second = row.id("other", as: PersonID.self), row.reading.has(second)
        {
            let (member, household) = (MemberID(first.text), HouseholdID(first.text))
            if row.reading.has(member) { return Separation(one: second, other: .member(member)) }
            if row.reading.has(household) { return Separation(one: second, other: .household(household)) }
        }
        guard let one = row.mustRefer("one", row.person), let other = other(row, of: one) else { return nil }
        return Separation(one: one, other: other)
    }

    /// Whom or what a row separates `one` from: a person, a member or a household; an area where the cell is blank.
    private static func other(_ row: SheetRow, of one: PersonID) -> SeparatedFrom? {
        guard row.cell("other") != nil else { return .area }
        guard let id = row.id("other", as: PersonID.self) else { return nil }
        let (member, household) = (MemberID(id.text), HouseholdID(id.text))
        var found: [SeparatedFrom] = []
        if row.reading.has(id) { found.append(.person(id)) }
        if row.reading.has(member) { found.append(.member(member)) }
        if row.reading.has(household) { found.append(.household(household)) }
        if found == [.person(one)] {
            row.report("other", code: "self", "`\(id)` is separated from themselves")
            return nil
        }
        if found.count > 1 {
            row.report(
                "other", code: "ambiguous", "`\(id)` is more than one of a person, a member and a household",
                hint: "rename one of them")
            return nil
        }
        if let other = found.first { return other }
        let records = row.reading.records
        let ids =
            records.people.keys.map(\.text) + records.members.keys.map(\.text) + records.households.keys.map(\.text)
        row.reportDangling("other", id, "person, member or household", among: ids.map { PersonID($0) })
        return nil
    }
}
