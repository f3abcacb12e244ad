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
    /// Each pair's party, as its place among `parties`.
    let partyOfPair: [Int32]
    /// Households, ascending; each pair's place among them, and each one's pairs, home by home.
    let households: [Int]
    let homeOfPair: [Int32]
    private let pairsOfHomes: [Int32]
    private let homeStarts: [Int32]
    private let placesAtHomes: [Int32]
    private let limitsOfHomes: [[HomeLimit]]
    /// Conflicts known beforehand, as places among `pairs`.
    let conflicts: [[Int]]

    var partyCount: Int { parties.count }

    /// A party's pairs.
    func pairs(ofParty party: Int) -> Range<Int> { Int(pairStarts[party])..<Int(pairStarts[party + 1]) }

    /// The pairs at a home, ascending.
    func pairs(ofHome home: Int) -> ArraySlice<Int32> {
        pairsOfHomes[Int(homeStarts[home])..<Int(homeStarts[home + 1])]
    }

    /// How many of which pairs a home takes at most: its nodes first, then what lies across them.
    func limits(ofHome home: Int) -> [HomeLimit] { limitsOfHomes[home] }

    /// Whether pairs at one home are no more at any moment than it has places for.
    func isWithinLimits(_ pairs: [Int]) -> Bool {
        guard let first = pairs.first else { return true }
        let mask = HomePairs(pairs.map { placeAtHome($0) })
        return limits(ofHome: Int(homeOfPair[first])).allSatisfy { mask.intersection($0.mask).count <= $0.most }
    }

    /// Whether pairs that cannot be all together are at several homes.
    func isBetweenHomes(_ conflict: [Int]) -> Bool {
        conflict.contains { homeOfPair[$0] != homeOfPair[conflict[0]] }
    }

    /// A pair's place among those at its home.
    func placeAtHome(_ pair: Int) -> Int { Int(placesAtHomes[pair]) }

    init(
        parties: [Int], pairs: [PlanPair], nodes: [Int], nodeOfPair: [Int32], places: [Int32],
        householdOfPair: [Int], limits: [(pairs: [Int], most: Int)], conflicts: [[Int]]
    ) {
        self.parties = parties
        self.pairs = pairs
        self.nodes = nodes
        self.nodeOfPair = nodeOfPair
        self.places = places
        self.conflicts = conflicts
        let placeOfParty = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, Int32($0)) })
        partyOfPair = pairs.map { placeOfParty[$0.party] ?? 0 }
        var starts = [Int32](repeating: 0, count: parties.count + 1)
        for party in partyOfPair { starts[Int(party) + 1] += 1 }
        for party in parties.indices { starts[party + 1] += starts[party] }
        pairStarts = starts
        households = Set(householdOfPair).sorted()
        let placeOfHome = Dictionary(uniqueKeysWithValues: households.enumerated().map { ($1, Int32($0)) })
        homeOfPair = householdOfPair.map { placeOfHome[$0] ?? 0 }
        var homes = [Int32](repeating: 0, count: households.count + 1)
        for home in homeOfPair { homes[Int(home) + 1] += 1 }
        for home in households.indices { homes[home + 1] += homes[home] }
        homeStarts = homes
        var next = homes
        var listed = [Int32](repeating: 0, count: pairs.count)
        for (pair, home) in homeOfPair.enumerated() {
            listed[Int(next[Int(home)])] = Int32(pair)
            next[Int(home)] += 1
        }
        pairsOfHomes = listed
        var placesAtHomes = [Int32](repeating: 0, count: pairs.count)
        for (place, pair) in listed.enumerated() {
            placesAtHomes[Int(pair)] = Int32(place) - homeStarts[Int(homeOfPair[Int(pair)])]
        }
        self.placesAtHomes = placesAtHomes
        var ofNodes = [HomePairs](repeating: HomePairs(), count: nodes.count)
        var homeOfNode = [Int](repeating: 0, count: nodes.count)
        for (pair, node) in nodeOfPair.enumerated() {
            ofNodes[Int(node)].insert(Int(placesAtHomes[pair]))
            homeOfNode[Int(node)] = Int(homeOfPair[pair])
        }
        var ofHomes: [[HomeLimit]] = households.map { _ in [] }
        for (node, mask) in ofNodes.enumerated() {
            ofHomes[homeOfNode[node]].append(HomeLimit(mask: mask, most: Int(places[node])))
        }
        for limit in limits {
            let mask = HomePairs(limit.pairs.map { Int(placesAtHomes[$0]) })
            ofHomes[Int(homeOfPair[limit.pairs[0]])].append(HomeLimit(mask: mask, most: limit.most))
        }
        limitsOfHomes = ofHomes
    }

    /// Last night's pair of each party, as its place among the component's pairs, as far as it is there still and has a place; -1 elsewhere.
    func lastNights(in market: PlanMarket) -> [Int32] {
        var left = places
        return (0..<partyCount).map { party in
            guard let pair = pairs(ofParty: party).first(where: { market.option(pairs[$0]).isLastNights }),
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
                for pair in pairs(ofParty: party) { most = max(most, values[pair][level]) }
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
        var limitsOf: [Int: [PlanLimit]] = [:]
        for limit in limits { limitsOf[groups.root(of: limit.pairs[0].party), default: []].append(limit) }
        return members.keys.sorted { first, second in
            let (one, other) = (members[first] ?? [], members[second] ?? [])
            return (one.count, one[0]) < (other.count, other[0])
        }.map { component(members[$0] ?? [], limitsOf[$0] ?? [], conflictsOf[$0] ?? []) }
    }

    private func component(_ members: [Int], _ limits: [PlanLimit], _ conflicts: [[PlanPair]]) -> PlanComponent {
        var pairs: [PlanPair] = []
        var startOf: [Int: Int] = [:]
        for party in members {
            startOf[party] = pairs.count
            for option in parties[party].options.indices { pairs.append(PlanPair(party: party, option: option)) }
        }
        let nodesHere = Set(pairs.map { node($0) }).sorted()
        let placeOf = Dictionary(uniqueKeysWithValues: nodesHere.enumerated().map { ($1, Int32($0)) })
        func place(_ pair: PlanPair) -> Int { (startOf[pair.party] ?? 0) + pair.option }
        return PlanComponent(
            parties: members, pairs: pairs, nodes: nodesHere,
            nodeOfPair: pairs.map { placeOf[node($0)] ?? 0 }, places: nodesHere.map { Int32(nodes[$0].places) },
            householdOfPair: pairs.map { option($0).household },
            limits: limits.map { ($0.pairs.map(place), $0.most) }, conflicts: conflicts.map { $0.map(place) })
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
