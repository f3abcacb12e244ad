/// Checks a plan of one component against its certificate, without searching: one pass over the pairs for each leaf.
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
    let placeOfNode: [Int: Int]
    let placeOfParty: [Int: Int]

    init(
        _ component: PlanComponent, _ packing: PlanPacking, _ values: [[Int]], _ certificate: PlanCertificate
    ) {
        self.component = component
        self.packing = packing
        self.certificate = certificate
        gains = Number.gains(values, packing)
        indexOf = Dictionary(uniqueKeysWithValues: component.pairs.enumerated().map { ($1, $0) })
        placeOfNode = Dictionary(uniqueKeysWithValues: component.nodes.enumerated().map { ($1, $0) })
        placeOfParty = Dictionary(uniqueKeysWithValues: component.parties.enumerated().map { ($1, $0) })
    }

    func answer(_ choice: [PlanPair]) -> PlanCheck.Answer {
        let chosen = choice.compactMap { indexOf[$0] }
        guard chosen.count == choice.count else { return .refused("a chosen pair is none of the market's") }
        guard Set(choice.map(\.party)).count == choice.count else { return .refused("a party is chosen twice") }
        var taken = [Int](repeating: 0, count: component.nodes.count)
        for pair in chosen { taken[Int(component.nodeOfPair[pair])] += 1 }
        guard zip(taken, component.places).allSatisfy({ $0 <= Int($1) }) else {
            return .refused("a home has more than it has places for")
        }
        let conflicts = certificate.conflicts.map { $0.compactMap { indexOf[$0] } }
        guard zip(conflicts, certificate.conflicts).allSatisfy({ $0.count == $1.count && !$0.isEmpty }) else {
            return .refused("a conflict names a pair that is none of the market's")
        }
        let together = Set(chosen)
        guard !conflicts.contains(where: { $0.allSatisfy(together.contains) }) else {
            return .refused("what cannot be together is chosen together")
        }
        guard let bound = bound(conflicts) else {
            return .refused("its leaves do not cover every choice, or a price is none")
        }
        let gain = chosen.reduce(Number.zero) { $0 + gains[$1] }
        if bound < gain { return .refused("its bound is below what the plan has") }
        if bound == gain { return .proven }
        let has = gain.levels(packing) ?? []
        return .gap(has: has, bound: bound.levels(packing) ?? packing.radices.map { $0 - 1 })
    }

    /// The greatest bound of all leaves; nil where they do not cover everything or a price cannot be read.
    private func bound(_ conflicts: [[Int]]) -> Number? {
        var walk = Walk(state: [PlanSearchState](repeating: .free, count: gains.count))
        guard let bound = bound(&walk, conflicts, depth: 0), walk.place == certificate.entries.count else {
            return nil
        }
        return bound
    }

    /// Where a walk over the entries stands.
    private struct Walk {
        var place = 0
        var state: [PlanSearchState]
    }

    /// The bound of the entry at hand and everything below it. The first of a conflict's pairs that is not chosen says which way a plan
    /// goes, so that the ways cover every plan.
    private func bound(_ walk: inout Walk, _ conflicts: [[Int]], depth: Int) -> Number? {
        guard walk.place < certificate.entries.count, depth <= PlanCertificate.depthMost else { return nil }
        let entry = certificate.entries[walk.place]
        walk.place += 1
        switch entry {
        case .leaf(let leaf): return bound(of: leaf, conflicts, walk.state)
        case .branch(let number):
            guard conflicts.indices.contains(number) else { return nil }
            var greatest = Number.zero
            var forced: [Int] = []
            for pair in conflicts[number] {
                let before = walk.state[pair]
                walk.state[pair] = .forbidden
                guard let way = bound(&walk, conflicts, depth: depth + 1) else { return nil }
                greatest = max(greatest, way)
                walk.state[pair] = before
                if before == .free {
                    walk.state[pair] = .forced
                    forced.append(pair)
                }
            }
            for pair in forced { walk.state[pair] = .free }
            return greatest
        }
    }

    /// The bound a leaf states, where its figures add up to it and no party could have more left than is said.
    private func bound(
        of leaf: PlanCertificate.Leaf, _ conflicts: [[Int]], _ state: [PlanSearchState]
    ) -> Number? {
        var own = [Number](repeating: .zero, count: component.nodes.count)
        for price in leaf.prices {
            guard let node = placeOfNode[price.of], let number = read(price) else { return nil }
            own[node] = number
        }
        var ofConflicts = [Number](repeating: .zero, count: conflicts.count)
        var times = 0
        for price in leaf.conflictPrices {
            guard conflicts.indices.contains(price.of), let number = read(price) else { return nil }
            ofConflicts[price.of] = number
            times += conflicts[price.of].count
        }
        // So many terms the numbers have room for.
        guard times <= component.termCount else { return nil }
        let frame = PlanFrame(
            component, gains: gains, state: { state[$0] }, conflicts: conflicts, conflictPrices: ofConflicts)
        var left = [Number](repeating: .zero, count: component.partyCount)
        for figure in leaf.left {
            guard let party = placeOfParty[figure.of], let number = read(figure) else { return nil }
            left[party] = number
        }
        guard zip(left, frame.graph.left(under: own)).allSatisfy({ $0 >= $1 }) else { return nil }
        var bound = left.reduce(frame.constant) { $0 + $1 }
        for (price, places) in zip(own, component.places) {
            bound += price.scaled(by: min(Int(places), component.partyCount))
        }
        return bound.text == leaf.bound ? bound : nil
    }

    private func read(_ price: PlanCertificate.Price) -> Number? {
        guard let number = Number(text: price.price), number >= .zero, number.isWithin(packing) else { return nil }
        return number
    }
}
