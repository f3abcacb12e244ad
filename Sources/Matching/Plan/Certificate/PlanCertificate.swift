/// What proves one component of a plan, in whole numbers as texts: anybody can check it without searching.
///
/// Any prices that are not below nothing prove a bound: for each party its best pair less the price of its home, or nothing; each home's price
/// once a place; and each conflict's price once for all its pairs but one. A plan that reaches the greatest of its leaves' bounds is the best.
public struct PlanCertificate: Hashable, Sendable {
    /// The parties' referrals, as indices in the market, ascending.
    public let parties: [Int]
    /// The size of number: `int64`, `int128`, `int128x2` (two limbs with `:` between).
    public let size: String
    /// One more than the most all parties can add to each level, in the order of the plan's levels.
    public let radices: [Int]
    /// Choices that cannot be all together; whoever judges homes says why.
    public let conflicts: [[PlanPair]]
    /// The search as it branched, leaves with their prices.
    public let entries: [Entry]

    /// A conflict whose ways follow, or a leaf.
    public enum Entry: Hashable, Sendable {
        /// The ways of a conflict: its first pair is not chosen; its first is, and its second is not; and so on.
        case branch(conflict: Int)
        /// What closes one way.
        case leaf(Leaf)
    }

    /// Both sides of a bound, written down in full so that no figure can be altered unseen: what is left to each party, and what each home
    /// and each conflict asks.
    public struct Leaf: Hashable, Sendable {
        /// By party of the market, as far as something is left.
        public let left: [Price]
        /// By node of the market, and by conflict, as far as they are not nothing.
        public let prices: [Price]
        public let conflictPrices: [Price]
        /// What they add up to: no choice that goes this way gains more.
        public let bound: String

        public init(left: [Price], prices: [Price], conflictPrices: [Price], bound: String) {
            self.left = left
            self.prices = prices
            self.conflictPrices = conflictPrices
            self.bound = bound
        }
    }

    /// A figure of a party, a node of the market, or a conflict.
    public struct Price: Hashable, Sendable {
        public let of: Int
        public let price: String

        public init(of: Int, price: String) {
            self.of = of
            self.price = price
        }
    }

    public init(parties: [Int], size: String, radices: [Int], conflicts: [[PlanPair]], entries: [Entry]) {
        self.parties = parties
        self.size = size
        self.radices = radices
        self.conflicts = conflicts
        self.entries = entries
    }

    public var leafCount: Int {
        entries.count { entry in
            switch entry {
            case .leaf: true
            case .branch: false
            }
        }
    }

    /// Above so many leaves a plan is "proved by search, not certified".
    public static let leavesMost = 10_000
    /// No search branches deeper.
    static let depthMost = 1_000
}

extension PlanCertificate {
    init<Number: PlanNumber>(
        _ component: PlanComponent, _ packing: PlanPacking, conflicts: [[Int]], tree: [Branching<Number>]
    ) {
        func prices(_ prices: [Number], _ name: (Int) -> Int) -> [Price] {
            prices.enumerated().compactMap { place, price in
                price == .zero ? nil : Price(of: name(place), price: price.text)
            }
        }
        self.init(
            parties: component.parties, size: packing.size.rawValue, radices: packing.radices,
            conflicts: conflicts.map { $0.map { component.pairs[$0] } },
            entries: tree.map { entry in
                switch entry {
                case .branch(let conflict): .branch(conflict: conflict)
                case .leaf(let relaxed):
                    .leaf(
                        Leaf(
                            left: prices(relaxed.left) { component.parties[$0] },
                            prices: prices(relaxed.prices) { component.nodes[$0] },
                            conflictPrices: prices(relaxed.conflictPrices) { $0 }, bound: relaxed.bound.text))
                }
            })
    }
}
