/// Every smallest choice at one home that cannot be all together, found by asking of every choice: what a plan's whole problem consists of
/// beside its pairs, for whoever wants to solve it without this program's solver.
public struct SmallestConflicts: Sendable {
    /// By home, then in the order of pairs; a choice is in conflict where it holds all of one of these.
    public let conflicts: [[PlanPair]]
    /// Homes at which more choices can be together than were looked at, ascending; none where `conflicts` is everything.
    public let unfinished: [Int]

    /// So many choices are held at one home at a time.
    private static let choicesMost = 20_000

    /// Asks `together` of every choice of a market's pairs at one home: two at a time, then those three of which every two can be together, and
    /// so on.
    public init<Together: PlanTogether>(of market: PlanMarket, together: Together) {
        var together = together
        var conflicts: [[PlanPair]] = []
        var unfinished: [Int] = []
        let homes = Dictionary(grouping: market.pairs) { market.option($0).household }
        var growing = homes.keys.sorted().map { (home: $0, sets: (homes[$0] ?? []).map { [$0] }) }
        var found: [Int: [[PlanPair]]] = [:]
        while !growing.isEmpty {
            let asked = growing.map { Self.larger($0.sets) }
            let answers = together.conflicts(in: asked.flatMap { $0 })
            var place = 0
            var next: [(home: Int, sets: [[PlanPair]])] = []
            for (home, choices) in zip(growing.map(\.home), asked) {
                var hold: [[PlanPair]] = []
                for choice in choices {
                    if answers[place].isEmpty {
                        hold.append(choice)
                    } else {
                        found[home, default: []].append(choice)
                    }
                    place += 1
                }
                if hold.count > Self.choicesMost {
                    unfinished.append(home)
                } else if !hold.isEmpty {
                    next.append((home, hold))
                }
            }
            growing = next
        }
        for home in found.keys.sorted() { conflicts += found[home] ?? [] }
        self.conflicts = conflicts
        self.unfinished = unfinished.sorted()
    }

    /// Choices of one more pair, of other parties, every part of which is among `sets`; in order.
    private static func larger(_ sets: [[PlanPair]]) -> [[PlanPair]] {
        let known = Set(sets)
        let begun = Dictionary(grouping: sets) { Array($0.dropLast()) }
        return sets.flatMap { set -> [[PlanPair]] in
            let beside = begun[Array(set.dropLast())] ?? []
            return beside.compactMap { other in
                guard let last = other.last, let own = set.last, own < last, own.party != last.party else {
                    return nil
                }
                let choice = set + [last]
                let isWhole = choice.indices.dropLast(2).allSatisfy { place in
                    var part = choice
                    part.remove(at: place)
                    return known.contains(part)
                }
                return isWhole ? choice : nil
            }
        }
    }
}
