/// How many visits a referral of several dates asks, and how many of them the household could serve.
struct VisitCount: Hashable, Sendable {
    /// The least and the most visits that could be served, whatever the open questions turn out to be; within 0…asked.
    let served: ClosedRange<Int>
    /// Visits asked; 0 where one stay is asked.
    let asked: Int

    /// Of `asked` visits, `served` could be served.
    init(served: ClosedRange<Int>, asked: Int) {
        precondition(served.lowerBound >= 0 && served.upperBound <= asked, "no more visits are served than asked")
        self.served = served
        self.asked = asked
    }

    /// One stay is asked, not visits on dates.
    static let notDated = VisitCount(served: 0...0, asked: 0)
}
