/// The sum of one side's lines: Σ W·low, Σ W·high, Σ W·reading and Σ W, with W = policy weight × priority percent.
struct SideSum {
    private var low = 0
    private var high = 0
    private var reading = 0
    private(set) var weight = 0

    mutating func add(_ range: PointRange, weight: Int, reading: Reading) {
        low += range.low * weight
        high += range.high * weight
        self.reading += reading.points(range) * weight
        self.weight += weight
    }

    /// Nil where no strand is left.
    var total: SideTotal? {
        guard weight > 0 else { return nil }
        return SideTotal(low: halfUp(low, weight), high: halfUp(high, weight), points: halfUp(reading, weight))
    }
}

/// A pair's fit: the ranges of every line and the totals they come to.
struct PairFit: Hashable, Sendable {
    /// The first member's lines.
    var firstPerson = LineRanges()
    /// The other members' lines, in the order of the party; empty for a party of one.
    var otherPeople: [LineRanges] = []
    var household = LineRanges()
    /// The member it fits least: least points, least low, least high, each for itself.
    var people: SideTotal?
    var householdTotal: SideTotal?
    var fused: SideTotal?
}

extension Matcher {
    /// Fits `pair`, keeping figures only.
    func fit(_ pair: Pair, visits: VisitCount) -> PairFit {
        var fit = PairFit()
        var sink = SilentStrandSink()
        for (place, member) in pair.referral.members.enumerated() {
            let (lines, total) = personSide(pair, member, visits, &sink)
            if place == 0 { fit.firstPerson = lines } else { fit.otherPeople.append(lines) }
            fit.people = least(fit.people, total, isFirst: place == 0)
        }
        (fit.household, fit.householdTotal) = householdSide(pair, &sink)
        fit.fused = scheme.policy.fusion.total(fit.people, fit.householdTotal)
        return fit
    }

    private func personSide<S: StrandSink>(
        _ pair: Pair, _ member: Int, _ visits: VisitCount, _ sink: inout S
    ) -> (LineRanges, SideTotal?) {
        var lines = LineRanges()
        var sum = SideSum()
        for strand in personStrands {
            guard
                let range = StrandTable.personPoints(strand, pair, member: member, visits: visits, terms, &sink)
            else { continue }
            lines[strand] = range
            sum.add(range, weight: weight(of: strand, member: member), reading: scheme.policy.reading)
        }
        return (lines, sum.total)
    }

    private func householdSide<S: StrandSink>(_ pair: Pair, _ sink: inout S) -> (LineRanges, SideTotal?) {
        var lines = LineRanges()
        var sum = SideSum()
        for strand in householdStrands {
            guard let range = StrandTable.householdPoints(strand, pair, terms, &sink) else { continue }
            lines[strand] = range
            sum.add(range, weight: weight(of: strand, member: nil), reading: scheme.policy.reading)
        }
        return (lines, sum.total)
    }

    /// W of a strand: the policy's weight × the percent that the member's ranking gives it.
    func weight(of strand: Strand, member: Int?) -> Int {
        let percent = member.map { scheme.priorityPercent(of: strand, person: $0) } ?? 100
        return weights[strand.rawValue] * percent
    }

    /// The person's side of a party: each figure is the least of its members'.
    func least(_ first: SideTotal?, _ second: SideTotal?, isFirst: Bool) -> SideTotal? {
        if isFirst { return second }
        guard let first, let second else { return first ?? second }
        return SideTotal(
            low: min(first.low, second.low), high: min(first.high, second.high),
            points: min(first.points, second.points))
    }
}
