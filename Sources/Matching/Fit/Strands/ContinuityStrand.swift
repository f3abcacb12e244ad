/// What the person and this household already know of each other.
///
/// Speaks when the person has a history with any household. A stay here, now or before, that did not end badly is 1000, known and liked 700,
/// met 500, nothing 0. A bad ending is 0 here and never a silent one: the rule on answers bars it or asks about it.
enum ContinuityStrand {
    private static let liked = 700
    private static let met = 500

    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        guard scheme.people[member].hasHistory else { return nil }
        let household = scheme.householdID(pair.householdIndex)
        let outcomes = scheme.partyOutcomes[scheme.population.people[member].party] ?? []
        var ending: Outcome?
        var acquaintance = 0
        for outcome in outcomes where outcome.household == household {
            switch outcome.outcome {
            case .ended: if !isBefore(outcome.on, ending?.on) { ending = outcome }
            case .met: acquaintance = max(acquaintance, outcome.reason?.text == "liked" ? liked : met)
            case .saidNo: break
            }
        }
        let isBadEnding = ending.map { outcome in
            outcome.reason.map { EndingReasons.bad.contains($0.text) } ?? true
        }
        if isBadEnding == false || hasStayed(member, household, pair, after: isBadEnding == true ? ending : nil) {
            sink.fact("has stayed here, and it did not end badly")
            return .full
        }
        if isBadEnding == true {
            // Why it ended may be for a role alone to see: the rule on answers says it, or that it is restricted.
            let isRestricted = ending?.reason?.text == "safeguarding"
            sink.fact(
                isRestricted
                    ? "an earlier stay here; see the rule on earlier answers" : "an earlier stay here ended badly")
            return PointRange.none
        }
        sink.fact(
            acquaintance == liked
                ? "met and liked each other" : acquaintance == met ? "have met" : "no history here")
        return PointRange(acquaintance)
    }

    /// Whether a stay here had begun by the day asked about; where `ending` was a bad one, whether it began after that.
    private static func hasStayed(
        _ member: Int, _ household: HouseholdID, _ pair: Pair, after ending: Outcome?
    ) -> Bool {
        let stays = pair.scheme.pastStays[pair.scheme.personID(member)] ?? []
        return stays.contains { stay in
            guard stay.household == household, stay.from <= pair.scheme.asOf else { return false }
            guard let ending else { return true }
            return ending.on.map { stay.from > $0 } ?? false
        }
    }

    private static func isBefore(_ day: Day?, _ other: Day?) -> Bool {
        guard let other else { return false }
        return day.map { $0 < other } ?? true
    }
}
