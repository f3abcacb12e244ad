/// The best choice where only places are looked at, and the bound that its prices give: within what is forced and forbidden, and with a
/// price on each conflict where some are given.
struct Relaxed<Number: PlanNumber> {
    /// The pair of each party, as its place among the component's; -1 where none.
    let choice: [Int32]
    /// By node of the component.
    let prices: [Number]
    /// By conflict; empty where none had a price.
    let conflictPrices: [Number]
    /// What is left to each party beside its best pair's price.
    let left: [Number]
    /// What the choice gains by the gains as they are.
    let total: Number
    /// No choice without conflicts gains more.
    let bound: Number
    let steps: Int

    init(
        _ component: PlanComponent, gains: [Number], isAllowed state: (Int) -> PlanSearchState,
        conflicts: [[Int]], conflictPrices: [Number]
    ) {
        let frame = PlanFrame(
            component, gains: gains, state: state, conflicts: conflicts, conflictPrices: conflictPrices)
        let assignment = Number.solve(frame.graph)
        let choice = assignment.pairs.map { $0 < 0 ? -1 : frame.pairs[Int($0)] }
        self.choice = choice
        prices = assignment.prices
        self.conflictPrices = conflictPrices
        total = choice.reduce(Number.zero) { $1 < 0 ? $0 : $0 + gains[Int($1)] }
        left = frame.graph.left(under: assignment.prices)
        bound = frame.graph.bound(under: assignment.prices) + frame.constant
        steps = component.partyCount + assignment.pathCount
    }
}

/// Whether a pair may still be chosen, must be, or must not.
enum PlanSearchState: Sendable { case free, forced, forbidden }

/// A component's graph within what is forced and forbidden: the same for the search and for whoever checks it.
struct PlanFrame<Number: PlanNumber> {
    let graph: AssignmentGraph<Number>
    /// The component's pair behind each pair of the graph.
    let pairs: [Int32]
    /// What the conflicts' prices add to every bound.
    let constant: Number

    /// A forced pair is its party's only one, and forbids the other of each conflict of two.
    init(
        _ component: PlanComponent, gains: [Number], state: (Int) -> PlanSearchState, conflicts: [[Int]],
        conflictPrices: [Number]
    ) {
        var isForbidden = gains.indices.map { state($0) == .forbidden }
        for conflict in conflicts where conflict.count == 2 {
            if state(conflict[0]) == .forced { isForbidden[conflict[1]] = true }
            if state(conflict[1]) == .forced { isForbidden[conflict[0]] = true }
        }
        var reduced = gains
        var constant = Number.zero
        for (conflict, price) in zip(conflicts, conflictPrices) where price > .zero {
            for pair in conflict { reduced[pair] -= price }
            constant += price.scaled(by: conflict.count - 1)
        }
        var starts: [Int32] = [0]
        var kept: [Int32] = []
        for party in 0..<component.partyCount {
            let own = Int(component.pairStarts[party])..<Int(component.pairStarts[party + 1])
            let forced = own.first { state($0) == .forced }
            for pair in own where !isForbidden[pair] && (forced == nil || forced == pair) {
                kept.append(Int32(pair))
            }
            starts.append(Int32(kept.count))
        }
        pairs = kept
        self.constant = constant
        graph = AssignmentGraph(
            rowStarts: starts, columns: kept.map { component.nodeOfPair[Int($0)] },
            gains: kept.map { reduced[Int($0)] }, places: component.places)
    }
}
