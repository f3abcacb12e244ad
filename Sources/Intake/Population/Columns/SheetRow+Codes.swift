import Matching

extension SheetRow {
    /// The code that a piece of a cell names. A code that is not there is reported; so is one of another kind than `kinds`, as an
    /// error where the column is about that kind alone, else as a warning.
    func code(_ piece: ArraySlice<UInt8>, in cell: Cell, kinds: Set<CodeKind>? = nil, strictly: Bool = true)
        -> Code?
    {
        guard let index = reading.codes.index(of: piece) else {
            reportUnknown(piece, in: cell, kinds: kinds)
            return nil
        }
        let (code, kind) = (reading.codes.codes[index], reading.codes.kinds[index])
        guard let kinds, !kinds.contains(kind) else { return code }
        let names = CodeKind.allCases.filter(kinds.contains).map(\.rawValue)
        if strictly {
            reading.report(
                cell.problem(
                    code: "wrong-kind",
                    "`\(code)` is a code of kind \(kind.rawValue), `\(cell.column)` takes kind "
                        + names.joined(separator: " or ")))
            return nil
        }
        reading.report(
            cell.problem(
                .warning, code: "wrong-kind",
                "`\(code)` is a code of kind \(kind.rawValue), which nothing compares with `\(cell.column)`"))
        return code
    }

    private func reportUnknown(_ piece: ArraySlice<UInt8>, in cell: Cell, kinds: Set<CodeKind>?) {
        let word = ByteText.text(piece)
        let codes = reading.codes
        let hint =
            reading.hint(for: word, scope: cell.column) {
                zip(codes.codes, codes.kinds).filter { kinds?.contains($1) ?? true }.map(\.0.text)
            } ?? codes.hint(labelled: word, kinds: kinds)
            ?? reading.hint(for: word, scope: "") { codes.codes.map(\.text) }
        reading.report(
            cell.problem(
                code: "unknown-code", "\(CellFault.shown(piece)) is not a code of the vocabulary",
                hint: hint ?? Self.hintWithoutNeighbour(word)))
    }

    /// What to do about a word that is near no code.
    private static func hintWithoutNeighbour(_ word: String) -> String {
        word.contains(",") || word.contains(" and ")
            ? "several codes stand with `;` between them"
            : "find it with `sharedlives vocabulary WORD`, or add a code of your own in vocabulary.csv"
    }

    /// The codes of a list in its order, each once; `none` says that there are none.
    func codes(_ column: String, kinds: Set<CodeKind>? = nil, strictly: Bool = true) -> Entry<[Code]> {
        guard let cell = cell(column) else { return Entry(column: column, says: .blank) }
        if cell.isQuestion { return Entry(column: column, says: .cleared) }
        if cell.isNone { return Entry(column: column, says: .said([])) }
        var codes: [Code] = []
        for piece in cell.pieces {
            guard let code = code(piece, in: cell, kinds: kinds, strictly: strictly), !codes.contains(code) else {
                continue
            }
            codes.append(code)
        }
        return Entry(column: column, says: .said(codes))
    }

    /// One code of a column.
    func code(_ column: String, kinds: Set<CodeKind>) -> Entry<Code> {
        guard let cell = cell(column) else { return Entry(column: column, says: .blank) }
        if cell.isQuestion { return Entry(column: column, says: .cleared) }
        return Entry(column: column, says: code(cell.bytes, in: cell, kinds: kinds).map { .said($0) } ?? .blank)
    }

    /// The codes of a list that is not blank, each with its cell; a piece `no x` counts as the contrary where `contraries` are
    /// allowed.
    func stated(
        _ column: String, kinds: Set<CodeKind>, contraries: Bool = false
    ) -> (yes: [StatedCode], no: [StatedCode]) {
        guard let cell = cell(column), !cell.isQuestion else { return ([], []) }
        var (yes, no): ([StatedCode], [StatedCode]) = ([], [])
        for piece in cell.pieces {
            let contrary = contraries ? ByteText.contrary(piece) : nil
            guard let code = code(contrary ?? piece, in: cell, kinds: kinds, strictly: false),
                let index = reading.codes.vocabulary.index(of: code)
            else { continue }
            let stated = StatedCode(index: index, code: code, cell: cell)
            if contrary == nil { yes.append(stated) } else { no.append(stated) }
        }
        return (yes, no)
    }
}
