import Matching

/// `needs.csv`: the support people need. It replaces the needs of each person it names.
enum NeedsFile {
    /// Reads every row, then puts the needs of each person named in the place of those held. What the short form says in the same
    /// import is joined; where both speak of one need they must agree.
    static func read(_ sheet: Sheet, people: Sheet?, into reading: Reading) {
        var children = ChildRows<PersonID, Need>()
        for row in sheet.rows(in: reading) {
            guard let person = row.mustRefer("person", row.person), let cell = row.requiredCell("need") else {
                continue
            }
            if cell.isNone {
                children.stateNone(person, row, column: "need")
                continue
            }
            guard let code = row.code("need", kinds: [.need]).value else { continue }
            let held = reading.records.people[person]?.needs.elements.first { $0.code == code }
            children.add(need(row, person, code, held: held), key: code.text, of: person, row, column: "need")
        }
        let short = people.map { shortNeeds($0, of: children.owners, reading) } ?? [:]
        children.forEachOwner { person, row, needs in
            guard var record = reading.records.people[person] else { return }
            let merge = Merge(row, owner: person.text)
            let joined = needs + join(short[person], with: needs, held: record.needs.elements, reading)
            merge.take(
                list: joined, path: "needs", column: "need", key: \.code.text, by: { $0.code < $1.code },
                into: &record.needs)
            reading.records.people[person] = record
        }
        reading.named[.needs] = Set(children.owners.map(\.text))
    }

    private static func need(_ row: SheetRow, _ person: PersonID, _ code: Code, held: Need?) -> Need {
        let merge = Merge(row, owner: person.text, prefix: "needs.\(code).")
        var level: (Level, isAssumed: Bool) = held.map { ($0.level, $0.isLevelAssumed) } ?? (.full, true)
        if let said = row.choice("level", as: Level.self).value,
            said != level.0 ? !merge.keepsAnswer(at: "level", against: row.field("level")) : true
        {
            level = (said, false)
        }
        var atNight = held?.atNight ?? .notKnown
        merge.take(row.yesNo("at_night"), into: &atNight)
        return Need(
            code: code, level: level.0, isLevelAssumed: level.isAssumed,
            importance: row.choice("importance", as: Importance.self).value ?? held?.importance ?? .essential,
            atNight: atNight)
    }

    private struct ShortNeeds {
        let cell: Cell
        let needs: [(code: Code, level: Level?)]
    }

    private static func shortNeeds(
        _ people: Sheet, of owners: Set<PersonID>, _ reading: Reading
    ) -> [PersonID: ShortNeeds] {
        guard people.place(of: "needs") != nil else { return [:] }
        var found: [PersonID: ShortNeeds] = [:]
        for row in people.rows(in: reading) {
            guard let id = row.cell("id").map({ PersonID(ByteText.text($0.bytes)) }), owners.contains(id),
                let cell = row.cell("needs"), !cell.isQuestion
            else { continue }
            let stated = cell.pieces.compactMap { piece -> (code: Code, level: Level?)? in
                let sides = piece.split(separator: UInt8(ascii: ":"), maxSplits: 1).map(ByteText.trimmed)
                guard let index = sides.first.flatMap(reading.codes.index) else { return nil }
                let level = sides.count == 2 ? Level(code: ByteText.text(sides[1])) : nil
                return (reading.codes.codes[index], level)
            }
            found[id] = ShortNeeds(cell: cell, needs: stated)
        }
        return found
    }

    /// The needs of the short form that the file does not name; a need in both with two levels is reported.
    private static func join(
        _ short: ShortNeeds?, with needs: [Need], held: [Need], _ reading: Reading
    ) -> [Need] {
        guard let short else { return [] }
        var joined: [Need] = []
        if short.cell.isNone != needs.isEmpty {
            reading.report(
                short.cell.problem(code: "both-ways", "`needs` and needs.csv differ: one of them says none"))
        }
        for (code, level) in short.needs {
            if let need = needs.first(where: { $0.code == code }) {
                guard let level, level != need.level else { continue }
                reading.report(
                    short.cell.problem(
                        code: "both-ways",
                        "`needs` says `\(code)` at level \(level.code), needs.csv says \(need.level.code)"))
            } else if !joined.contains(where: { $0.code == code }),
                let need = held.first(where: { $0.code == code })
            {
                joined.append(need)
            }
        }
        return joined
    }
}
