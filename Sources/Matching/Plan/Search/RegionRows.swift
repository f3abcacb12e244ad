/// The rows of a region's program: a party once, a home once, and all but one of each conflict between homes.
struct RegionRows {
    /// Those whose pair is not forced, ascending; their rows come first.
    let parties: [Int]
    let homes: [Int]
    let rowOfHome: [Int: Int]
    let rowOfConflict: [Int: Int]
    private let between: [Int]
    let count: Int

    init(_ region: PlanRegion, _ component: PlanComponent, _ states: [PlanSearchState]) {
        parties = region.parties.filter { party in
            !component.pairs(ofParty: party).contains { states[$0] == .forced }
        }.sorted()
        homes = region.homes.sorted()
        between = region.between.sorted()
        let first = parties.count
        rowOfHome = Dictionary(uniqueKeysWithValues: homes.enumerated().map { ($1, first + $0) })
        let second = first + homes.count
        rowOfConflict = Dictionary(uniqueKeysWithValues: between.enumerated().map { ($1, second + $0) })
        count = second + between.count
    }

    /// What a state asks for each row; nothing for homes, whose worth follows from the others.
    func begun<Number: PlanNumber>(_ state: PlanState<Number>) -> [Number] {
        parties.map { state.left[$0] } + homes.map { _ in .zero } + between.map { state.conflictPrices[$0] }
    }

    /// What prices come to, homes' left out: each party's once, each conflict's for all its pairs but one.
    func cost<Number: PlanNumber>(_ prices: [Number], _ conflicts: [[Int]]) -> Number {
        var cost = Number.zero
        for row in parties.indices { cost += prices[row] }
        for (number, row) in rowOfConflict { cost += prices[row].scaled(by: conflicts[number].count - 1) }
        return cost
    }

    /// How often each row may be taken.
    func limits(_ conflicts: [[Int]]) -> [Int] {
        [Int](repeating: 1, count: parties.count + homes.count) + between.map { conflicts[$0].count - 1 }
    }

    /// Homes outside that a party of the region could go to, ascending.
    func beside(_ component: PlanComponent) -> [Int] {
        var beside: Set<Int> = []
        for party in parties {
            for pair in component.pairs(ofParty: party) {
                let home = Int(component.homeOfPair[pair])
                if rowOfHome[home] == nil { beside.insert(home) }
            }
        }
        return beside.sorted()
    }
}
