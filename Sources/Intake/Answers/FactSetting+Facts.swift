import Matching

extension FactSetting {
    /// Says of a code that it is so, not so, or no longer known. The list it joins is written out with what it holds already.
    func setting(fact code: Code, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        guard let columns = owner.factColumns else {
            preconditionFailure("a \(owner.what) has no facts")
        }
        let held = owner.facts(in: records) ?? Facts()
        if isQuestion {
            let yes = list(held.yes.filter { $0 != code })
            let no = list(held.no.filter { $0 != code })
            return try importing(columns.no, no, into: try importing(columns.yes, yes, into: records))
        }
        let isYes = try yesOrNo()
        let joined = (isYes ? held.yes : held.no).filter { $0 != code } + [code]
        return try importing(isYes ? columns.yes : columns.no, list(joined), into: records)
    }

    /// `yes` says that somebody there will be trained for the need in time, `no` that nobody will. When it is done it is a skill, with its
    /// day.
    func setting(training code: Code, in records: SchemeRecords) throws(FactFault) -> SchemeRecords {
        try setting(fact: code, in: records)
    }

    func yesOrNo() throws(FactFault) -> Bool {
        do throws(CellFault) {
            return try NumberText.yesNo(Array(value.utf8)[...])
        } catch {
            throw fault("bad-yes-no", "`\(path.field)` must be yes, no, or ? where it is not known")
        }
    }

    /// A cell of codes; `?` empties the list of its column.
    private func list(_ codes: [Code]) -> String {
        codes.isEmpty ? "?" : codes.map(\.text).joined(separator: ";")
    }

    private func importing(
        _ column: String, _ cell: String, into records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        if case .room(let id, of: let household) = owner {
            return try setting(room: id, of: household, column, cell, in: records)
        }
        return try FactRow(kind: owner.file, keys: [("id", path.owner)], column: column, value: cell)
            .imported(into: records, terms)
    }

    /// Sets a column of one room; the household's other rooms stay.
    func setting(
        room id: RoomID, of household: HouseholdID, _ column: String, _ cell: String, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        var before = records
        let rooms = records.households[household]?.rooms.elements ?? []
        before.households[household]?.rooms = .listed(rooms.filter { $0.id == id })
        // Who stays in the others is not asked about here.
        before.stays = before.stays.filter { $0.value.household != household }
        let row = FactRow(
            kind: .rooms, keys: [("id", id.text), ("household", household.text)], column: column, value: cell)
        let changed = try row.imported(into: before, terms).households[household]?.rooms.elements ?? []
        var after = records
        after.households[household]?.rooms = .listed(
            (rooms.filter { $0.id != id } + changed).sorted { $0.id < $1.id })
        return after
    }
}
