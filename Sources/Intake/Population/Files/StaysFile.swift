import Matching

/// `stays.csv`: who is where on which days, households' breaks, and absences.
enum StaysFile {
    static func read(_ sheet: Sheet, into reading: Reading) {
        var rows: [String: SheetRow] = [:]
        for row in sheet.rows(in: reading) {
            guard let start = stay(row) else { continue }
            let id = start.recordID
            guard row.isFirst(id, in: &rows, key: id, column: "from") else { continue }
            var stay = reading.records.stays[id] ?? start
            let merge = Merge(row, owner: id)
            if let room = room(row, of: stay.household) {
                merge.take(Entry(column: "room", says: .said(room)), into: &stay.room)
            } else if row.cell("room")?.isQuestion == true {
                stay.room = nil
            }
            merge.take(row.choice("arrangement"), into: &stay.arrangement)
            merge.take(row.date("until"), into: &stay.until)
            merge.take(row.slots("slots"), into: &stay.slots)
            merge.take(row.everyWeeks(), into: &stay.everyWeeks, cleared: 1)
            merge.take(row.entry("dates", DateText.days), into: &stay.dates)
            check(row, stay)
            if row.keepsDecided(.stay, id, held: reading.records.stays[id], stay) { continue }
            reading.records.stays[id] = stay
        }
        reading.named[.stays] = Set(rows.keys)
    }

    /// The stay a row names by household, person, kind and first day: `from`, or the first of its dates.
    private static func stay(_ row: SheetRow) -> Stay? {
        let household = row.mustRefer("household", row.household)
        let kind = row.required(row.choice("kind", as: StayKind.self))
        let from = firstDay(row)
        let person = row.person("person")
        guard let household, let kind, let from else { return nil }
        switch kind {
        case .stay, .absence:
            if row.cell("person") == nil { row.reportMissing("person") }
            guard let person else { return nil }
            return Stay(household: household, person: person, kind: kind, from: from)
        case .break:
            if row.cell("person") != nil {
                row.report(
                    "person", code: "not-of-a-break", "a break is the household's: it has no `person`",
                    hint: "a resident who is away has an absence")
                return nil
            }
            return Stay(household: household, person: nil, kind: kind, from: from)
        }
    }

    private static func firstDay(_ row: SheetRow) -> Day? {
        if row.cell("from") == nil, case .said(let days) = row.entry("dates", DateText.days).says,
            let first = days.min()
        {
            return first
        }
        return row.required(row.date("from"))
    }

    /// The room a row names, which must be one of the household's.
    private static func room(_ row: SheetRow, of household: HouseholdID) -> RoomID? {
        if row.cell("room")?.isQuestion == true { return nil }
        guard let id = row.id("room", as: RoomID.self) else { return nil }
        let rooms = row.reading.records.households[household]?.rooms.elements.map(\.id) ?? []
        if rooms.contains(id) { return id }
        row.reportDangling("room", id, "room of `\(household)`", among: rooms)
        return nil
    }

    private static func check(_ row: SheetRow, _ stay: Stay) {
        if let until = stay.until, until < stay.from {
            let message =
                switch stay.kind {
                case .stay: "leaving (`until`) is before arriving (`from`)"
                case .break, .absence: "`until` is before `from`"
                }
            row.reportOrder("until", message)
        }
        let isOutside = stay.dates.contains { day in
            day < stay.from || stay.until.map { day > $0 } ?? false
        }
        if isOutside { row.reportOrder("dates", "`dates` has a day outside `from` to `until`") }
    }
}
