/// Where a search begins, and what a branch changes.
extension PlanSearch {
    /// Where places alone are looked at: the assignment of the greatest gain, less whoever cannot be together.
    mutating func begun() -> PlanState<Number> {
        let graph = AssignmentGraph(
            rowStarts: component.pairStarts, columns: component.nodeOfPair, gains: gains, places: component.places)
        let assignment = Number.solve(graph)
        var state = PlanState(
            pairs: [PlanSearchState](repeating: .free, count: gains.count), choice: assignment.pairs,
            left: graph.left(under: assignment.prices), values: component.households.map { _ in .zero },
            conflictPrices: [Number](repeating: .zero, count: betweenCount))
        state.choice = held(state.choice)
        value(Array(component.households.indices), &state)
        return state
    }

    /// What holds of a choice that keeps to places: at each home whoever can be together and gains most.
    mutating func held(_ choice: [Int32]) -> [Int32] {
        var held = choice
        let homes = Array(component.households.indices)
        let chosen = homes.map { self.chosen(at: $0, in: choice) }
        let refused = ask(chosen)
        for home in homes
        where refused[home] || conflictsOfHome[home].contains(where: { $0.pairs.allSatisfy(chosen[home].contains) })
        {
            let kept = bestHolding(of: chosen[home], at: home)
            for pair in chosen[home] where !kept.contains(pair) { held[Int(component.partyOfPair[pair])] = -1 }
        }
        for conflict in conflicts[..<betweenCount] where conflict.allSatisfy({ isIn(held, $0) }) {
            held[Int(component.partyOfPair[conflict[0]])] = -1
        }
        return held
    }

    /// Whoever of those chosen at a home can be together and gains most.
    private mutating func bestHolding(of chosen: [Int], at home: Int) -> [Int] {
        while true {
            var choices = HomeChoices(
                component, at: home, conflicts: conflictsOfHome[home],
                state: { chosen.contains($0) ? .free : .forbidden }, weight: { gains[$0] })
            let kept = choices.best().pairs
            if ask([kept]) == [false] { return kept }
        }
    }

    /// Finds the most that any choice at each of `homes` is worth.
    mutating func value(_ homes: [Int], _ state: inout PlanState<Number>) {
        for home in homes { state.values[home] = best(at: home, state).value }
    }

    /// Chooses a pair for good: its party has no other, and whoever is in the home finds their place anew.
    mutating func force(_ pair: Int, _ state: inout PlanState<Number>) {
        let party = Int(component.partyOfPair[pair])
        let home = Int(component.homeOfPair[pair])
        var homes: Set<Int> = [home]
        var parties: Set<Int> = []
        func drop(_ other: Int, _ state: inout PlanState<Number>) {
            let owner = Int(component.partyOfPair[other])
            if state.choice[owner] == Int32(truncatingIfNeeded: other) {
                state.choice[owner] = -1
                parties.insert(owner)
            }
            homes.insert(Int(component.homeOfPair[other]))
        }
        for other in component.shut(by: pair, conflicts: conflicts[..<betweenCount]) {
            state.pairs[other] = .forbidden
            drop(other, &state)
        }
        for other in component.pairs(ofHome: home) where state.pairs[Int(other)] == .free && Int(other) != pair {
            drop(Int(other), &state)
        }
        state.pairs[pair] = .forced
        state.choice[party] = Int32(truncatingIfNeeded: pair)
        state.left[party] = .zero
        changed(homes, parties.subtracting([party]), &state)
    }

    /// Leaves a pair out for good.
    mutating func forbid(_ pair: Int, _ state: inout PlanState<Number>) {
        let party = Int(component.partyOfPair[pair])
        state.pairs[pair] = .forbidden
        if isIn(state.choice, pair) { state.choice[party] = -1 }
        changed([Int(component.homeOfPair[pair])], [party], &state)
    }

    private mutating func changed(_ homes: Set<Int>, _ parties: Set<Int>, _ state: inout PlanState<Number>) {
        // What was in parts near here is found anew.
        let near = homes.union(state.parts.keys.map { Int(component.homeOfPair[$0]) })
        let those = parties.union(state.parts.keys.map { Int(component.partyOfPair[$0]) })
        state.parts = [:]
        value(homes.sorted(), &state)
        settle(&state, homes: near.sorted(), parties: those.sorted())
    }
}

extension PlanComponent {
    /// The pairs that can no longer be chosen once `pair` is: its party's others, and the other of each conflict of two between homes.
    func shut(by pair: Int, conflicts: ArraySlice<[Int]>) -> [Int] {
        let party = Int(partyOfPair[pair])
        var shut = Set(pairs(ofParty: party)).subtracting([pair])
        for conflict in conflicts where conflict.count == 2 && conflict.contains(pair) {
            shut.formUnion(conflict.filter { $0 != pair })
        }
        return shut.sorted()
    }
}
