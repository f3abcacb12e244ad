/// The whole list thought through at once: who is proposed where, what it comes to, and what proves it. Advice, never an allocation.
public struct Plan: Sendable {
    public let market: PlanMarket
    public let levels: PlanLevels
    /// The chosen pairs, by party.
    public let choice: [PlanPair]
    /// One per component that has a pair, smallest first.
    public let parts: [PlanPart]
    /// Steps of searching, all parts together.
    public let steps: Int

    /// What the choice comes to, level by level.
    public var totals: [Int] {
        choice.reduce([Int](repeating: 0, count: levels.levels.count)) { totals, pair in
            zip(totals, levels.values(of: market.option(pair), for: market.parties[pair.party])).map { $0 + $1 }
        }
    }

    /// The least of its parts'.
    public var status: PlanStatus { parts.map(\.status).max() ?? .proven }

    /// Homes at which one place more could make it better, what it could add first; ties by household.
    public var placesMore: [PlaceMore] {
        parts.flatMap(\.placesMore).sorted { first, second in
            first.adds == second.adds
                ? first.household < second.household : second.adds.lexicographicallyPrecedes(first.adds)
        }
    }

    /// The option chosen for a party; nil where it has none.
    public func option(ofParty party: Int) -> PlanOption? {
        choice.first { $0.party == party }.map { market.option($0) }
    }
}

/// How sure it is that no plan is better.
public enum PlanStatus: String, Sendable, Comparable, CaseIterable {
    /// Proven by a certificate that anybody can check.
    case proven
    /// The search ended, with too many leaves to be written down.
    case provedBySearch = "proved_by_search"
    /// The limit on searching was reached.
    case bestFound = "best_found"

    public static func < (first: PlanStatus, second: PlanStatus) -> Bool { first.rank < second.rank }

    private var rank: Int {
        switch self {
        case .proven: 0
        case .provedBySearch: 1
        case .bestFound: 2
        }
    }
}

/// One component of a plan.
public struct PlanPart: Sendable {
    public let choice: [PlanPair]
    public let status: PlanStatus
    /// Level by level; `bound` is what no choice exceeds, and what the choice comes to where it is proven.
    public let totals: [Int]
    public let bound: [Int]
    /// Where it is too long to be kept, the root alone.
    public let certificate: PlanCertificate
    /// Homes at which one place more could make it better, in the order of households.
    public let placesMore: [PlaceMore]
    public let steps: Int
}

/// Why no plan was made.
public enum PlanFailure: Error, Hashable, Sendable {
    /// So many parties and levels do not fit the largest number.
    case tooLarge(parties: Int, radices: [Int])
}
