/// What a plan is asked for beside the scheme itself.
public struct PlanRequest: Sendable {
    /// What the previous recorded rematch proposed: household by referral, as indices.
    public var lastNight: [Int: Int] = [:]
    /// Pairs to be kept whatever they cost.
    public var pins: [Int: Int] = [:]
    /// Pairs not to be chosen: households by referral.
    public var forbidden: [Int: Set<Int>] = [:]
    /// Households to which introductions are under way, by referral: it keeps to these, whatever is still to be asked.
    public var underWay: [Int: Set<Int>] = [:]

    public init() {}
}

extension Matcher {
    /// The market that everybody's shortlists make: pairs that are possible, and those with at most the policy's number of open questions.
    ///
    /// Members looked at one by one are left out: the plan looks for homes for whole parties. A referral whose introductions are under way
    /// keeps its household and no other.
    public func planMarket(_ shortlists: [Shortlist], _ request: PlanRequest) -> PlanMarket {
        let most = scheme.policy.plan.ifQuestionsMost
        let parties = shortlists.filter { $0.apart == nil }.sorted { $0.referral < $1.referral }.map { list in
            let asked = scheme.population.referrals[list.referral]
            let kept = request.underWay[list.referral]
            let options = list.results.filter { result in
                result.verdict != .notPossibleNow
                    && (result.verdict == .possible || result.questionCount <= most || kept != nil)
                    && kept?.contains(result.household) ?? true
                    && request.forbidden[list.referral]?.contains(result.household) != true
            }.sorted { $0.household < $1.household }.map { result in
                PlanOption(
                    household: result.household, startOn: result.startOn,
                    // What only the party is asked counts against no home, but leaves the pair an "if".
                    questionCount: result.verdict == .possible ? 0 : max(1, result.questionCount),
                    personPoints: result.people?.points, householdPoints: result.householdSide?.points,
                    points: result.fused?.points ?? 0,
                    isLastNights: request.lastNight[list.referral] == result.household,
                    isPinned: request.pins[list.referral] == result.household || kept != nil)
            }
            return PlanParty(
                referral: list.referral, urgencyClass: urgencyClass(asked.urgency.value),
                size: scheme.referrals[list.referral].members.count, options: options)
        }
        let homes = PlanHomes(self, parties)
        return PlanMarket(
            parties: parties, nodes: homes.nodes, nodeOfOption: homes.nodeOfOption, limits: homes.limits,
            conflicts: separations(parties))
    }

    private func urgencyClass(_ urgency: Urgency?) -> Int {
        switch urgency {
        case .today: 0
        case .soon: 1
        case .planned, nil: 2
        }
    }

    /// Pairs of options of people who must never be together: at one home on days that meet, or at two homes nearer than was said.
    private func separations(_ parties: [PlanParty]) -> [[PlanPair]] {
        var partiesOf: [Int: [Int]] = [:]
        for (index, party) in parties.enumerated() {
            for member in scheme.referrals[party.referral].members { partiesOf[member, default: []].append(index) }
        }
        var conflicts: Set<[PlanPair]> = []
        for (person, places) in partiesOf.sorted(by: { $0.key < $1.key }) {
            for index in scheme.people[person].separations {
                let separation = scheme.separations[index]
                guard case .person(let other) = separation.other, person < other else { continue }
                for first in places {
                    for second in partiesOf[other] ?? [] where first != second {
                        conflicts.formUnion(
                            apart(first, second, parties, within: separation.isAreaAsked ? nil : separation.metres))
                    }
                }
            }
        }
        return conflicts.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func apart(
        _ first: Int, _ second: Int, _ parties: [PlanParty], within metres: Int?
    ) -> [[PlanPair]] {
        var conflicts: [[PlanPair]] = []
        for (place, option) in parties[first].options.enumerated() {
            for (otherPlace, other) in parties[second].options.enumerated() {
                guard isTooNear(option.household, other.household, within: metres),
                    windowsTouch(parties[first].referral, option, parties[second].referral, other)
                else { continue }
                conflicts.append(
                    [
                        PlanPair(party: first, option: place), PlanPair(party: second, option: otherPlace),
                    ].sorted())
            }
        }
        return conflicts
    }

    /// Where a place is not known exactly, nearer is taken for granted: nobody is put at risk by a plan.
    private func isTooNear(_ first: Int, _ second: Int, within metres: Int?) -> Bool {
        if first == second { return true }
        guard let metres, let one = scheme.households[first].place, let other = scheme.households[second].place
        else {
            return false
        }
        return one.distanceMetres(to: other).lowerBound <= metres
    }

    private func windowsTouch(_ first: Int, _ option: PlanOption, _ second: Int, _ other: PlanOption) -> Bool {
        let ones = windows(of: first, option)
        let others = windows(of: second, other)
        return ones.contains { one in others.contains { one.touches(from: $0.from, until: $0.until) } }
    }

    /// The days and slots an option takes: its stay, or each of its visits.
    func windows(of referral: Int, _ option: PlanOption) -> [Pattern] {
        let compiled = scheme.referrals[referral]
        return compiled.visits.isEmpty ? [scheme.window(of: compiled, from: option.startOn)] : compiled.visits
    }
}
