import Matching

/// Finds the field that the words of a path name, of one owner.
struct FactFieldSearch {
    let owner: FactOwner
    let path: FactPath
    let records: SchemeRecords
    let vocabulary: Vocabulary

    /// - Throws: what is wrong with which word, and what was perhaps meant.
    func field() throws(FactFault) -> FactField {
        // Columns and codes first: a code may have a dot of its own.
        if path.words.count == 1, owner.columns.contains(path.words[0]) { return .column(path.words[0]) }
        if let field = try listed() { return field }
        if vocabulary[Code(path.field)] == nil, owner.kindsOfFacts.contains(.routine),
            vocabulary.scales.contains(path.field)
        {
            return .scale(path.field)
        }
        return .fact(try factCode())
    }

    private func factCode() throws(FactFault) -> Code {
        let kinds = owner.kindsOfFacts
        guard let term = vocabulary[Code(path.field)] else {
            let codes = vocabulary.terms.filter { kinds.contains($0.kind) }.map(\.code.text)
            throw FactFault(
                part: .word(0), code: "unknown-field",
                message: "a \(owner.what) has no field" + (kinds.isEmpty ? "" : " and the vocabulary no code")
                    + " `\(path.field.prefix(64))`",
                hint: elsewhere() ?? Suggestion.hint(for: path.field, among: owner.columns + owner.lists + codes))
        }
        guard kinds.contains(term.kind) else {
            throw FactFault(
                part: .word(0), code: "wrong-kind",
                message:
                    "`\(term.code)` is a code of kind \(term.kind.rawValue), which is no fact of a \(owner.what)")
        }
        return term.code
    }

    /// What to do instead, for fields that a coordinator would look for and that are not set one by one.
    private func elsewhere() -> String? {
        switch (owner, path.words[0]) {
        case (.person, "wants"), (.person, "from"):
            "set it in the referral: `R-\(path.owner)/arrangement`, `/earliest_start`"
        case (.household, "approved_for"): "set `\(path.owner)/approval.arrangements`"
        case (.household, "approved_most"): "set `\(path.owner)/approval.most_people`"
        case (.household, "approved_until"): "set `\(path.owner)/approval.until`"
        case (.household, "stays"):
            "who stays where comes from stays.csv; `living_there_now` and `stays.person` can be set"
        case (_, "easting"), (_, "northing"): "a grid reference comes from a file; set `\(path.owner)/postcode`"
        default: nil
        }
    }

    /// The field within one of the owner's lists; nil where the first word names none.
    private func listed() throws(FactFault) -> FactField? {
        guard owner.lists.contains(path.words[0]) else { return nil }
        switch (owner, path.words[0]) {
        case (.person, "needs"):
            let (code, column) = try part(["level", "importance", "at_night"], kinds: [.need])
            return .need(code, column)
        case (.person, "wishes"):
            let (code, column) = try part(["strength", "importance", "said_by", "said_on"], kinds: nil)
            return .wish(code, column)
        case (.household, "limits"):
            return .limit(try part(["reason"], kinds: nil).code)
        case (.household, "training"):
            return .training(try code(after: 1, upTo: path.words.count, kinds: [.need]))
        case (.household, "approvals") where path.words.count == 1: return .list(.approvals)
        case (.household, "approval"), (.household, "approvals"):
            if path.words.count == 3, path.words[1] == "conditions" {
                throw FactFault(
                    part: .word(2), code: "unknown-field", message: "an approval's conditions are set as a whole",
                    hint: "when the panel has said how it is meant, set `\(path.owner)/approval.conditions`")
            }
            return .approval(try column(1, of: columns(.approvals, without: ["household"])))
        case (.household, "rooms"):
            if path.words.count > 1 {
                throw FactFault(
                    part: .word(1), code: "unknown-field",
                    message: "a room's facts are set under the room's own id",
                    hint: "set `\(path.words[1])/\(path.words.dropFirst(2).joined(separator: "."))`")
            }
            return .list(.rooms)
        case (_, "checks"): return try check()
        case (.household, "members") where path.words.count == 1: return .list(.members)
        case (.household, "rooms_taken") where path.words.count == 1: return .roomsTaken
        case (.household, "stays") where path.words.count == 2 && path.words[1] == "person": return .whoStays
        case (.person, "connections"), (.person, "separations"), (.household, "outcomes"),
            (.referral, "conditions"),
            (.referral, "dates"):
            return try answered()
        case (_, "skills"):
            if path.words.count == 1 { return .list(.skills) }
            let columns = columns(.skills, without: ["member", "need"])
            if !columns.contains(path.words[path.words.count - 1]), hasCode(after: 1) {
                return .skill(try code(after: 1, upTo: path.words.count, kinds: [.need]), nil)
            }
            let (code, column) = try part(columns, kinds: [.need])
            return .skill(code, column)
        case (_, "offers"): return try offer()
        default: return nil
        }
    }

    private func check() throws(FactFault) -> FactField {
        if path.words.count == 1 { return .list(.checks) }
        let kinds = CheckKind.allCases.filter { $0.isOfHome == (owner.file == .households) }
        guard let kind = kinds.first(where: { $0.rawValue == path.words[1] }) else {
            throw unknown(1, "a \(owner.what) has no check", among: kinds.map(\.rawValue))
        }
        return .check(kind, try column(2, of: ["done_on", "due_on"]))
    }

    private func offer() throws(FactFault) -> FactField {
        if path.words.count == 1 { return .list(.offers) }
        guard let arrangement = Arrangement(rawValue: path.words[1]) else {
            throw unknown(1, "there is no arrangement", among: Arrangement.allCases.map(\.rawValue))
        }
        if path.words.count == 2 { return .offer(arrangement, nil) }
        return .offer(arrangement, try column(2, of: columns(.offers, without: ["household", "arrangement"])))
    }

    func columns(_ kind: FileKind, without keys: Set<String>) -> [String] {
        ColumnTable.fullForm(of: kind).filter { !keys.contains($0) }
    }

    /// The column that a word names, which must be the last.
    func column(_ index: Int, of columns: [String]) throws(FactFault) -> String {
        guard path.words.count > index else {
            throw FactFault(
                part: .word(index - 1), code: "unknown-field", message: "`\(path.field)` is not yet a field",
                hint: "say which: " + columns.map { "`\(path.field).\($0)`" }.joined(separator: ", "))
        }
        guard path.words.count == index + 1, columns.contains(path.words[index]) else {
            throw unknown(index, "`\(path.words[..<index].joined(separator: "."))` has no field", among: columns)
        }
        return path.words[index]
    }

    /// A code in the middle of a path and the column at its end.
    private func part(_ columns: [String], kinds: Set<CodeKind>?) throws(FactFault) -> (code: Code, column: String)
    {
        let last = path.words.count - 1
        guard last >= 2 else {
            if last == 1 { _ = try code(after: 1, upTo: 2, kinds: kinds) }
            throw FactFault(
                part: .word(last), code: "unknown-field", message: "`\(path.field)` is not yet a field",
                hint: "write \(path.words[0]), a code, and one of " + columns.joined(separator: ", "))
        }
        let code = try code(after: 1, upTo: last, kinds: kinds)
        return (code, try column(last, of: columns))
    }

    private func hasCode(after index: Int) -> Bool {
        vocabulary[Code(path.words[index...].joined(separator: "."))] != nil
    }

    /// The code that words from `index` on make, up to and without `end`.
    private func code(after index: Int, upTo end: Int, kinds: Set<CodeKind>?) throws(FactFault) -> Code {
        guard index < end else {
            throw FactFault(
                part: .word(end - 1), code: "unknown-field", message: "`\(path.field)` needs a code after it")
        }
        let text = path.words[index..<end].joined(separator: ".")
        let ofKind = vocabulary.terms.filter { kinds?.contains($0.kind) ?? true }
        guard let term = vocabulary[Code(text)] else {
            throw FactFault(
                part: .word(index), code: "unknown-code",
                message: "\(CellFault.shown(Array(text.utf8)[...])) is not a code of the vocabulary",
                hint: Suggestion.hint(for: text, among: ofKind.map(\.code.text)))
        }
        if let kinds, !kinds.contains(term.kind) {
            let names = CodeKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: " or ")
            throw FactFault(
                part: .word(index), code: "wrong-kind",
                message:
                    "`\(term.code)` is a code of kind \(term.kind.rawValue), `\(path.words[0])` takes kind \(names)"
            )
        }
        return term.code
    }

    func unknown(_ index: Int, _ what: String, among words: [String]) -> FactFault {
        let word = path.words[index]
        return FactFault(
            part: .word(index), code: "unknown-field", message: "\(what) `\(word.prefix(64))`",
            hint: Suggestion.hint(for: word, among: words) ?? "one of " + words.joined(separator: ", "))
    }
}
