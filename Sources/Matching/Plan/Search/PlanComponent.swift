/// Parties and homes that have anything to do with one another, directly or through others: planned by themselves.
struct PlanComponent: Sendable {
    /// Indices of parties in the market, ascending.
    let parties: [Int]
    /// Every pair of theirs, party by party, options in order.
    let pairs: [PlanPair]
    /// Where each party's pairs begin, and one more.
    let pairStarts: [Int32]
    /// Indices of nodes in the market, ascending, and each pair's place among them.
    let nodes: [Int]
    let nodeOfPair: [Int32]
    let places: [Int32]
    /// The household of each pair.
    let householdOfPair: [Int]
    /// Conflicts known beforehand, as places among `pairs`.
    let conflicts: [[Int]]

    var partyCount: Int { parties.count }

    /// Last night's pair of each party, as its place among the component's pairs, as far as it is there still and has a place; -1 elsewhere.
    func lastNights(in market: PlanMarket) -> [Int32] {
        var left = places
        return (0..<partyCount).map { party in
            let own = Int(pairStarts[party])..<Int(pairStarts[party + 1])
            guard let pair = own.first(where: { market.option(pairs[$0]).isLastNights }),
                left[Int(nodeOfPair[pair])] > 0
            else { return -1 }
            left[Int(nodeOfPair[pair])] -= 1
            return Int32(pair)
        }
    }

    /// The most that all parties together can add to each level, given what each pair adds.
    func bounds(_ values: [[Int]], levelCount: Int) -> [Int] {
        var bounds = [Int](repeating: 0, count: levelCount)
        for party in parties.indices {
            for level in 0..<levelCount {
                var most = 0
                for pair in Int(pairStarts[party])..<Int(pairStarts[party + 1]) {
                    most = max(most, values[pair][level])
                }
                bounds[level] += most
            }
        }
        return bounds
    }
}

extension PlanMarket {
    /// The market's components that have a pair, the one with the fewest parties first, then the one whose first party comes first.
    var components: [PlanComponent] {
        var groups = Groups(count: parties.count + nodes.count)
        var nodeOfHousehold: [Int: Int] = [:]
        for (node, known) in nodes.enumerated() {
            if let first = nodeOfHousehold[known.household] {
                groups.join(parties.count + first, parties.count + node)
            } else {
                nodeOfHousehold[known.household] = node
            }
        }
        for party in parties.indices {
            for node in nodeOfOption[party] { groups.join(party, parties.count + node) }
        }
        for conflict in conflicts {
            for pair in conflict.dropFirst() { groups.join(conflict[0].party, pair.party) }
        }
        var members: [Int: [Int]] = [:]
        for party in parties.indices where !parties[party].options.isEmpty {
            members[groups.root(of: party), default: []].append(party)
        }
        var conflictsOf: [Int: [[PlanPair]]] = [:]
        for conflict in conflicts { conflictsOf[groups.root(of: conflict[0].party), default: []].append(conflict) }
        return members.keys.sorted { first, second in
            let (one, other) = (members[first] ?? [], members[second] ?? [])
            return (one.count, one[0]) < (other.count, other[0])
        }.map { component(members[$0] ?? [], conflictsOf[$0] ?? []) }
    }

    private func component(_ members: [Int], _ conflicts: [[PlanPair]]) -> PlanComponent {
        var pairs: [PlanPair] = []
        var starts: [Int32] = [0]
        var startOf: [Int: Int] = [:]
        for party in members {
            startOf[party] = pairs.count
            for option in parties[party].options.indices { pairs.append(PlanPair(party: party, option: option)) }
            starts.append(Int32(pairs.count))
        }
        let nodesHere = Set(pairs.map { node($0) }).sorted()
        let placeOf = Dictionary(uniqueKeysWithValues: nodesHere.enumerated().map { ($1, Int32($0)) })
        return PlanComponent(
            parties: members, pairs: pairs, pairStarts: starts, nodes: nodesHere,
            nodeOfPair: pairs.map { placeOf[node($0)] ?? 0 }, places: nodesHere.map { Int32(nodes[$0].places) },
            householdOfPair: pairs.map { option($0).household },
            conflicts: conflicts.map { conflict in conflict.map { (startOf[$0.party] ?? 0) + $0.option } })
    }
}

/// Which of many things belong together: union by the smaller root, so that the answer does not depend on the order.
private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of member: Int) -> Int {
        var root = member
        while parents[root] != root { root = parents[root] }
        var walk = member
        while parents[walk] != root { (walk, parents[walk]) = (parents[walk], root) }
        return root
    }

    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (root(of: first), root(of: second))
        if one != other { parents[max(one, other)] = min(one, other) }
    }
}
