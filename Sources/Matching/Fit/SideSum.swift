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
            let lines = personLines(pair, member, visits, &sink)
            if place == 0 { fit.firstPerson = lines } else { fit.otherPeople.append(lines) }
            fit.people = least(fit.people, total(of: lines, side: .person, member: member), isFirst: place == 0)
        }
        fit.household = householdLines(pair, &sink)
        fit.householdTotal = total(of: fit.household, side: .household, member: nil)
        fit.fused = scheme.policy.fusion.total(fit.people, fit.householdTotal)
        return fit
    }

    private func personLines<S: StrandSink>(
        _ pair: Pair, _ member: Int, _ visits: VisitCount, _ sink: inout S
    ) -> LineRanges {
        var lines = LineRanges()
        for strand in personStrands {
            lines[strand] = StrandTable.personPoints(strand, pair, member: member, visits: visits, terms, &sink)
        }
        return lines
    }

    private func householdLines<S: StrandSink>(_ pair: Pair, _ sink: inout S) -> LineRanges {
        var lines = LineRanges()
        for strand in householdStrands {
            lines[strand] = StrandTable.householdPoints(strand, pair, terms, &sink)
        }
        return lines
    }

    /// W of a strand: the policy's weight × the percent that the member's ranking gives it.
    func weight(of strand: Strand, member: Int?) -> Int {
        let percent = member.map { scheme.priorityPercent(of: strand, person: $0) } ?? 100
        return weights[strand.rawValue] * percent
    }

    /// The total of one side's lines; `member` is the person's index, nil for the household.
    func total(of lines: LineRanges, side: Side, member: Int?) -> SideTotal? {
        var sum = SideSum()
        let reading = scheme.policy.reading
        for strand in side == .person ? personStrands : householdStrands {
            if let range = lines[strand] {
                sum.add(range, weight: weight(of: strand, member: member), reading: reading)
            }
        }
        return sum.total
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
