/// Checks a plan of one component against its certificate, without searching: for each leaf one pass over the pairs and over what shows
/// each home's figure.
public enum PlanCheck {
    /// What a check found.
    public enum Answer: Hashable, Sendable {
        /// The plan is the best there is.
        case proven
        /// No plan is better than the bound: level by level what it has and what the bound leaves.
        case gap(has: [Int], bound: [Int])
        /// Why the certificate or the plan is none.
        case refused(String)
    }

    /// Checks that `choice` keeps to the places and the conflicts, and that nothing better is left.
    ///
    /// - Parameters:
    ///   - choice: The chosen pairs of the component's parties.
    ///   - certificate: The leaves that show that nothing better is left.
    ///   - market: The parties, places and pairs of the night.
    ///   - levels: The objectives in their order.
    public static func answer(
        _ choice: [PlanPair], _ certificate: PlanCertificate, of market: PlanMarket, levels: PlanLevels
    ) -> Answer {
        guard let component = market.components.first(where: { $0.parties == certificate.parties }) else {
            return .refused("its parties are no component of the market")
        }
        return answer(choice, certificate, component, market, levels)
    }

    static func answer(
        _ choice: [PlanPair], _ certificate: PlanCertificate, _ component: PlanComponent, _ market: PlanMarket,
        _ levels: PlanLevels
    ) -> Answer {
        let values = component.pairs.map { levels.values(of: market.option($0), for: market.parties[$0.party]) }
        guard
            let packing = PlanPacking(
                bounds: component.bounds(values, levelCount: levels.levels.count), terms: component.termCount),
            packing.radices == certificate.radices, packing.size.rawValue == certificate.size
        else { return .refused("its numbers are not packed as the market asks") }
        switch packing.size {
        case .small: return CertificateCheck<Int64>(component, packing, values, certificate).answer(choice)
        case .wide: return CertificateCheck<Int128>(component, packing, values, certificate).answer(choice)
        case .twoLimbs: return CertificateCheck<TwoLimbs>(component, packing, values, certificate).answer(choice)
        }
    }
}

extension PlanComponent {
    /// How many numbers a bound adds up at most: one per party, and one per place that a party could take.
    var termCount: Int { 2 * partyCount + places.reduce(0) { $0 + min(Int($1), partyCount) } + pairs.count }
}

/// One check, in one size of number.
private struct CertificateCheck<Number: PlanNumber> {
    let component: PlanComponent
    let packing: PlanPacking
    let gains: [Number]
    let certificate: PlanCertificate
    let indexOf: [PlanPair: Int]
    let placeOfHome: [Int: Int]
    let placeOfParty: [Int: Int]

    init(
        _ component: PlanComponent, _ packing: PlanPacking, _ values: [[Int]], _ certificate: PlanCertificate
    ) {
        self.component = component
        self.packing = packing
        self.certificate = certificate
        gains = Number.gains(values, packing)
        indexOf = Dictionary(uniqueKeysWithValues: component.pairs.enumerated().map { ($1, $0) })
        placeOfHome = Dictionary(uniqueKeysWithValues: component.households.enumerated().map { ($1, $0) })
        placeOfParty = Dictionary(uniqueKeysWithValues: component.parties.enumerated().map { ($1, $0) })
    }

    func answer(_ choice: [PlanPair]) -> PlanCheck.Answer {
        let chosen = choice.compactMap { indexOf[$0] }
        guard chosen.count == choice.count else { return .refused("a chosen pair is none of the market's") }
        guard Set(choice.map(\.party)).count == choice.count else { return .refused("a party is chosen twice") }
        let homes = Dictionary(grouping: chosen) { component.homeOfPair[$0] }
        guard homes.values.allSatisfy({ component.isWithinLimits($0) }) else {
            return .refused("a home has more at one moment than it has places for")
        }
        let conflicts = certificate.conflicts.map { $0.compactMap { indexOf[$0] } }
        guard zip(conflicts, certificate.conflicts).allSatisfy({ $0.count == $1.count && !$0.isEmpty }) else {
            return .refused("a conflict names a pair that is none of the market's")
        }
        let together = Set(chosen)
        guard !conflicts.contains(where: { $0.allSatisfy(together.contains) }) else {
            return .refused("what cannot be together is chosen together")
        }
        guard let bounds = bounds(KnownConflicts(conflicts, component)) else {
            return .refused("its leaves do not cover every choice, or a figure is none")
        }
        let gain = chosen.reduce(Number.zero) { $0 + gains[$1] }
        if bounds.allSatisfy({ $0.bound < gain.scaled(by: $0.times) }) {
            return .refused("its bound is below what the plan has")
        }
        if bounds.allSatisfy({ $0.bound < gain.next.scaled(by: $0.times) }) { return .proven }
        let bound = bounds.map { $0.bound.divided(by: $0.times).quotient }.max() ?? gain
        return .gap(
            has: gain.levels(packing) ?? [], bound: bound.levels(packing) ?? packing.radices.map { $0 - 1 })
    }

    /// The bound of every leaf; nil where they do not cover everything or a figure cannot be read.
    private func bounds(_ conflicts: KnownConflicts) -> [(bound: Number, times: Int)]? {
        var walk = Walk(states: [PlanSearchState](repeating: .free, count: gains.count))
        guard follow(&walk, conflicts, depth: 0), walk.place == certificate.entries.count else { return nil }
        return walk.bounds
    }

    /// Where a walk over the entries stands.
    private struct Walk {
        var place = 0
        var states: [PlanSearchState]
        var bounds: [(bound: Number, times: Int)] = []
    }

    /// Follows the entry at hand and everything below it; a plan has a pair or it does not, so that both ways cover every plan.
    private func follow(_ walk: inout Walk, _ conflicts: KnownConflicts, depth: Int) -> Bool {
        guard walk.place < certificate.entries.count, depth <= PlanCertificate.depthMost else { return false }
        let entry = certificate.entries[walk.place]
        walk.place += 1
        switch entry {
        case .leaf(let leaf):
            guard let bound = bound(of: leaf, conflicts, walk.states) else { return false }
            walk.bounds.append((bound, leaf.times))
            return true
        case .branch(let named):
            guard let pair = indexOf[named], walk.states[pair] == .free else { return false }
            let before = walk.states
            for other in component.shut(by: pair, conflicts: conflicts.between[...]) {
                walk.states[other] = .forbidden
            }
            walk.states[pair] = .forced
            guard follow(&walk, conflicts, depth: depth + 1) else { return false }
            walk.states = before
            walk.states[pair] = .forbidden
            guard follow(&walk, conflicts, depth: depth + 1) else { return false }
            walk.states = before
            return true
        }
    }

    /// The bound a leaf states, where its figures add up to it and no home's choices are worth more than is said.
    private func bound(
        of leaf: PlanCertificate.Leaf, _ conflicts: KnownConflicts, _ states: [PlanSearchState]
    ) -> Number? {
        guard (1...packing.timesMost).contains(leaf.times),
            let left = figures(leaf.left, leaf.times, count: component.partyCount, { placeOfParty[$0] }),
            let homes = figures(leaf.homes, leaf.times, count: component.households.count, { placeOfHome[$0] }),
            let asked = figures(
                leaf.conflictPrices, leaf.times, count: conflicts.between.count,
                { conflicts.between.indices.contains($0) ? $0 : nil })
        else { return nil }
        var shown: [Int: [Int]] = [:]
        for ways in leaf.ways {
            guard let home = placeOfHome[ways.household] else { return nil }
            shown[home] = ways.ways
        }
        var worth = gains.map { $0.scaled(by: leaf.times) }
        for pair in worth.indices where states[pair] != .forced {
            worth[pair] -= left[Int(component.partyOfPair[pair])]
        }
        var bound = left.reduce(Number.zero) { $0 + $1 }
        for (conflict, price) in zip(conflicts.between, asked) where price > .zero {
            for pair in conflict { worth[pair] -= price }
            bound += price.scaled(by: conflict.count - 1)
        }
        for (home, value) in homes.enumerated() {
            var choices = HomeChoices(
                component, at: home, conflicts: conflicts.ofHome[home], state: { states[$0] }, weight: { worth[$0] }
            )
            guard choices.isShown(by: shown[home] ?? [-1], upTo: value) else { return nil }
            bound += value
        }
        return bound.text == leaf.bound ? bound : nil
    }

    /// Figures by place; nil where one cannot be read, is below nothing, or is said twice.
    private func figures(
        _ said: [PlanCertificate.Price], _ times: Int, count: Int, _ place: (Int) -> Int?
    ) -> [Number]? {
        var figures = [Number](repeating: .zero, count: count)
        for figure in said {
            guard let place = place(figure.of), let number = Number(text: figure.price), number > .zero,
                number.isWithin(packing, times: times), figures[place] == .zero
            else { return nil }
            figures[place] = number
        }
        return figures
    }
}

/// A certificate's conflicts as places among a component's pairs: those between homes, which come first, and those at one.
private struct KnownConflicts {
    let between: [[Int]]
    let ofHome: [[HomeConflict]]

    init(_ conflicts: [[Int]], _ component: PlanComponent) {
        between = Array(conflicts.prefix { component.isBetweenHomes($0) })
        var ofHome: [[HomeConflict]] = component.households.map { _ in [] }
        for (number, conflict) in conflicts.enumerated().dropFirst(between.count)
        where !component.isBetweenHomes(conflict) {
            ofHome[Int(component.homeOfPair[conflict[0]])].append(HomeConflict(number, conflict, component))
        }
        self.ofHome = ofHome
    }
}
