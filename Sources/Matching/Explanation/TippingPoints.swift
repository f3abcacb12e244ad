/// For one strand of a list: the weights between which the first home stays first, and who is first beyond them.
public struct TippingPoint: Hashable, Sendable {
    public let strand: Strand
    /// The policy's weight.
    public let weight: Int
    /// The least and the most weight around the policy's at which the first home stays first; all between do too. Within 0…1000.
    public let holds: ClosedRange<Int>
    /// The household index that is first one below the least; nil where the first home stays first down to 0.
    public let firstBelow: Int?
    /// The household index that is first one above the most; nil where the first home stays first up to 1000.
    public let firstAbove: Int?
    /// Of the weights the policy allows, those at which the first home is first.
    public let allowedHolding: Int
    /// How many weights the policy allows.
    public let allowed: Int
}

/// Where a list's first place changes hands: strand by strand, all other weights as they are.
public struct TippingPoints: Hashable, Sendable {
    /// The first home of the list.
    public let first: Int
    /// Homes that a weight could bring to the first place: those with the same answer, and as many questions.
    public let rivals: Int
    /// In the order of strands.
    public let points: [TippingPoint]
}

extension Matcher {
    /// The tipping points of a list; nil where it is empty.
    ///
    /// Every weight from 0 to 1000 is scored in whole numbers as a receipt is: what is said of a weight is what the list would show under
    /// a policy with it. Only homes with the first one's answer can overtake it, since rules are never traded against fit.
    public func tippingPoints(of list: Shortlist) -> TippingPoints? {
        guard let leader = list.results.first, leader.verdict != .notPossibleNow else { return nil }
        let rivals = list.results.filter {
            $0.verdict == leader.verdict
                && (leader.verdict == .possible || $0.questionCount == leader.questionCount)
        }
        let contenders = rivals.map { Contender($0, of: self) }
        let points = Strand.allCases.map { tippingPoint($0, contenders) }
        return TippingPoints(first: leader.household, rivals: rivals.count - 1, points: points)
    }

    private func tippingPoint(_ strand: Strand, _ contenders: [Contender]) -> TippingPoint {
        let firsts = (0...1000).map { weight in first(of: contenders, strand, weight) }
        let now = weights[strand.rawValue]
        let leader = firsts[now]
        var low = now
        while low > 0, firsts[low - 1] == leader { low -= 1 }
        var high = now
        while high < 1000, firsts[high + 1] == leader { high += 1 }
        let allowed = scheme.policy.allowedWeights
        return TippingPoint(
            strand: strand, weight: now, holds: low...high, firstBelow: low > 0 ? firsts[low - 1] : nil,
            firstAbove: high < 1000 ? firsts[high + 1] : nil,
            allowedHolding: allowed.count { firsts[$0] == leader }, allowed: allowed.count)
    }

    /// The household that is first where `strand` weighs `weight`.
    private func first(of contenders: [Contender], _ strand: Strand, _ weight: Int) -> Int {
        var best = contenders[0].placed(strand, weight, self)
        for contender in contenders.dropFirst() {
            let other = contender.placed(strand, weight, self)
            if ListPlace(other, tie: other.household) < ListPlace(best, tie: best.household) { best = other }
        }
        return best.household
    }
}

/// A home on a list with the ranges of every strand, those of weight 0 too, so that it can be scored under other weights.
private struct Contender {
    private let result: PairResult
    private let members: [Int]
    private let people: [LineRanges]
    private let household: LineRanges

    init(_ result: PairResult, of matcher: Matcher) {
        self.result = result
        let referral = matcher.compiled(referral: result.referral, apart: result.apart)
        members = referral.members
        let lines = matcher.allLines(referral, result)
        people = lines.people
        household = lines.household
    }

    /// The home as a list would hold it.
    func placed(_ strand: Strand, _ weight: Int, _ matcher: Matcher) -> PairResult {
        guard result.fused != nil else { return result }
        let fusion = matcher.scheme.policy.fusion
        var peopleTotal = result.people
        var householdTotal = result.householdSide
        if strand.side == .person {
            for (place, member) in members.enumerated() {
                let total = matcher.total(of: people[place], .person, member: member, strand, weight)
                peopleTotal = matcher.least(peopleTotal, total, isFirst: place == 0)
            }
        } else {
            householdTotal = matcher.total(of: household, .household, member: nil, strand, weight)
        }
        return result.with(people: peopleTotal, household: householdTotal, fusion: fusion)
    }
}

extension Matcher {
    /// The ranges of every strand for a pair, whatever it weighs.
    fileprivate func allLines(_ referral: CompiledReferral, _ result: PairResult) -> (
        people: [LineRanges], household: LineRanges
    ) {
        let findings = findings(referral, result.household)
        let pair = Pair(scheme, referral, household: result.household, window: findings.window)
        var sink = SilentStrandSink()
        let people = referral.members.map { member in
            var lines = LineRanges()
            for strand in Strand.strands(of: .person) {
                lines[strand] = StrandTable.personPoints(
                    strand, pair, member: member, visits: findings.judgement.visits, terms, &sink)
            }
            return lines
        }
        var household = LineRanges()
        for strand in Strand.strands(of: .household) {
            household[strand] = StrandTable.householdPoints(strand, pair, terms, &sink)
        }
        return (people, household)
    }

    /// The total of one side's lines where one strand weighs otherwise.
    fileprivate func total(
        of lines: LineRanges, _ side: Side, member: Int?, _ changed: Strand, _ weight: Int
    ) -> SideTotal? {
        var sum = SideSum()
        for strand in Strand.strands(of: side) {
            let own = strand == changed ? weight : weights[strand.rawValue]
            guard own > 0, let range = lines[strand] else { continue }
            let percent = member.map { scheme.priorityPercent(of: strand, person: $0) } ?? 100
            sum.add(range, weight: own * percent, reading: scheme.policy.reading)
        }
        return sum.total
    }
}

extension PairResult {
    /// The same pair with other totals.
    fileprivate func with(people: SideTotal?, household side: SideTotal?, fusion: Fusion) -> PairResult {
        var fit = fit
        fit.people = people
        fit.householdTotal = side
        fit.fused = fusion.total(people, side)
        return PairResult(
            referral: referral, household: household, apart: apart, verdict: verdict, startOn: startOn,
            barrierCount: barrierCount, questionCount: questionCount, fit: fit, distanceMetres: distanceMetres,
            lastArrangementOn: lastArrangementOn)
    }
}
