import Matching
import Records

/// What a stored plan shows beside its proposals, checked without searching: its certificate, and its list of pairs that would both rather
/// have each other.
package struct PlanProof {
    private let plan: Plan
    private let matcher: Matcher

    /// A checker of what is stored of `plan`, which `matcher` made.
    package init(_ plan: Plan, _ matcher: Matcher) {
        self.plan = plan
        self.matcher = matcher
    }

    /// Why stored bytes show less than they say; nil where everything in them holds.
    package func fault(in bytes: [UInt8]) throws -> String? {
        let reading = PlanReading(plan.market, matcher.scheme.population)
        guard let parts = try reading.parts(bytes), parts.count == plan.parts.count else {
            return "the plan's parts cannot be read"
        }
        for (stored, part) in zip(parts, plan.parts) {
            switch PlanCheck.answer(stored.choice, stored.certificate, of: plan.market, levels: plan.levels) {
            case .proven: continue
            case .gap: if part.status == .proven { return "the plan says proven, and its certificate leaves a gap" }
            case .refused(let why): return "the plan's certificate: \(why)"
            }
        }
        return try isBlockingListRight(reading, bytes, parts.flatMap(\.choice).sorted())
            ? nil : "the plan's list of pairs that would both rather have each other is not theirs"
    }

    private func isBlockingListRight(_ reading: PlanReading, _ bytes: [UInt8], _ choice: [PlanPair]) throws -> Bool
    {
        switch try reading.blockingPairs(bytes) {
        case .listed(let pairs): pairs == Self.blockingPairs(of: choice, plan.market, matcher)
        case .notListed: plan.market.pairCount > Self.pairsMost
        case .unreadable: false
        }
    }

    /// A market of more pairs has its list when `plan` is asked: the rules are asked of most of its homes for it (docs/decisions.md).
    static let pairsMost = 5_000

    /// The pairs that block what a plan chooses; nil where a market has too many for them to be stored.
    static func storedBlockingPairs(of plan: Plan, _ matcher: Matcher) -> [PlanPair]? {
        plan.market.pairCount > pairsMost ? nil : blockingPairs(of: plan.choice, plan.market, matcher)
    }

    /// The pairs that block `choice`, by party, then household.
    static func blockingPairs(of choice: [PlanPair], _ market: PlanMarket, _ matcher: Matcher) -> [PlanPair] {
        var blocking = BlockingPairs(market, together: HomeTogether(matcher, market))
        return blocking.pairs(of: choice)
    }
}

extension PlanBody {
    /// The body that a rematch stores of a plan that `matcher` made.
    init(storing plan: Plan, _ matcher: Matcher) {
        self.init(
            plan, in: matcher.scheme.population, blocking: PlanProof.storedBlockingPairs(of: plan, matcher))
    }
}
