import Matching

extension FactSetting {
    /// Sets a column of one need; the person's other needs stay.
    func setting(
        need code: Code, _ column: String, of id: PersonID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        let held = records.people[id]?.needs ?? .notKnown
        try refuseOneOfUnknown(held.isKnown, "\(id)/needs", such: "\(code):full")
        if column != "level", !held.elements.contains(where: { $0.code == code }) {
            throw FactFault(
                part: .word(1), code: "dangling", message: "`\(id)` has no need `\(code)`",
                hint: Suggestion.hint(for: code.text, among: held.elements.map(\.code.text))
                    ?? "set `\(id)/needs.\(code).level` first")
        }
        if column != "at_night" {
            try refuseQuestion("a need has \(column == "level" ? "a level" : "an importance")")
        }
        var before = records
        before.people[id]?.needs = .listed(held.elements.filter { $0.code == code })
        let row = FactRow(
            kind: .needs, keys: [("person", id.text), ("need", code.text)], column: column, value: value)
        let changed = try row.imported(into: before, terms).people[id]?.needs.elements ?? []
        var after = records
        after.people[id]?.needs = .listed(
            (held.elements.filter { $0.code != code } + changed).sorted { $0.code < $1.code })
        return after
    }

    /// Sets a column of one wish; the person's other wishes stay.
    func setting(
        wish code: Code, _ column: String, of id: PersonID, in records: SchemeRecords
    ) throws(FactFault) -> SchemeRecords {
        let wishes = records.people[id]?.wishes ?? []
        let wish = try wishToSet(code, among: wishes, of: id)
        if column != "said_on" { try refuseQuestion("a wish has a `\(column)`") }
        if column == "said_by" {
            switch value.lowercased() {
            // Whether it is the person's own: a no leaves it a like or a dislike, in the voice that said it.
            case "yes":
                return try FactSetting(
                    owner: owner, path: path, value: Voice.person.rawValue, day: day, terms: terms
                ).setting(wish: code, column, of: id, in: records)
            case "no": return try softening(wish, of: id, in: records)
            default: break
            }
        }
        let cells: [(column: String, cell: String)] = [
            ("of", id.text), ("code", code.text), ("strength", wish.strength.rawValue),
            ("importance", wish.importance.rawValue), ("said_by", wish.saidBy.rawValue),
            ("said_on", wish.saidOn?.description ?? ""),
        ]
        var before = records
        before.people[id]?.wishes = []
        let row = FactRow(kind: .wishes, keys: cells.filter { $0.column != column }, column: column, value: value)
        let changed = try row.imported(into: before, terms).people[id]?.wishes ?? []
        let others = wishes.filter { $0 != wish }
        try refuseContradictions(of: changed, with: others)
        var after = records
        after.people[id]?.wishes = (others.filter { !changed.contains($0) } + changed).sorted(by: Wish.isBefore)
        return after
    }

    private func softening(_ wish: Wish, of id: PersonID, in records: SchemeRecords) throws(FactFault)
        -> SchemeRecords
    {
        let softer = Wish(
            code: wish.code, strength: wish.strength == .must ? .like : .dislike, importance: wish.importance,
            saidBy: wish.saidBy,
            saidOn: wish.saidOn)
        var after = records
        let others = (records.people[id]?.wishes ?? []).filter { $0 != wish && $0 != softer }
        after.people[id]?.wishes = (others + [softer]).sorted(by: Wish.isBefore)
        return after
    }

    /// The wish about a code: the only one, or the only must whose voice has to be asked after.
    private func wishToSet(_ code: Code, among wishes: [Wish], of id: PersonID) throws(FactFault) -> Wish {
        let about = wishes.filter { $0.code == code }
        guard let first = about.first else {
            throw FactFault(
                part: .word(1), code: "dangling", message: "`\(id)` has no wish about `\(code)`",
                hint: Suggestion.hint(for: code.text, among: wishes.map(\.code.text)))
        }
        if about.count == 1 { return first }
        let unheard = about.filter { ($0.strength == .must || $0.strength == .mustNot) && !$0.saidBy.canMakeMust }
        guard unheard.count == 1 else {
            throw FactFault(
                part: .word(1), code: "ambiguous", message: "`\(id)` has \(about.count) wishes about `\(code)`",
                hint: "wishes.csv can say which")
        }
        return unheard[0]
    }

    private func refuseContradictions(of changed: [Wish], with others: [Wish]) throws(FactFault) {
        let codes = CodeTable(terms.vocabulary)
        for one in changed {
            for other in others where other.saidBy == one.saidBy {
                if let why = WishContradiction.why(
                    (one.code, one.strength), (other.code, other.strength), codes: codes)
                {
                    throw fault("yes-and-no", why)
                }
            }
        }
    }
}
