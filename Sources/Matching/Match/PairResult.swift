/// One pair in a list: verdict, start, fit and what the order needs.
public struct PairResult: Hashable, Sendable {
    /// Indices in the population.
    public let referral: Int
    public let household: Int
    /// The person's index where a party that would prefer to live together is looked at one by one.
    public let apart: Int?
    public let verdict: Verdict
    public let startOn: Day
    public let barrierCount: Int
    public let questionCount: Int
    let fit: PairFit
    /// Metres from where the party is, the farthest member's; nil where no location is known.
    public let distanceMetres: ClosedRange<Int>?
    /// The last day an arrangement began or ended there; nil where none has. The last tie of the order but the ids.
    public let lastArrangementOn: Day?

    /// The person's side; nil where no strand is left.
    public var people: SideTotal? { fit.people }
    /// The household's side; nil where no strand is left.
    public var householdSide: SideTotal? { fit.householdTotal }
    /// Both sides as one.
    public var fused: SideTotal? { fit.fused }
}

extension Matcher {
    /// The farthest member's distance from where they are to the home; nil where neither is known for anybody.
    func distanceMetres(_ referral: CompiledReferral, _ household: Int) -> ClosedRange<Int>? {
        guard let home = scheme.households[household].place else { return nil }
        var farthest: ClosedRange<Int>?
        for member in referral.members {
            guard let place = scheme.people[member].place else { continue }
            let distance = home.distanceMetres(to: place)
            if let found = farthest,
                (found.lowerBound, found.upperBound) >= (distance.lowerBound, distance.upperBound)
            {
                continue
            }
            farthest = distance
        }
        return farthest
    }

    /// The result of a pair whatever its verdict; nil where `isRun` and the pair is not possible now.
    ///
    /// - Parameters:
    ///   - pair: Left in the window it was judged in.
    ///   - sink: What is counted in; whatever it holds is forgotten.
    @inline(__always)
    func result(_ pair: inout Pair, isRun: Bool, _ sink: inout CountingSink) -> PairResult? {
        let judgement = judge(&pair, stopsAtBarrier: isRun, &sink)
        if isRun, judgement.verdict == .notPossibleNow { return nil }
        let fit = judgement.isSearchRefused ? PairFit() : fit(pair, visits: judgement.visits)
        return PairResult(
            referral: pair.referral.referral, household: pair.householdIndex, apart: pair.referral.apart,
            verdict: judgement.verdict, startOn: judgement.startOn, barrierCount: judgement.barrierCount,
            questionCount: judgement.questionCount, fit: fit,
            distanceMetres: distanceMetres(pair.referral, pair.householdIndex),
            lastArrangementOn: scheme.lastArrangement(at: pair.householdIndex))
    }
}
