import Matching

extension SheetRow {
    /// When somebody was born; nobody is born after the day asked about.
    func born(_ column: String) -> Entry<Born> {
        let today = reading.options.onDay
        return entry(column) { bytes throws(CellFault) in
            let born = try DateText.born(bytes)
            let isLater =
                switch born {
                case .day(let day): day > today
                case .year(let year): year > today.civil.year
                }
            if isLater { throw CellFault("born-later", expected: "no later than \(today)", found: bytes) }
            return born
        }
    }

    /// Whether the record may be read: an erased one only where its id is readmitted.
    func isNotErased(_ key: RecordKey, column: String = "id") -> Bool {
        guard reading.options.erased.contains(key), !reading.options.readmitted.contains(key.id) else {
            return true
        }
        report(
            column, code: "erased", "`\(key.id)` was erased, and a file does not bring it back",
            hint: "where it must be, say --readmit \(key.id)")
        return false
    }

    /// The person a cell refers to; nil where it is blank, or where there is no such person, which is then reported.
    func person(_ column: String) -> PersonID? {
        guard let id = id(column, as: PersonID.self) else { return nil }
        if reading.has(id) { return id }
        reportDangling(column, id, "person", among: reading.records.people.keys)
        return nil
    }

    /// The household a cell refers to; likewise.
    func household(_ column: String = "household") -> HouseholdID? {
        guard let id = id(column, as: HouseholdID.self) else { return nil }
        if reading.has(id) { return id }
        reportDangling(column, id, "household", among: reading.records.households.keys)
        return nil
    }

    /// The member a cell refers to; likewise.
    func member(_ column: String) -> MemberID? {
        guard let id = id(column, as: MemberID.self) else { return nil }
        if reading.has(id) { return id }
        reportDangling(column, id, "member", among: reading.records.members.keys)
        return nil
    }

    /// What a column must refer to; a blank cell is reported.
    func mustRefer<ID>(_ column: String, _ reference: (String) -> ID?) -> ID? {
        if cell(column) == nil { reportMissing(column) }
        return reference(column)
    }

    func reportDangling<ID: RecordID>(_ column: String, _ id: ID, _ what: String, among ids: some Sequence<ID>) {
        report(
            column, code: "dangling", "there is no \(what) `\(id)`", hint: reading.hint(for: id, among: ids))
    }
}
