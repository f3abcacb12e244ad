import Matching

extension Merge {
    /// What a row states of facts: codes with their cells, and which of the held lists the row states anew.
    struct FactStatement {
        var yes: [StatedCode] = []
        var no: [StatedCode] = []
        /// Codes of which nothing is known any longer.
        var cleared: [Code] = []
        /// Whether the yes list is stated as a whole, so that a code left out of it is no longer known.
        var replacesYes = false
        var replacesNo = false

        /// Whether it says nothing at all.
        var isEmpty: Bool { yes.isEmpty && no.isEmpty && cleared.isEmpty && !replacesYes && !replacesNo }
    }

    /// What the row says in its yes and no columns, its column of the short form, and the local columns a mapping turns into codes.
    ///
    /// A cell replaces the list it states; the short form's cell replaces both, where the full cells are blank.
    func facts(yes yesColumn: String, no noColumn: String, short: String? = nil, kinds: Set<CodeKind>)
        -> FactStatement
    {
        var statement = FactStatement()
        statement.yes = row.stated(yesColumn, kinds: kinds).yes
        statement.no = row.stated(noColumn, kinds: kinds).yes
        statement.replacesYes = row.cell(yesColumn) != nil
        statement.replacesNo = row.cell(noColumn) != nil
        if let short, row.cell(short) != nil {
            let stated = row.stated(short, kinds: kinds, contraries: true)
            statement.yes += stated.yes
            statement.no += stated.no
            if !statement.replacesYes, !statement.replacesNo {
                (statement.replacesYes, statement.replacesNo) = (true, true)
            }
        }
        for column in row.sheet.codeColumns { take(column, into: &statement) }
        return statement
    }

    /// A local column that says yes or no about one code.
    private func take(_ column: Sheet.CodeColumn, into statement: inout FactStatement) {
        let field = row.row[column.index]
        let cell = Cell(column: column.code, bytes: ByteText.trimmed(field.bytes), field: field)
        // A code that is not there has been reported, at its line of the mapping file.
        guard !cell.bytes.isEmpty, let index = row.reading.codes.index(of: Array(column.code.utf8)[...]) else {
            return
        }
        let code = row.reading.codes.codes[index]
        if cell.isQuestion {
            statement.cleared.append(code)
            return
        }
        do throws(CellFault) {
            let isYes = try NumberText.yesNo(cell.bytes)
            let stated = StatedCode(index: index, code: code, cell: cell)
            if isYes { statement.yes.append(stated) } else { statement.no.append(stated) }
        } catch {
            row.reading.report(cell.problem(error))
        }
    }

    /// Puts a statement in the place of what is held of the same codes. Yes and no at once is reported, also where one follows
    /// from another code; what is held and cannot be so beside the statement gives way, unless it was answered in the program.
    func take(_ statement: FactStatement, into held: inout Facts) {
        if statement.isEmpty { return }
        let codes = row.reading.codes
        reportContradictions(statement)
        let (heldYes, heldNo) = (held.yes, held.no)
        let yes = statement.yes.filter { stands($0, isYes: true, beside: held) }
        let no = statement.no.filter { stands($0, isYes: false, beside: held) }
        let whatFollows = codes.closure(of: yes.map(\.index))
        let refused = codes.bits(of: no.map(\.index))
        let keptYes = heldYes.filter { code in
            if hasAnswer(at: code.text) { return true }
            if statement.replacesYes || statement.cleared.contains(code) { return false }
            return !codes.touches(refused, closureOf: code)
        }
        let keptNo = heldNo.filter { code in
            if hasAnswer(at: code.text) { return true }
            if statement.replacesNo || statement.cleared.contains(code) { return false }
            return !codes.contains(code, in: whatFollows)
        }
        held = Facts(yes: keptYes + yes.map(\.code), no: keptNo + no.map(\.code))
        // Whatever gave way had no answer that stands; one that a later confirmation replaces is noted.
        for code in heldYes where !held.yes.contains(code) { _ = keepsAnswer(at: code.text, against: row.row[0]) }
        for code in heldNo where !held.no.contains(code) { _ = keepsAnswer(at: code.text, against: row.row[0]) }
    }

    /// Whether what is stated of a code may be taken: not where it differs from an answer that stands.
    private func stands(_ stated: StatedCode, isYes: Bool, beside held: Facts) -> Bool {
        guard hasAnswers, !(isYes ? held.yes : held.no).contains(stated.code) else { return true }
        let codes = row.reading.codes
        let against =
            isYes
            ? held.no.filter { codes.follows($0, from: stated.code) }
            : held.yes.filter { codes.follows(stated.code, from: $0) }
        return !against.contains {
            hasAnswer(at: $0.text) && keepsAnswer(at: $0.text, against: stated.cell.field)
        }
    }

    private func reportContradictions(_ statement: FactStatement) {
        let whatFollows = row.reading.codes.closure(of: statement.yes.map(\.index))
        for no in statement.no where CodeTable.contains(no.index, in: whatFollows) {
            guard let yes = statement.yes.first(where: { row.reading.codes.follows(no.code, from: $0.code) }) else {
                continue
            }
            let why =
                yes.code == no.code
                ? "`\(no.code)` is both so (`\(yes.cell.column)`) and not so (`\(no.cell.column)`)"
                : "`\(no.code)` is not so (`\(no.cell.column)`), yet it follows from `\(yes.code)` (`\(yes.cell.column)`)"
            row.reading.report(no.cell.problem(code: "yes-and-no", why))
        }
    }
}
