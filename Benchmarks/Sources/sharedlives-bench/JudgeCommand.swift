import Matching
import Populations

/// `judge`: one referral against every household, which is what a coordinator waits for.
struct JudgeCommand {
    /// How many referrals a round takes, spread over the list.
    private static let asked = 20

    let request: Request

    init(_ request: Request) { self.request = request }

    func run() {
        let clock = ContinuousClock()
        let population = SeededScheme(request.size).population
        let matcher = Matcher(
            CompiledPopulation(population, policy: SeededPolicy.england, asOf: SeededScheme.asOf))
        let count = population.referrals.count
        let referrals = (0..<min(Self.asked, count)).map { $0 * count / min(Self.asked, count) }
        var listing: [Duration] = []
        var judging: [Duration] = []
        for _ in 0..<request.runs {
            for referral in referrals {
                listing.append(clock.measure { _ = matcher.shortlist(referral: referral) })
                judging.append(
                    clock.measure { _ = matcher.shortlist(referral: referral, includingNotPossible: true) })
            }
        }
        let list = Measurement(listing)
        let whole = Measurement(judging)
        Output.json(
            Output.figures(of: request) + [
                ("referrals", "\(referrals.count)"), ("shortlist_ms", list.median), ("with_all_ms", whole.median),
            ])
        Output.words(
            """
            One referral against \(population.households.count) households: \(list.median) ms for its shortlist, \
            \(whole.median) ms with every household that is not possible now.

            """)
    }
}
