/// What is worth most home by home.
extension PlanSearch {
    /// What a pair is worth at a state's prices.
    func worth(_ pair: Int, _ state: PlanState<Number>) -> Number {
        var worth = state.times == 1 ? gains[pair] : gains[pair].scaled(by: state.times)
        worth -= state.left[Int(component.partyOfPair[pair])]
        if betweenCount > 0, let numbers = betweenOfPair[pair] {
            for number in numbers { worth -= state.conflictPrices[number] }
        }
        return worth
    }

    func choices(at home: Int, _ state: PlanState<Number>) -> HomeChoices<Number> {
        HomeChoices(
            component, at: home, conflicts: conflictsOfHome[home], state: { state.pairs[$0] },
            weight: { worth($0, state) })
    }

    /// What is worth most at a home as far as is known: whoever judges homes may still refuse it, which makes it worth no more.
    func best(at home: Int, _ state: PlanState<Number>) -> HomeChoices<Number>.Best {
        var choices = choices(at: home, state)
        return choices.best()
    }

    /// Asks those who judge homes about choices at one home each, and learns what they refuse; more than a home has places for is refused
    /// without asking.
    ///
    /// - Returns: Which were refused, in order.
    mutating func ask(_ choices: [[Int]]) -> [Bool] {
        let unknown = choices.filter { $0.count > 1 && !passed.contains($0) && component.isWithinLimits($0) }
        let answers = together.conflicts(in: unknown.map { choice in choice.map { component.pairs[$0] } })
        for (choice, conflicts) in zip(unknown, answers) {
            if conflicts.isEmpty { passed.insert(choice) }
            for conflict in conflicts { add(choice.filter { conflict.contains(component.pairs[$0]) }) }
        }
        return choices.map { $0.count > 1 && !passed.contains($0) }
    }

    /// The pairs that a choice has at a home, ascending.
    func chosen(at home: Int, in choice: [Int32]) -> [Int] {
        component.pairs(ofHome: home).filter { choice[Int(component.partyOfPair[Int($0)])] == $0 }.map { Int($0) }
    }

    /// Whether a choice keeps to places, to what is known, and to what those who judge homes say.
    mutating func holds(_ choice: [Int32]) -> Bool {
        var places = component.places
        var homes: [Int: [Int]] = [:]
        for pair in choice where pair >= 0 {
            places[Int(component.nodeOfPair[Int(pair)])] -= 1
            homes[Int(component.homeOfPair[Int(pair)]), default: []].append(Int(pair))
        }
        if places.contains(where: { $0 < 0 }) { return false }
        for number in 0..<betweenCount where conflicts[number].allSatisfy({ isIn(choice, $0) }) { return false }
        let shared = homes.keys.sorted().compactMap { home in
            homes[home].flatMap { $0.count > 1 ? $0.sorted() : nil }
        }
        let together = ask(shared)
        return !together.contains(true)
            && !homes.keys.contains { home in
                conflictsOfHome[home].contains { $0.pairs.allSatisfy { isIn(choice, $0) } }
            }
    }

    func isIn(_ choice: [Int32], _ pair: Int) -> Bool {
        choice[Int(component.partyOfPair[pair])] == Int32(truncatingIfNeeded: pair)
    }

    /// Whether a choice has all of a conflict between homes that `pair` is in.
    func isApart(_ pair: Int, in choice: [Int32]) -> Bool {
        (betweenOfPair[pair] ?? []).contains { number in conflicts[number].allSatisfy { isIn(choice, $0) } }
    }

    /// A choice in which whoever has no home takes the best that is still there.
    mutating func completed(_ choice: [Int32]) -> [Int32] {
        var choice = choice
        var places = component.places
        for pair in choice where pair >= 0 { places[Int(component.nodeOfPair[Int(pair)])] -= 1 }
        for party in choice.indices where choice[party] < 0 {
            let own = component.pairs(ofParty: party).sorted { (gains[$1], $0) < (gains[$0], $1) }
            for pair in own where gains[pair] > .zero && places[Int(component.nodeOfPair[pair])] > 0 {
                choice[party] = Int32(truncatingIfNeeded: pair)
                let home = Int(component.homeOfPair[pair])
                let here = chosen(at: home, in: choice)
                if !isApart(pair, in: choice),
                    !conflictsOfHome[home].contains(where: { $0.pairs.allSatisfy(here.contains) }),
                    ask([here]) == [false]
                {
                    places[Int(component.nodeOfPair[pair])] -= 1
                    break
                }
                choice[party] = -1
            }
        }
        return choice
    }
}
