/// Every household that could work for a referral, in order, and how many cannot now.
public struct Shortlist: Hashable, Sendable {
    /// The referral's index in the population.
    public let referral: Int
    /// The person's index where a party that would prefer to live together is looked at one by one.
    public let apart: Int?
    /// Possible and ask first; with the others too where they were asked for.
    public let results: [PairResult]
    /// Households that are not possible now.
    public let notPossibleCount: Int
}

extension Matcher {
    /// The shortlist of a referral over every household.
    ///
    /// - Parameters:
    ///   - referral: Its index in the population.
    ///   - apart: The person's index where a party that would prefer to live together is looked at one by one.
    ///   - includingNotPossible: Whether those not possible now are listed too, by their number of barriers.
    public func shortlist(referral: Int, apart: Int? = nil, includingNotPossible: Bool = false) -> Shortlist {
        var found: [PairResult] = []
        return shortlist(
            referral: referral, apart: apart, includingNotPossible: includingNotPossible, findingIn: &found)
    }

    /// - Parameter found: Room to work in, used again from list to list; whatever it holds is forgotten.
    private func shortlist(
        referral: Int, apart: Int?, includingNotPossible: Bool, findingIn found: inout [PairResult]
    ) -> Shortlist {
        let compiled = compiled(referral: referral, apart: apart)
        let asked =
            includingNotPossible
            ? Array(scheme.households.indices) : screen.passing(screen.query(compiled, scheme))
        found.removeAll(keepingCapacity: true)
        var pair = firstPair(compiled, 0)
        var sink = CountingSink()
        for household in asked {
            pair.householdIndex = household
            if let result = result(&pair, isRun: !includingNotPossible, &sink) { found.append(result) }
        }
        let results = found.inOrder { $0.household }
        let possible = results.count { $0.verdict != .notPossibleNow }
        return Shortlist(
            referral: referral, apart: apart, results: results, notPossibleCount: scheme.households.count - possible
        )
    }

    /// The people a home could work for, in the same order, ids of referrals last.
    ///
    /// - Parameters:
    ///   - household: Its index in the population.
    ///   - includingNotPossible: Whether referrals not possible now are listed too.
    public func people(for household: Int, includingNotPossible: Bool = false) -> [PairResult] {
        var results: [PairResult] = []
        var sink = CountingSink()
        for index in scheme.population.referrals.indices where scheme.population.referrals[index].isOpen {
            for compiled in [scheme.referrals[index]] + scheme.apart[index].map({ scheme.referrals[$0] }) {
                guard includingNotPossible || screen.passes(screen.query(compiled, scheme), household) else {
                    continue
                }
                var pair = firstPair(compiled, household)
                if let result = result(&pair, isRun: !includingNotPossible, &sink) { results.append(result) }
            }
        }
        return results.inOrder { $0.referral * (scheme.people.count + 1) + ($0.apart ?? -1) + 1 }
    }

    /// The shortlists of every open referral, whole parties and members apart, in the order of the population.
    ///
    /// Slices run side by side and are joined by index, so that the answer does not depend on who finishes first. A slice holds people of
    /// one part of the map: they look at the same homes, which then lie at hand.
    public func shortlists(tasks: Int) async -> [Shortlist] {
        var open: [(referral: Int, apart: Int?)] = []
        for index in scheme.population.referrals.indices where scheme.population.referrals[index].isOpen {
            open.append((index, nil))
            for apart in scheme.apart[index] { open.append((index, scheme.referrals[apart].apart)) }
        }
        let asked = open
        let order = screen.byPlace(asked.map { scheme.referrals[$0.referral].members.first }, scheme)
        let size = max(1, (asked.count + max(1, tasks) * 64 - 1) / (max(1, tasks) * 64))
        return await withTaskGroup(of: [(Int, Shortlist)].self) { group in
            for first in stride(from: 0, to: asked.count, by: size) {
                group.addTask {
                    var found: [PairResult] = []
                    return order[first..<min(first + size, asked.count)].map { index in
                        let (referral, apart) = asked[index]
                        return (
                            index,
                            self.shortlist(
                                referral: referral, apart: apart, includingNotPossible: false, findingIn: &found)
                        )
                    }
                }
            }
            var lists: [(index: Int, list: Shortlist)] = []
            lists.reserveCapacity(asked.count)
            for await part in group { lists.append(contentsOf: part) }
            return lists.sorted { $0.index < $1.index }.map(\.list)
        }
    }
}

extension Matcher {
    /// The person indices of the members that are looked at one by one for a referral; empty unless they would prefer to live together.
    public func membersApart(ofReferral referral: Int) -> [Int] {
        scheme.apart[referral].compactMap { scheme.referrals[$0].apart }
    }
}
