import Matching

/// `vocabulary.csv`: a scheme's own codes, and its own words for codes of the starting vocabulary.
enum VocabularyFile {
    /// Reads the terms into the records, then checks the vocabulary they make with the starting terms. Where that has an error the
    /// codes are those of the terms that can stand.
    static func read(_ sheet: Sheet?, into reading: Reading) {
        let starting = Dictionary(
            reading.startingTerms.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [Code: SheetRow] = [:]
        for row in Sheet.rows(of: sheet, in: reading) {
            guard let code = row.key("code", as: Code.self) else { continue }
            if ["none", "no", "yes"].contains(code.text) {
                row.report(
                    "code", code: "reserved", "`\(code)` cannot be a code",
                    hint: "the word means something else in files")
                continue
            }
            guard row.isFirst(code.text, in: &rows, key: code, column: "code") else { continue }
            let held = reading.records.vocabulary[code] ?? starting[code]
            if let term = term(row, code: code, held: held) { reading.records.vocabulary[code] = term }
        }
        if sheet != nil { reading.named[.vocabulary] = Set(rows.keys.map(\.text)) }
        let terms =
            reading.startingTerms.filter { reading.records.vocabulary[$0.code] == nil }
            + reading.records.vocabulary.values.sorted { $0.code < $1.code }
        reading.codes = CodeTable(checked(terms, rows: rows, reading: reading))
    }

    private static func term(_ row: SheetRow, code: Code, held: Term?) -> Term? {
        let kind = row.choice("kind", as: CodeKind.self)
        guard let kind = held == nil ? row.required(kind) : kind.value ?? held?.kind else { return nil }
        let label = row.text("label").value ?? held?.label ?? code.text
        let implied = row.cell("implies").map { cell in
            cell.isNone || cell.isQuestion ? [] : cell.pieces.map { Code(ByteText.text($0)) }
        }
        return Term(
            code: code, kind: kind, label: label, plain: row.text("plain").value ?? held?.plain ?? label,
            implies: Array(Set(implied ?? held?.implies ?? [])),
            isProtected: row.yesNo("protected").value ?? held?.isProtected ?? false)
    }

    /// The vocabulary of these terms, once every implied code is there, no code implies itself, and there are not too many.
    private static func checked(_ terms: [Term], rows: [Code: SheetRow], reading: Reading) -> Vocabulary {
        let known = Set(terms.map(\.code))
        var sound: [Term] = []
        for term in terms {
            let missing = term.implies.filter { !known.contains($0) }
            for code in missing {
                let hint = reading.hint(for: code.text, scope: "") { known.map(\.text) }
                report(
                    "unknown-code",
                    "\(CellFault.shown(Array(code.text.utf8)[...])) is not a code of the vocabulary",
                    hint: hint, of: term.code, rows: rows)
            }
            sound.append(missing.isEmpty ? term : term.implying(term.implies.filter(known.contains)))
        }
        for cycle in ImplicationCycles(sound).cycles {
            report(
                "implication-cycle",
                "what `\(cycle[0])` implies leads back to it: "
                    + (cycle + [cycle[0]]).map { "`\($0)`" }.joined(separator: " → "),
                hint: "one of them must be the wider word", of: cycle.first { rows[$0] != nil } ?? cycle[0],
                rows: rows)
            sound = sound.map { cycle.contains($0.code) ? $0.implying([]) : $0 }
        }
        if sound.count > Vocabulary.most {
            let last = rows.values.max { $0.row.line < $1.row.line }
            last?.report(
                "code", code: "too-many-codes",
                "the vocabulary would have \(sound.count) codes, and it holds at most \(Vocabulary.most)")
            sound.removeLast(sound.count - Vocabulary.most)
        }
        return Vocabulary(sound)
    }

    private static func report(
        _ code: String, _ message: String, hint: String?, of term: Code, rows: [Code: SheetRow]
    ) {
        rows[term]?.report("implies", code: code, message, hint: hint)
    }
}

extension Term {
    fileprivate func implying(_ codes: [Code]) -> Term {
        Term(code: code, kind: kind, label: label, plain: plain, implies: codes, isProtected: isProtected)
    }
}
