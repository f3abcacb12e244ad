/// A choice that nobody would leave together: people ask the homes they like most, homes hold whom they like most.
///
/// People order homes by possible before "if", then their own side's points, then the home's id; homes order people by their own side's
/// points, then the referral's id. Parties that cannot be in one home together are let go one by one, whom the home likes least first, so
/// that with parties, windows or people apart some pairs may still rather have each other. Source: Gale and Shapley 1962.
public struct StablePlan<Together: PlanTogether>: Sendable where Together: Sendable {
    private let market: PlanMarket
    private var together: Together
    /// Each party's options, best first.
    private let wishes: [[Int]]

    public init(_ market: PlanMarket, together: Together) {
        self.market = market
        self.together = together
        wishes = market.parties.map { party in
            party.options.indices.sorted { first, second in
                let (one, other) = (party.options[first], party.options[second])
                if one.isIf != other.isIf { return !one.isIf }
                let (here, there) = (one.personPoints ?? one.points, other.personPoints ?? other.points)
                return here == there ? first < second : here > there
            }
        }
    }

    /// The chosen pairs, by party.
    public mutating func choice() -> [PlanPair] {
        var next = market.parties.map { _ in 0 }
        var held = market.nodes.map { _ in [PlanPair]() }
        var asking = Array(market.parties.indices.reversed())
        while true {
            while let party = asking.popLast() {
                guard next[party] < wishes[party].count else { continue }
                let pair = PlanPair(party: party, option: wishes[party][next[party]])
                next[party] += 1
                let node = market.node(pair)
                held[node].append(pair)
                held[node].sort { market.isLiked($0, moreThan: $1) }
                if held[node].count > market.nodes[node].places { asking.append(held[node].removeLast().party) }
            }
            let chosen = held.joined().sorted()
            let letGo = apart(chosen)
            if letGo.isEmpty { return chosen }
            for node in held.indices { held[node].removeAll { letGo.contains($0) } }
            asking = letGo.map(\.party).sorted(by: >)
        }
    }

    /// Of each conflict in a choice the pair whose home likes it least.
    private mutating func apart(_ chosen: [PlanPair]) -> Set<PlanPair> {
        let all = Set(chosen)
        var conflicts = market.conflicts.filter { $0.allSatisfy(all.contains) }
        if conflicts.isEmpty { conflicts = together.conflicts(in: market.shared(chosen)).compactMap(\.first) }
        return Set(
            conflicts.compactMap { conflict in conflict.max { market.isLiked($0, moreThan: $1) } })
    }
}

extension PlanMarket {
    /// Whether the home of both likes `first` more than `second`; ties by referral.
    func isLiked(_ first: PlanPair, moreThan second: PlanPair) -> Bool {
        let (one, other) = (householdPoints(first), householdPoints(second))
        return one == other ? first.party < second.party : one > other
    }

    func householdPoints(_ pair: PlanPair) -> Int { option(pair).householdPoints ?? option(pair).points }
    func personPoints(_ pair: PlanPair) -> Int { option(pair).personPoints ?? option(pair).points }

    /// The pairs that share a household, by household, those alone left out.
    func shared(_ choice: [PlanPair]) -> [[PlanPair]] {
        let homes = Dictionary(grouping: choice) { option($0).household }
        return homes.keys.sorted().compactMap { home in homes[home].flatMap { $0.count > 1 ? $0.sorted() : nil } }
    }
}
