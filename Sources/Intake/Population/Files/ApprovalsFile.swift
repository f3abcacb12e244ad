import Matching

/// `approvals.csv`: the terms households are approved on. It replaces the approvals of each household it names.
enum ApprovalsFile {
    static func read(_ sheet: Sheet, households: Sheet?, into reading: Reading) {
        var children = ChildRows<HouseholdID, Approval>()
        for row in sheet.rows(in: reading) {
            guard let household = row.mustRefer("household", row.household) else { continue }
            if row.cell("arrangements")?.isNone == true {
                children.stateNone(household, row, column: "arrangements")
                continue
            }
            let held = reading.records.households[household]?.approvals ?? []
            children.add(
                approval(row, household, held: held), of: household, row, column: "arrangements")
        }
        children.forEachOwner { household, row, approvals in
            guard var record = reading.records.households[household] else { return }
            let sorted = approvals.sorted(by: Approval.isBefore)
            Merge(row, owner: household.text, confirmedOn: reading.confirmedOn[household]).take(
                list: sorted, path: "approvals", column: "household", into: &record.approvals)
            reading.records.households[household] = record
        }
        reading.named[.approvals] = Set(children.owners.map(\.text))
        if let households { compareShortForm(households, owners: children.owners, reading) }
    }

    private static func approval(_ row: SheetRow, _ household: HouseholdID, held: [Approval]) -> Approval {
        let arrangements = row.entry("arrangements", ChoiceText.arrangements)
        let from = row.date("from")
        let same = held.filter { approval in
            approval.from == from.value && (arrangements.value.map { approval.arrangements == .listed($0) } ?? true)
        }
        var approval = same.count == 1 ? same[0] : Approval()
        let merge = Merge(
            row, owner: household.text, prefix: "approvals.", confirmedOn: row.reading.confirmedOn[household])
        merge.take(arrangements, into: &approval.arrangements)
        merge.take(from, into: &approval.from)
        merge.take(row.whole("most_people", 0...20), into: &approval.mostPeople)
        merge.take(
            row.entry("most_by_arrangement", ChoiceText.mostByArrangement), into: &approval.mostByArrangement)
        merge.take(row.whole("youngest", 0...130), into: &approval.youngest)
        merge.take(row.whole("oldest", 0...130), into: &approval.oldest)
        merge.take(row.date("until"), into: &approval.until)
        merge.take(row.choice("status"), into: &approval.status)
        merge.take(conditions(row), into: &approval.conditions)
        row.checkInterval(from: approval.from, until: approval.until)
        if let youngest = approval.youngest, let oldest = approval.oldest, oldest < youngest {
            row.reportOrder("oldest", "`oldest` is below `youngest`")
        }
        return approval
    }

    /// Conditions in codes, `no x`, or words that no code says.
    private static func conditions(_ row: SheetRow) -> Entry<[ApprovalCondition]> {
        guard let cell = row.cell("conditions") else { return Entry(column: "conditions", says: .blank) }
        if cell.isQuestion { return Entry(column: "conditions", says: .cleared) }
        if cell.isNone { return Entry(column: "conditions", says: .said([])) }
        let codes = row.reading.codes
        let conditions = cell.pieces.map { piece -> ApprovalCondition in
            if let index = codes.index(of: piece) { return .must(codes.codes[index]) }
            if let contrary = ByteText.contrary(piece), let index = codes.index(of: contrary) {
                return .mustNot(codes.codes[index])
            }
            warnOfSlip(piece, cell, row)
            return .words(ByteText.text(piece))
        }
        return Entry(column: "conditions", says: .said(conditions))
    }

    /// A single word that is nearly a code was most likely meant as one.
    private static func warnOfSlip(_ piece: ArraySlice<UInt8>, _ cell: Cell, _ row: SheetRow) {
        let word = ByteText.contrary(piece) ?? piece
        guard !word.contains(UInt8(ascii: " ")) else { return }
        let hint = row.reading.hint(for: ByteText.text(word), scope: "") {
            row.reading.codes.codes.map(\.text)
        }
        guard let hint else { return }
        row.reading.report(
            cell.problem(
                .warning, code: "unknown-code", "\(CellFault.shown(word)) is no code: it is kept as words",
                hint: hint))
    }

    /// The short form and the approvals of one household must not say different things.
    private static func compareShortForm(_ households: Sheet, owners: Set<HouseholdID>, _ reading: Reading) {
        for row in households.rows(in: reading) {
            guard let id = row.cell("id").map({ HouseholdID(ByteText.text($0.bytes)) }), owners.contains(id),
                row.hasShortApproval, let approval = ShortApproval(row),
                let household = reading.records.households[id]
            else { continue }
            let agrees =
                household.approvals.isEmpty
                ? approval.arrangements.value == [] : household.approvals.contains(where: approval.agrees)
            if !agrees {
                row.report(
                    approval.column, code: "both-ways",
                    "`\(approval.column)` says another approval than approvals.csv does for `\(id)`")
            }
        }
    }
}

extension SheetRow {
    /// Whether the row says something of an approval in the short form.
    fileprivate var hasShortApproval: Bool {
        ["approved_for", "approved_most", "approved_until"].contains { cell($0) != nil }
    }
}
