/// Counts that can be given away: small ones are withheld, a small total among them, and as many others as it takes that no small one can be worked out from the total.
///
/// Whoever reads a total and every cell that is said knows the sum of what is not said. For each small cell at least two values must stay
/// possible: small cells lie in 1…4, the others that are withheld are 5 or more. Source: domain.md 5.3; the usual rule of English public
/// bodies, fewer than five.
struct SmallNumbers: Sendable {
    /// How one cell is shown.
    enum Shown: Hashable, Sendable {
        case said
        /// Below ``SmallNumbers/fewest`` and not 0.
        case small
        /// Not small, but a small one could be worked out from it.
        case withheld
    }

    /// The least number that is said, but for 0.
    static let fewest = 5

    let shown: [Shown]
    let isTotalSaid: Bool

    /// - Parameter counts: Cells that add up to the total, each 0 or more.
    init(_ counts: [Int]) {
        precondition(counts.allSatisfy { $0 >= 0 }, "a count is 0 or more")
        var shown: [Shown] = counts.map { $0 == 0 || $0 >= Self.fewest ? .said : .small }
        let small = counts.filter { $0 > 0 && $0 < Self.fewest }
        var hidden = (sum: small.reduce(0, +), others: 0)
        // The least of the others goes first: it takes away least.
        var order = counts.indices.filter { counts[$0] >= Self.fewest }
            .sorted { (counts[$0], $0) < (counts[$1], $1) }[...]
        let total = counts.reduce(0, +)
        var isTotalSaid = total == 0 || total >= Self.fewest
        while !small.isEmpty, !Self.leavesDoubt(hidden.sum, small: small.count, others: hidden.others) {
            guard let next = order.popFirst() else {
                isTotalSaid = false
                break
            }
            shown[next] = .withheld
            hidden = (hidden.sum + counts[next], hidden.others + 1)
        }
        self.shown = shown
        self.isTotalSaid = isTotalSaid
    }

    /// Whether each small cell could have two values at least, when only the sum of what is hidden is known.
    private static func leavesDoubt(_ sum: Int, small: Int, others: Int) -> Bool {
        let most = min(fewest - 1, sum - (small - 1) - others * fewest)
        let least = others > 0 ? 1 : max(1, sum - (small - 1) * (fewest - 1))
        return most > least
    }

    /// The cells as they are said, then the total.
    static func cells(_ counts: [Int]) -> (cells: [PageCell], total: PageCell) {
        let numbers = SmallNumbers(counts)
        let cells = zip(counts, numbers.shown).map { count, shown -> PageCell in
            switch shown {
            case .said: .number(count)
            case .small: .withheld("fewer than \(fewest)")
            case .withheld: .withheld("withheld")
            }
        }
        return (cells, numbers.isTotalSaid ? .number(counts.reduce(0, +)) : .withheld("withheld"))
    }
}
