/// What another policy would do to one list on the same night: the same people, homes and day.
public struct PolicyEffect: Hashable, Sendable {
    /// What it comes to for the referral.
    public enum Kind: String, Sendable, CaseIterable, Hashable {
        /// More homes, or homes nearer to possible, and none fewer.
        case gains
        case loses
        /// Some more and some fewer.
        case mixed
        /// The same homes with the same answers, and another one first.
        case first
        /// The same answers and the same first home; points or the order behind it move.
        case points
        case none
    }

    /// One home whose answer changes.
    public struct Change: Hashable, Sendable {
        public let household: Int
        public let before: Verdict
        public let after: Verdict
        /// The rules that answer otherwise, in order.
        public let rules: [RuleCode]
    }

    /// Indices in the population.
    public let referral: Int
    public let apart: Int?
    public let kind: Kind
    /// Homes that come nearer to possible, in the order of the list after; and homes that go the other way, in that of the list before.
    public let better: [Change]
    public let worse: [Change]
    public let firstBefore: Int?
    public let firstAfter: Int?
    /// Where another home is first by fit alone: the strands that moved it before the other, the most telling first.
    public let strands: [Strand]
}

extension Matcher {
    /// What `other`, the engine over the same population and day under another policy, would do to every list of an open referral.
    ///
    /// - Precondition: Both are over the same population on the same day.
    public func effects(of other: Matcher) -> [PolicyEffect] {
        precondition(
            scheme.population == other.scheme.population && scheme.asOf == other.scheme.asOf,
            "policies are compared on the same night")
        var effects: [PolicyEffect] = []
        for referral in scheme.population.referrals.indices where scheme.population.referrals[referral].isOpen {
            for apart in [nil] + membersApart(ofReferral: referral).map({ Optional($0) }) {
                effects.append(effect(of: other, referral, apart))
            }
        }
        return effects
    }

    private func effect(of other: Matcher, _ referral: Int, _ apart: Int?) -> PolicyEffect {
        let before = shortlist(referral: referral, apart: apart).results
        let after = other.shortlist(referral: referral, apart: apart).results
        let verdicts = Dictionary(before.map { ($0.household, $0.verdict) }) { first, _ in first }
        let newVerdicts = Dictionary(after.map { ($0.household, $0.verdict) }) { first, _ in first }
        func change(_ household: Int) -> PolicyEffect.Change {
            let rules = zip(
                receipt(referral: referral, household: household, apart: apart).rules,
                other.receipt(referral: referral, household: household, apart: apart).rules)
            return PolicyEffect.Change(
                household: household, before: verdicts[household] ?? .notPossibleNow,
                after: newVerdicts[household] ?? .notPossibleNow,
                rules: rules.filter { $0.answer != $1.answer }.map(\.0.rule))
        }
        let better = after.filter { $0.verdict < verdicts[$0.household] ?? .notPossibleNow }
        let worse = before.filter { $0.verdict < newVerdicts[$0.household] ?? .notPossibleNow }
        let first = (before: before.first?.household, after: after.first?.household)
        let kind: PolicyEffect.Kind =
            !better.isEmpty && !worse.isEmpty
            ? .mixed
            : !better.isEmpty
                ? .gains
                : !worse.isEmpty
                    ? .loses
                    : first.before != first.after
                        ? .first
                        : before.map(\.household) == after.map(\.household)
                            && before.map(\.fused) == after.map(\.fused)
                            ? .none : .points
        return PolicyEffect(
            referral: referral, apart: apart, kind: kind, better: better.map { change($0.household) },
            worse: worse.map { change($0.household) }, firstBefore: first.before, firstAfter: first.after,
            strands: strands(referral, apart, first, other))
    }

    /// The strands whose lines moved the new first home before the old one.
    private func strands(
        _ referral: Int, _ apart: Int?, _ first: (before: Int?, after: Int?), _ other: Matcher
    ) -> [Strand] {
        guard let old = first.before, let new = first.after, old != new else { return [] }
        func points(_ matcher: Matcher, _ household: Int) -> [Strand: Int] {
            let receipt = matcher.receipt(referral: referral, household: household, apart: apart)
            var points: [Strand: Int] = [:]
            for line in (receipt.people + [receipt.householdSide]).flatMap(\.lines) {
                points[line.strand, default: 0] += line.points
            }
            return points
        }
        let (oldBefore, newBefore) = (points(self, old), points(self, new))
        let (oldAfter, newAfter) = (points(other, old), points(other, new))
        func shift(_ strand: Strand) -> Int {
            (newAfter[strand] ?? 0) - (oldAfter[strand] ?? 0) - (newBefore[strand] ?? 0) + (oldBefore[strand] ?? 0)
        }
        return Strand.allCases.filter { shift($0) > 0 }.sorted { first, second in
            (shift(second), first.rawValue) < (shift(first), second.rawValue)
        }
    }
}
