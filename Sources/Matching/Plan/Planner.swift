/// Makes plans: component by component, each in the smallest size of number that holds it.
public struct Planner<Together: PlanTogether & Sendable>: Sendable {
    let market: PlanMarket
    let levels: PlanLevels
    let terms: PlanTerms
    let together: Together

    /// A planner over `market` under the policy's `terms`; `together` judges choices at one home as a whole.
    public init(_ market: PlanMarket, terms: PlanTerms, together: Together) {
        self.market = market
        self.terms = terms
        self.together = together
        levels = PlanLevels(terms)
    }

    /// The plan. Deterministic: the same market, terms and judge give the same plan.
    @specialized(where Together == HomeTogether)
    public func plan() throws(PlanFailure) -> Plan {
        var parts: [PlanPart] = []
        var left = terms.searchSteps
        for component in market.components {
            let part = try self.part(component, steps: left)
            left = max(0, left - part.steps)
            parts.append(part)
        }
        return Plan(
            market: market, levels: levels, choice: parts.flatMap(\.choice).sorted(), parts: parts,
            steps: parts.reduce(0) { $0 + $1.steps })
    }

    private func part(_ component: PlanComponent, steps: Int) throws(PlanFailure) -> PlanPart {
        let values = component.pairs.map { levels.values(of: market.option($0), for: market.parties[$0.party]) }
        let bounds = component.bounds(values, levelCount: levels.levels.count)
        guard let packing = PlanPacking(bounds: bounds, terms: component.termCount) else {
            throw .tooLarge(parties: component.partyCount, radices: bounds.map { $0 + 1 })
        }
        return switch packing.size {
        case .small: searched(component, packing, Int64.gains(values, packing), steps)
        case .wide: searched(component, packing, Int128.gains(values, packing), steps)
        case .twoLimbs: searched(component, packing, TwoLimbs.gains(values, packing), steps)
        }
    }

    private func searched<Number: PlanNumber>(
        _ component: PlanComponent, _ packing: PlanPacking, _ gains: [Number], _ steps: Int
    ) -> PlanPart {
        var search = PlanSearch(component, packing, gains: gains, together: together, steps: steps)
        search.run(from: component.lastNights(in: market))
        let isCertified = search.leafCount <= PlanCertificate.leavesMost
        let tree = isCertified ? search.tree : search.root.map { [.leaf($0)] } ?? []
        let certificate = PlanCertificate(component, packing, conflicts: search.conflicts, tree: tree)
        let choice = search.best.compactMap { $0 < 0 ? nil : component.pairs[Int($0)] }
        let totals = search.bestGain.levels(packing) ?? packing.radices.map { _ in 0 }
        let bound: [Int] =
            switch PlanCheck.answer(choice, certificate, component, market, levels) {
            case .proven: totals
            case .gap(_, let bound): bound
            case .refused(let why): preconditionFailure("a plan refuses its own certificate: \(why)")
            }
        let status: PlanStatus =
            bound == totals ? .proven : search.isComplete && !isCertified ? .provedBySearch : .bestFound
        return PlanPart(
            choice: choice, status: status, totals: totals, bound: bound, certificate: certificate,
            placesMore: search.root.map { component.placesMore($0, packing) } ?? [], steps: steps - search.stepsLeft
        )
    }
}
