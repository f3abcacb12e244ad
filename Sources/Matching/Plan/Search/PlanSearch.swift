/// Plans one component: places and prices first, then what cannot be together home by home, then branching on what is left in parts; under a
/// limit counted in work.
///
/// A bound needs what is left to each party and, for each home, the most that any choice there is worth beside it; both are found exactly, near
/// whatever cannot be together and no further, so that a nation's component is not solved again for one home. One step is one pivot of a
/// program, sixteen choices of a home looked at, or one branch, so that the same market always ends at the same answer, on any machine.
struct PlanSearch<Number: PlanNumber, Together: PlanTogether> {
    let component: PlanComponent
    let packing: PlanPacking
    let gains: [Number]
    var together: Together
    var stepsLeft: Int
    /// Choices that cannot be all together, as places among the component's pairs, the one that gains least first: those between homes, then
    /// those at one home.
    var conflicts: [[Int]]
    let betweenCount: Int
    var conflictsOfHome: [[HomeConflict]]
    /// Conflicts between homes by pair.
    let betweenOfPair: [Int: [Int]]
    private var conflictsKnown: [[Int]: Int] = [:]
    /// Choices at one home that whoever judges homes let pass.
    var passed: Set<[Int]> = []
    /// By party, its row in the program at hand; -1 where it has none.
    var rowOfParty: [Int32]
    private(set) var best: [Int32]
    private(set) var bestGain = Number.zero
    private(set) var tree: [Branching<Number>] = []
    private(set) var isComplete = true
    private(set) var leafCount = 0
    /// What closes the search where it does not branch; nil before it began.
    private(set) var root: PlanLeaf<Number>?

    init(_ component: PlanComponent, _ packing: PlanPacking, gains: [Number], together: Together, steps: Int) {
        self.component = component
        self.packing = packing
        self.gains = gains
        self.together = together
        stepsLeft = steps
        let between = component.conflicts.filter { component.isBetweenHomes($0) }
        conflicts = Set(between.map { Self.ordered($0, gains) }).sorted { $0.lexicographicallyPrecedes($1) }
        betweenCount = conflicts.count
        var ofPair: [Int: [Int]] = [:]
        for (number, conflict) in conflicts.enumerated() {
            for pair in conflict { ofPair[pair, default: []].append(number) }
        }
        betweenOfPair = ofPair
        conflictsOfHome = component.households.map { _ in [] }
        rowOfParty = [Int32](repeating: -1, count: component.partyCount)
        best = [Int32](repeating: -1, count: component.partyCount)
        for conflict in component.conflicts where !component.isBetweenHomes(conflict) { add(conflict) }
    }

    /// So many choices of a home looked at count as one step.
    static var looksPerStep: Int { 16 }

    private static func ordered(_ pairs: [Int], _ gains: [Number]) -> [Int] {
        pairs.sorted { (gains[$0], $0) < (gains[$1], $1) }
    }

    /// Adds a conflict at one home, unless it is known.
    mutating func add(_ pairs: [Int]) {
        let ordered = Self.ordered(pairs, gains)
        guard conflictsKnown[ordered] == nil else { return }
        conflictsKnown[ordered] = conflicts.count
        conflictsOfHome[Int(component.homeOfPair[ordered[0]])].append(
            HomeConflict(conflicts.count, ordered, component))
        conflicts.append(ordered)
    }

    /// Finds the best choice and what proves it.
    ///
    /// - Parameter known: A choice to begin with, as places among the component's pairs: what of it holds is the first that is found.
    mutating func run(from known: [Int32]) {
        if known.contains(where: { $0 >= 0 }) { take(completed(held(known))) }
        var state = begun()
        take(state.choice)
        settle(&state, homes: Array(component.households.indices), parties: Array(0..<component.partyCount))
        root = leaf(state)
        explore(state, depth: 0)
    }

    private mutating func explore(_ state: PlanState<Number>, depth: Int) {
        take(state.choice)
        if !state.parts.isEmpty || state.isCutShort { take(completed(state.choice)) }
        let bound = bound(state)
        if bound < bestGain.next.scaled(by: state.times) { return close(state) }
        guard stepsLeft > 0, depth < PlanCertificate.depthMost, let pair = mostTaken(state) else {
            isComplete = false
            return close(state)
        }
        stepsLeft -= 1
        if leafCount <= PlanCertificate.leavesMost { tree.append(.branch(pair)) }
        for isChosen in [true, false] {
            var way = state
            if isChosen { force(pair, &way) } else { forbid(pair, &way) }
            explore(way, depth: depth + 1)
        }
    }

    /// The pair that is nearest to being chosen of those that are so in part; the first of several.
    private func mostTaken(_ state: PlanState<Number>) -> Int? {
        state.parts.filter { state.pairs[$0.key] == .free }.min {
            $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
        }?.key
    }

    private mutating func close(_ state: PlanState<Number>) {
        leafCount += 1
        stepsLeft -= component.households.count / Self.looksPerStep
        // A longer list is not kept.
        guard leafCount <= PlanCertificate.leavesMost else { return }
        tree.append(.leaf(leaf(state)))
    }

    private func leaf(_ state: PlanState<Number>) -> PlanLeaf<Number> {
        PlanLeaf(
            left: state.left, values: state.values,
            ways: component.households.indices.compactMap { home in
                var choices = choices(at: home, state)
                let ways = choices.ways(upTo: state.values[home])
                return ways.count > 1 ? (home, ways) : nil
            }, conflictPrices: state.conflictPrices, times: state.times, bound: bound(state))
    }

    private func bound(_ state: PlanState<Number>) -> Number {
        var bound = Number.zero
        for left in state.left { bound += left }
        for value in state.values { bound += value }
        for (number, price) in state.conflictPrices.enumerated() {
            bound += price.scaled(by: conflicts[number].count - 1)
        }
        return bound
    }

    /// Keeps a choice where it holds and gains more than any before.
    mutating func take(_ choice: [Int32]) {
        let gain = choice.reduce(Number.zero) { $1 < 0 ? $0 : $0 + gains[Int($1)] }
        if gain > bestGain, holds(choice) {
            best = choice
            bestGain = gain
        }
    }
}
