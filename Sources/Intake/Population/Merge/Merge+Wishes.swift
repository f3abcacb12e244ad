import Matching

extension Wish {
    /// The importance of a wish in its owner's own columns. A row of the wishes file that leaves it out is `essential`.
    static let importanceOfColumns = Importance.helpful

    /// Whether a column of its owner could have said it: so a cell that says otherwise takes its place, and a row of the wishes file
    /// does not.
    func isOfColumns(of voice: Voice) -> Bool {
        saidBy == voice && saidOn == nil && importance == Wish.importanceOfColumns
    }

    /// The order wishes are kept in: by code, then strength, then voice.
    static func isBefore(_ first: Wish, _ second: Wish) -> Bool {
        if first.code != second.code { return first.code < second.code }
        if first.strength != second.strength { return first.strength.place < second.strength.place }
        return first.saidBy.place < second.saidBy.place
    }
}

extension Strength {
    fileprivate var place: Int { Strength.allCases.firstIndex(of: self) ?? 0 }
}

extension Voice {
    fileprivate var place: Int { Voice.allCases.firstIndex(of: self) ?? 0 }
}

extension Merge {
    /// The columns of wishes and what each says of its codes.
    private static let wishColumns: [(column: String, strength: Strength)] = [
        ("must_have", .must), ("would_like", .like), ("would_rather_not", .dislike), ("must_not_have", .mustNot),
    ]

    /// Puts the wishes of the owner's own columns in the place of those such columns said before. A cell replaces the wishes of its
    /// strength; the column `musts` of the short form replaces both kinds of musts, where the full cells are blank.
    func takeWishes(into held: inout [Wish], voice: Voice, short: String?, kinds: Set<CodeKind>) {
        var stated: [(stated: StatedCode, strength: Strength)] = []
        var replaced: Set<Strength> = []
        for (column, strength) in Self.wishColumns where row.cell(column) != nil {
            replaced.insert(strength)
            stated += row.stated(column, kinds: kinds).yes.map { ($0, strength) }
        }
        if let short, row.cell(short) != nil {
            if replaced.isDisjoint(with: [.must, .mustNot]) { replaced.formUnion([.must, .mustNot]) }
            let musts = row.stated(short, kinds: kinds, contraries: true)
            stated += musts.yes.map { ($0, .must) } + musts.no.map { ($0, .mustNot) }
        }
        if stated.isEmpty, replaced.isEmpty { return }
        reportContradictions(stated)
        var wishes = held.filter { wish in
            !(replaced.contains(wish.strength) && wish.isOfColumns(of: voice))
                || hasAnswer(at: "wishes.\(wish.code)")
        }
        for (stated, strength) in stated
        where !wishes.contains(where: { $0.code == stated.code && $0.strength == strength }) {
            wishes.append(
                Wish(
                    code: stated.code, strength: strength, importance: Wish.importanceOfColumns, saidBy: voice,
                    saidOn: nil))
        }
        held = wishes.sorted(by: Wish.isBefore)
    }

    private func reportContradictions(_ stated: [(stated: StatedCode, strength: Strength)]) {
        for (index, one) in stated.enumerated() {
            for other in stated[..<index] {
                guard
                    let why = WishContradiction.why(
                        (one.stated.code, one.strength), (other.stated.code, other.strength),
                        codes: row.reading.codes)
                else { continue }
                row.reading.report(one.stated.cell.problem(code: "yes-and-no", why))
            }
        }
    }
}
