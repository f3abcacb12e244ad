import Matching
import TestSupport

/// A market of chance for plans, and the slow, obvious way to its best plan: every choice is looked at.
struct PlanReference: Sendable {
    var market: PlanMarket
    var terms: PlanTerms
    /// Pairs of parties that cannot be in one home, known only to whoever judges homes.
    let apart: Set<[Int]>

    init(seed: UInt64, partiesMost: Int, homesMost: Int) {
        var chance = Chance(seed: seed)
        let homes = chance.number(in: 1...homesMost)
        let parties = (0..<chance.number(in: 1...partiesMost)).map { index in
            PlanParty(
                referral: index, urgencyClass: chance.number(in: 0...2), size: 1,
                options: (0..<homes).filter { _ in chance.percent(60) }.map { home in
                    PlanOption(
                        household: home, startOn: .on("2027-01-04"),
                        questionCount: chance.percent(40) ? chance.number(in: 1...2) : 0,
                        personPoints: chance.number(in: 0...1000), householdPoints: chance.number(in: 0...1000),
                        points: chance.number(in: 0...1000), isLastNights: chance.percent(15))
                })
        }
        // Two moments a home: who is there at the one, who at the other, and how many at both together.
        let nodes = (0..<2 * homes).map { PlanNode(household: $0 / 2, places: chance.number(in: 1...3)) }
        let nodeOfOption = parties.map { party in
            party.options.map { 2 * $0.household + (chance.percent(30) ? 1 : 0) }
        }
        let limits = (0..<homes).compactMap { home -> PlanLimit? in
            let pairs = parties.indices.flatMap { party in
                parties[party].options.indices.filter { parties[party].options[$0].household == home }
                    .map { PlanPair(party: party, option: $0) }
            }.filter { _ in chance.percent(80) }
            return pairs.isEmpty ? nil : PlanLimit(pairs: pairs, most: chance.number(in: 1...3))
        }
        func some(_ percent: Int) -> Set<[Int]> {
            var pairs: Set<[Int]> = []
            for first in parties.indices {
                for second in parties.indices.dropFirst(first + 1) where chance.percent(percent) {
                    pairs.insert([first, second])
                }
            }
            return pairs
        }
        let never = some(15)
        apart = some(15)
        market = PlanMarket(
            parties: parties, nodes: nodes, nodeOfOption: nodeOfOption, limits: limits,
            conflicts: Self.conflicts(parties, never))
        terms = PlanTerms(
            ifQuestionsMost: 2,
            objectives: chance.pick([
                [.proposals, .lowestFits, .total, .changes], [.proposals, .total, .changes],
                [.proposals, .changes, .lowestFits, .total],
            ]), worstOffBands: [250, 500, 750], changePoints: chance.pick([0, 50, 300]), searchSteps: 1_000_000)
    }

    var together: Apart { Apart(market: market, apart: apart) }

    private static func conflicts(_ parties: [PlanParty], _ never: Set<[Int]>) -> [[PlanPair]] {
        never.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.flatMap { two in
            parties[two[0]].options.indices.flatMap { first in
                parties[two[1]].options.indices.compactMap { second in
                    parties[two[0]].options[first].household == parties[two[1]].options[second].household
                        ? [PlanPair(party: two[0], option: first), PlanPair(party: two[1], option: second)] : nil
                }
            }
        }
    }

    /// The levels of the best choice, the first that counts first: by trying every choice.
    var best: [Int] {
        let levels = PlanLevels(terms)
        var best = [Int](repeating: 0, count: levels.levels.count)
        var chosen: [PlanPair] = []
        func look(_ party: Int, _ totals: [Int]) {
            guard party < market.parties.count else {
                if best.lexicographicallyPrecedes(totals) { best = totals }
                return
            }
            look(party + 1, totals)
            for option in market.parties[party].options.indices {
                let pair = PlanPair(party: party, option: option)
                chosen.append(pair)
                if isAllowed(chosen) {
                    let values = levels.values(
                        of: market.parties[party].options[option], for: market.parties[party])
                    look(party + 1, zip(totals, values).map { $0 + $1 })
                }
                chosen.removeLast()
            }
        }
        look(0, best)
        return best
    }

    /// Whether a choice keeps to places and to who must be apart.
    func isAllowed(_ choice: [PlanPair]) -> Bool {
        let homes = Dictionary(grouping: choice) { market.parties[$0.party].options[$0.option].household }
        let nodes = Dictionary(grouping: choice) { market.nodeOfOption[$0.party][$0.option] }
        if nodes.contains(where: { $1.count > market.nodes[$0].places }) { return false }
        if market.limits.contains(where: { limit in choice.count(where: limit.pairs.contains) > limit.most }) {
            return false
        }
        for pairs in homes.values {
            for (place, first) in pairs.enumerated() {
                for second in pairs.dropFirst(place + 1)
                where apart.contains([first.party, second.party].sorted()) {
                    return false
                }
            }
        }
        return !market.conflicts.contains { $0.allSatisfy(choice.contains) }
    }
}

/// Says that parties cannot be in one home, as a list has it.
struct Apart: PlanTogether, Sendable {
    let market: PlanMarket
    let apart: Set<[Int]>

    func conflicts(in choices: [[PlanPair]]) -> [[[PlanPair]]] {
        choices.map { choice in
            choice.indices.flatMap { first in
                choice.indices.dropFirst(first + 1).compactMap { second in
                    apart.contains([choice[first].party, choice[second].party].sorted())
                        ? [choice[first], choice[second]] : nil
                }
            }
        }
    }
}
