import Matching

/// Which outcome each row of `outcomes.csv` is of: by party, household, day, outcome and whose it is, and where a file has several of
/// these, by the reason.
///
/// One row is the outcome that is held, whatever its reason is now, so that a reason put right makes no second one.
struct OutcomeIdentities {
    typealias Named = (row: SheetRow, outcome: Outcome, reason: Entry<Code>)

    private let held: [String: Outcome]
    /// The rows of each outcome but for its reason, in the file's order, and the order in which these come.
    private var rows: [String: [Named]] = [:]
    private var order: [String] = []

    init(held: [String: Outcome]) {
        self.held = held
    }

    /// Takes a row in; a second one that tells no reason of its own is reported.
    mutating func add(_ row: SheetRow, _ outcome: Outcome, _ reason: Entry<Code>) {
        let id = outcome.recordID
        let before = rows[id] ?? []
        let twin = before.first { $0.reason.value == nil || reason.value == nil || $0.reason.value == reason.value }
        if let twin {
            row.report(
                "outcome", code: "duplicate-id", "`\(id)` is there twice",
                hint: "its first row is line \(twin.row.row.line); another reason would make it another outcome")
            return
        }
        if before.isEmpty { order.append(id) }
        rows[id, default: []].append((row, outcome, reason))
    }

    /// The rows in the file's order by outcome, each with its number.
    var found: [Named] { order.flatMap { numbered(rows[$0] ?? []) } }

    /// One after the other: whoever's reason is held has that number, then those that are held and nobody's, then new ones.
    private func numbered(_ rows: [Named]) -> [Named] {
        var free = heldNumbers(of: rows)
        var numbers = [Int?](repeating: nil, count: rows.count)
        for (place, row) in rows.enumerated() {
            guard let reason = row.reason.value,
                let same = free.firstIndex(where: { record(row.outcome, $0)?.reason == reason })
            else { continue }
            numbers[place] = free.remove(at: same)
        }
        var next = (heldNumbers(of: rows).last ?? 0) + 1
        return rows.enumerated().map { place, row in
            var named = row
            let number = numbers[place] ?? (free.isEmpty ? next : free.removeFirst())
            next = max(next, number + 1)
            named.outcome.number = number == 1 ? nil : number
            return named
        }
    }

    /// The numbers that are held, ascending; 1 for the one without.
    private func heldNumbers(of rows: [Named]) -> [Int] {
        guard let outcome = rows.first?.outcome else { return [] }
        return (1...).prefix { record(outcome, $0) != nil }.map(\.self)
    }

    private func record(_ outcome: Outcome, _ number: Int) -> Outcome? {
        var numbered = outcome
        numbered.number = number == 1 ? nil : number
        return held[numbered.recordID]
    }
}
