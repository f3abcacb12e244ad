/// Plans one component: the bound by prices, then branching on choices that cannot be together, under a limit counted in work.
///
/// One step is one party asked once, or one path searched; so that the same market always ends at the same answer, on any machine.
struct PlanSearch<Number: PlanNumber, Together: PlanTogether> {
    let component: PlanComponent
    let gains: [Number]
    var together: Together
    private(set) var stepsLeft: Int
    /// Choices that cannot be all together, as places among the component's pairs, the one that gains least first.
    private(set) var conflicts: [[Int]]
    private var conflictsKnown: Set<[Int]>
    /// What it costs to break each conflict, found on the way; nothing where none was looked for.
    private var conflictPrices: [Number]
    private var state: [PlanSearchState]
    private(set) var best: [Int32]
    private(set) var bestGain = Number.zero
    private(set) var tree: [Branching<Number>] = []
    private(set) var isComplete = true
    private(set) var leafCount = 0
    /// A tree of one leaf, whose prices are the root's.
    private(set) var root: [Branching<Number>] = []

    init(_ component: PlanComponent, gains: [Number], together: Together, steps: Int) {
        self.component = component
        self.gains = gains
        self.together = together
        stepsLeft = steps
        conflicts = []
        conflictsKnown = []
        conflictPrices = []
        state = [PlanSearchState](repeating: .free, count: gains.count)
        best = [Int32](repeating: -1, count: component.partyCount)
        for conflict in component.conflicts { _ = add(conflict) }
    }

    /// Finds the best choice and what proves it, beginning with `known`, as places among the component's pairs: whatever of it holds.
    mutating func run(from known: [Int32]) {
        if known.contains(where: { $0 >= 0 }) { take(repaired(known)) }
        priceConflicts()
        explore(depth: 0, above: nil)
    }

    private mutating func solved(pricing: Bool) -> Relaxed<Number> {
        let relaxed = Relaxed(
            component, gains: gains, isAllowed: { state[$0] }, conflicts: conflicts,
            conflictPrices: pricing ? conflictPrices : [])
        stepsLeft -= relaxed.steps
        return relaxed
    }

    /// Breaks one conflict after the other where that costs least, and notes what it cost: what the root's bound may go down by.
    private mutating func priceConflicts() {
        let budget = stepsLeft / 2
        var current = solved(pricing: false)
        var broken: [Int] = []
        // So many terms the numbers have room for.
        var termsLeft = component.termCount
        while stepsLeft > budget {
            guard let conflict = firstConflict(in: current.choice) else {
                take(current.choice)
                break
            }
            var bestWay: (pair: Int, relaxed: Relaxed<Number>)?
            for pair in conflicts[conflict] where state[pair] == .free {
                state[pair] = .forbidden
                let way = solved(pricing: false)
                state[pair] = .free
                if bestWay.map({ way.total > $0.relaxed.total }) ?? true { bestWay = (pair, way) }
            }
            termsLeft -= conflicts[conflict].count
            guard let bestWay, termsLeft >= 0 else { break }
            conflictPrices[conflict] += current.total - bestWay.relaxed.total
            state[bestWay.pair] = .forbidden
            broken.append(bestWay.pair)
            current = bestWay.relaxed
        }
        for pair in broken { state[pair] = .free }
    }

    private mutating func explore(depth: Int, above: Relaxed<Number>?) {
        if let above, stepsLeft <= 0 || depth >= PlanCertificate.depthMost {
            isComplete = false
            return close(by: above)
        }
        let relaxed = solved(pricing: false)
        if depth == 0 { root = [.leaf(relaxed)] }
        if relaxed.total <= bestGain { return close(by: relaxed) }
        guard let conflict = firstConflict(in: relaxed.choice) else {
            take(relaxed.choice)
            return close(by: relaxed)
        }
        take(repaired(relaxed.choice))
        if relaxed.total <= bestGain { return close(by: relaxed) }
        if conflictPrices.contains(where: { $0 > .zero }) {
            let priced = solved(pricing: true)
            if depth == 0 { root = [.leaf(priced)] }
            if priced.bound <= bestGain { return close(by: priced) }
        }
        if leafCount <= PlanCertificate.leavesMost { tree.append(.branch(conflict)) }
        var forced: [Int] = []
        for pair in conflicts[conflict] {
            // A pair that is forbidden already makes the other ways empty or the same.
            let before = state[pair]
            state[pair] = .forbidden
            explore(depth: depth + 1, above: relaxed)
            state[pair] = before
            if before == .free {
                state[pair] = .forced
                forced.append(pair)
            }
        }
        for pair in forced { state[pair] = .free }
    }

    private mutating func close(by relaxed: Relaxed<Number>) {
        leafCount += 1
        // A longer list is not kept.
        guard leafCount <= PlanCertificate.leavesMost else { return }
        tree.append(.leaf(relaxed))
    }

    private mutating func take(_ choice: [Int32]) {
        let gain = choice.reduce(Number.zero) { $1 < 0 ? $0 : $0 + gains[Int($1)] }
        if gain > bestGain {
            best = choice
            bestGain = gain
        }
    }

    private mutating func add(_ pairs: [Int]) -> Int {
        let ordered = pairs.sorted { (gains[$0], $0) < (gains[$1], $1) }
        if conflictsKnown.insert(ordered).inserted {
            conflicts.append(ordered)
            conflictPrices.append(.zero)
            return conflicts.count - 1
        }
        guard let known = conflicts.firstIndex(of: ordered) else {
            preconditionFailure("a conflict that is known is among them")
        }
        return known
    }

    /// A conflict within a choice: one that is known, or the first that whoever judges homes finds; nil where there is none.
    private mutating func firstConflict(in choice: [Int32]) -> Int? {
        let chosen = Set(choice.compactMap { $0 < 0 ? nil : Int($0) })
        if let known = conflicts.firstIndex(where: { $0.allSatisfy(chosen.contains) }) { return known }
        var first: Int?
        for conflict in foundConflicts(in: choice) {
            let index = add(conflict)
            first = min(first ?? index, index)
        }
        return first
    }

    private mutating func foundConflicts(in choice: [Int32]) -> [[Int]] {
        let homes = shared(choice)
        let found = together.conflicts(in: homes.map { home in home.map { component.pairs[$0] } })
        return zip(homes, found).compactMap { home, conflict in
            conflict.map { conflict in home.filter { conflict.contains(component.pairs[$0]) } }
        }
    }

    /// The pairs of a choice that share a household with another, household by household.
    private func shared(_ choice: [Int32]) -> [[Int]] {
        var homes: [Int: [Int]] = [:]
        for pair in choice where pair >= 0 {
            homes[component.householdOfPair[Int(pair)], default: []].append(Int(pair))
        }
        return homes.keys.sorted().compactMap { home in
            homes[home].flatMap { $0.count > 1 ? $0 : nil }
        }
    }

    /// A choice without conflicts near `choice`: the pair that gains least leaves each conflict, then whoever left looks for another home.
    private mutating func repaired(_ choice: [Int32]) -> [Int32] {
        var choice = choice
        var left: [Int] = []
        func drop(_ pair: Int) {
            for party in choice.indices where choice[party] == Int32(pair) {
                choice[party] = -1
                left.append(party)
            }
        }
        for conflict in conflicts {
            let chosen = Set(choice.compactMap { $0 < 0 ? nil : Int($0) })
            if conflict.allSatisfy(chosen.contains) { drop(conflict[0]) }
        }
        while true {
            let found = foundConflicts(in: choice)
            if found.isEmpty { break }
            for conflict in found { drop(conflicts[add(conflict)][0]) }
        }
        for party in left {
            let own = Int(component.pairStarts[party])..<Int(component.pairStarts[party + 1])
            for pair in own.sorted(by: { (gains[$1], $0) < (gains[$0], $1) }) where hasRoom(for: pair, in: choice) {
                choice[party] = Int32(pair)
                let chosen = Set(choice.compactMap { $0 < 0 ? nil : Int($0) })
                if !conflicts.contains(where: { $0.contains(pair) && $0.allSatisfy(chosen.contains) }),
                    foundConflicts(in: choice.map { keepsHome($0, of: pair) }).isEmpty
                {
                    break
                }
                choice[party] = -1
            }
        }
        return choice
    }

    /// A pair where it shares the household of `other`, else none.
    private func keepsHome(_ pair: Int32, of other: Int) -> Int32 {
        pair >= 0 && component.householdOfPair[Int(pair)] == component.householdOfPair[other] ? pair : -1
    }

    private func hasRoom(for pair: Int, in choice: [Int32]) -> Bool {
        let node = component.nodeOfPair[pair]
        let taken = choice.count { $0 >= 0 && component.nodeOfPair[Int($0)] == node }
        return taken < Int(component.places[Int(node)])
    }
}

/// One entry of a search, in the order it was made: a conflict to branch on, whose ways follow, or a leaf with the prices that close it.
///
/// The ways of a conflict: its first pair is not chosen; its first is, and its second is not; and so on. Together they are everything.
enum Branching<Number: PlanNumber>: Sendable {
    case branch(Int)
    case leaf(Relaxed<Number>)
}
