/// How soon after the earliest day asked it could begin, or how many of the visits asked could be served.
///
/// Always speaks. One stay: 1000 on the earliest start, falling evenly to 0 at the policy's late start. Visits: those served of those asked.
enum TimingStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, visits: VisitCount, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        if visits.asked > 0 {
            let served = visits.served
            sink.fact("\(words(served)) of \(visits.asked) visits could be served")
            return PointRange(
                halfUp(1000 * served.lowerBound, visits.asked), halfUp(1000 * served.upperBound, visits.asked))
        }
        guard pair.referral.isStartKnown else {
            sink.fact(
                pair.referral.isOver ? "the days asked have passed" : "from which day it is sought: not known")
            sink.question(.whenSought(pair).forPoints(of: .timing))
            return .notKnown
        }
        let daysLate = max(0, Day(number: pair.referral.first).days(until: pair.start))
        sink.fact(words(daysLate, pair))
        if daysLate == 0 { return .full }
        if daysLate >= terms.lateStartDays { return PointRange.none }
        return PointRange(max(0, 1000 - halfUp(1000 * daysLate, terms.lateStartDays)))
    }

    /// Where the earliest day asked has passed, nothing can start on it: the days count from today.
    private static func words(_ daysLate: Int, _ pair: Pair) -> String {
        let hasPassed = pair.referralRecord.earliestStart.value.map { $0 < pair.scheme.asOf } ?? false
        if daysLate == 0 { return hasPassed ? "can start at once" : "can start on the earliest day asked" }
        return "can start \(daysLate) days " + (hasPassed ? "from today" : "after the earliest day asked")
    }

    private static func words(_ served: ClosedRange<Int>) -> String {
        served.count == 1 ? "\(served.lowerBound)" : "\(served.lowerBound) to \(served.upperBound)"
    }
}
