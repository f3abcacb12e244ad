extension Matcher {
    /// A result's lines without their facts: what a run stores of it, and what its totals can be checked from.
    public func sides(of result: PairResult) -> (people: [ReceiptSide], household: ReceiptSide) {
        let referral = compiled(referral: result.referral, apart: result.apart)
        guard result.fit.fused != nil else {
            return ([], ReceiptSide(person: nil, lines: [], total: nil))
        }
        var people: [ReceiptSide] = []
        for (member, ranges) in zip(referral.members, [result.fit.firstPerson] + result.fit.otherPeople) {
            people.append(side(of: ranges, .person, member: member))
        }
        return (people, side(of: result.fit.household, .household, member: nil))
    }

    private func side(of ranges: LineRanges, _ side: Side, member: Int?) -> ReceiptSide {
        let strands = side == .person ? personStrands : householdStrands
        var drafts: [LineDraft] = []
        drafts.reserveCapacity(strands.count)
        for strand in strands {
            if let range = ranges[strand] {
                drafts.append(LineDraft(self, strand, range, member: member, facts: []))
            }
        }
        return receiptSide(member, drafts)
    }
}

/// A line before its share of the side's total is known.
struct LineDraft {
    let strand: Strand
    let weight: Int
    let percent: Int
    let range: PointRange
    let reading: Int
    let facts: [String]

    init(_ matcher: Matcher, _ strand: Strand, _ range: PointRange, member: Int?, facts: [String]) {
        self.strand = strand
        weight = matcher.weights[strand.rawValue]
        percent = member.map { matcher.scheme.priorityPercent(of: strand, person: $0) } ?? 100
        self.range = range
        reading = matcher.scheme.policy.reading.points(range)
        self.facts = facts
    }
}

extension Matcher {
    /// The total that the drafts of one side come to.
    func total(_ drafts: [LineDraft]) -> SideTotal? {
        var sum = SideSum()
        for draft in drafts {
            sum.add(draft.range, weight: draft.weight * draft.percent, reading: scheme.policy.reading)
        }
        return sum.total
    }

    /// One side with its lines, which add up to its total; `member` is the person's index, nil for the household.
    func receiptSide(_ member: Int?, _ drafts: [LineDraft]) -> ReceiptSide {
        let total = total(drafts)
        return ReceiptSide(
            person: member.map { scheme.personID($0) }, lines: lines(drafts, of: total), total: total)
    }

    private func lines(_ drafts: [LineDraft], of total: SideTotal?) -> [ReceiptLine] {
        let shares = Apportionment.shares(
            of: total?.points ?? 0, parts: drafts.map { $0.weight * $0.percent * $0.reading },
            whole: drafts.reduce(0) { $0 + $1.weight * $1.percent })
        return zip(drafts, shares).map { draft, points in
            ReceiptLine(
                strand: draft.strand, weight: draft.weight, priorityPercent: draft.percent, low: draft.range.low,
                high: draft.range.high, reading: draft.reading, points: points, facts: draft.facts)
        }
    }
}
