/// Pairs that would both rather have each other than what a choice gives them.
///
/// The party likes the home strictly more by its own side's points, or has none; and the home likes all it would have to give up strictly
/// less by its own.
public struct BlockingPairs<Together: PlanTogether> {
    private let market: PlanMarket
    private var together: Together

    public init(_ market: PlanMarket, together: Together) {
        self.market = market
        self.together = together
    }

    /// The pairs that block `choice`, by party, then household.
    public mutating func pairs(of choice: [PlanPair]) -> [PlanPair] {
        let atHome = Dictionary(grouping: choice) { market.option($0).household }
        let ofParty = Dictionary(uniqueKeysWithValues: choice.map { ($0.party, $0) })
        var found: [(pair: PlanPair, with: [PlanPair])] = []
        for pair in market.pairs {
            if let own = ofParty[pair.party],
                own == pair || market.personPoints(pair) <= market.personPoints(own)
            {
                continue
            }
            // The home keeps whom it likes no less.
            let kept = (atHome[market.option(pair).household] ?? []).filter {
                $0.party != pair.party && market.householdPoints($0) >= market.householdPoints(pair)
            }
            let node = market.node(pair)
            if kept.count(where: { market.node($0) == node }) >= market.nodes[node].places { continue }
            let others = choice.filter { $0.party != pair.party }
            let isApart = market.conflicts.contains { conflict in
                conflict.contains(pair)
                    && conflict.allSatisfy { other in
                        other == pair || kept.contains(other)
                            || market.option(other).household != market.option(pair).household
                                && others.contains(other)
                    }
            }
            if !isApart { found.append((pair, (kept + [pair]).sorted())) }
        }
        let asked = found.filter { $0.with.count > 1 }
        let conflicts = together.conflicts(in: asked.map(\.with))
        let refused = Set(zip(asked, conflicts).compactMap { $1.isEmpty ? nil : $0.pair })
        return found.map(\.pair).filter { !refused.contains($0) }
    }
}
