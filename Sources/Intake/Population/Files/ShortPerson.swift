import Matching

/// The columns of the short form in `people.csv` that say what the full form says in other files: needs, and the referral.
enum ShortPerson {
    /// Needs as `epilepsy:full; mobility:assist`. The cell is the whole list as far as such a cell can say it: what a row of the
    /// needs file added to a need stays.
    static func takeNeeds(_ row: SheetRow, _ merge: Merge, into person: inout Person) {
        guard let cell = row.cell("needs") else { return }
        if cell.isQuestion {
            merge.take(Entry<[Need]>(column: "needs", says: .cleared), into: &person.needs)
            return
        }
        var needs: [Need] = []
        for (code, level) in stated(row, cell) {
            if let earlier = needs.first(where: { $0.code == code }) {
                if level ?? .full != earlier.level {
                    row.reading.report(cell.problem(code: "twice", "`\(code)` is there with two levels"))
                }
                continue
            }
            needs.append(need(code, level, held: person.needs.elements, merge))
        }
        let isPlain: (Need) -> Bool = { $0.importance == .essential && $0.atNight == .notKnown }
        let kept = person.needs.elements.filter { held in
            !needs.contains { $0.code == held.code }
                && (!isPlain(held) || merge.hasAnswer(at: "needs.\(held.code).at_night"))
        }
        let all = (needs + (cell.isNone ? [] : kept)).sorted { $0.code < $1.code }
        merge.take(Entry(column: "needs", says: .said(all)), into: &person.needs)
    }

    /// The needs a cell names with their levels; nil where it leaves the level out. `none` names none.
    static func stated(_ row: SheetRow, _ cell: Cell) -> [(code: Code, level: Level?)] {
        if cell.isNone { return [] }
        return cell.pieces.compactMap { piece -> (code: Code, level: Level?)? in
            let sides = piece.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(ByteText.trimmed)
            guard let first = sides.first, let code = row.code(first, in: cell, kinds: [.need]) else { return nil }
            guard sides.count == 2 else { return (code, nil) }
            do throws(CellFault) {
                return (code, try ChoiceText.choice(sides[1]))
            } catch {
                row.reading.report(cell.problem(error))
                return nil
            }
        }
    }

    /// A need with what is held of it already; a level left out never takes the place of a known one.
    private static func need(_ code: Code, _ level: Level?, held: [Need], _ merge: Merge) -> Need {
        let earlier = held.first { $0.code == code }
        let kept = level == nil ? earlier.map { ($0.level, $0.isLevelAssumed) } : nil
        let (level, isAssumed) = kept ?? (level ?? .full, level == nil)
        return Need(
            code: code, level: level, isLevelAssumed: isAssumed, importance: earlier?.importance ?? .essential,
            atNight: earlier?.atNight ?? .notKnown)
    }

    /// What `wants` and `from` say of the referral R-ID.
    struct Wanted {
        let row: SheetRow
        let referral: ReferralID
        let party: PartyID
        let arrangement: Entry<Arrangement>
        let from: Entry<Day>
    }

    /// The referrals the short form makes or changes.
    static func wanted(_ sheet: Sheet, _ reading: Reading) -> [Wanted] {
        guard sheet.place(of: "wants") ?? sheet.place(of: "from") != nil || sheet.constant("wants") != nil else {
            return []
        }
        return sheet.rows(in: reading).compactMap { row in
            guard row.cell("wants") != nil || row.cell("from") != nil,
                let cell = row.cell("id"), let person = reading.records.people[PersonID(ByteText.text(cell.bytes))]
            else { return nil }
            let text = "R-" + person.id.text
            guard ReferralID.isWellFormed(text) else {
                row.report("id", code: "bad-id", "the id is too long for a referral to be made from it")
                return nil
            }
            return Wanted(
                row: row, referral: ReferralID(text), party: person.party, arrangement: row.choice("wants"),
                from: row.date("from"))
        }
    }
}
