/// What proves one component of a plan, in whole numbers as texts: anybody can check it without searching.
///
/// Any figures that are not below nothing prove a bound: what is left to each party; for each home the most that a choice there is worth beside
/// what is left to its parties; and each conflict's price once for all its pairs but one. A plan that reaches the greatest of its leaves'
/// bounds is the best.
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

    /// A pair whose two ways follow, or a leaf.
    public enum Entry: Hashable, Sendable {
        /// First the way on which the pair is chosen, so that its party's other pairs and the other of each conflict of two between homes are
        /// not; then the way on which it is not.
        case branch(PlanPair)
        /// What closes one way.
        case leaf(Leaf)
    }

    /// Both sides of a bound, written down in full so that no figure can be altered unseen.
    public struct Leaf: Hashable, Sendable {
        /// What is left, by party of the market, as far as something is.
        public let left: [Price]
        /// By household: no choice there is worth more, beside what is left to its parties and what conflicts ask.
        public let homes: [Price]
        /// What shows it, where places alone do not.
        public let ways: [Ways]
        /// By conflict between homes, as far as they are not nothing.
        public let conflictPrices: [Price]
        /// Every figure counts so many times what a gain counts.
        public let times: Int
        /// What they add up to: no choice that goes this way gains more.
        public let bound: String

        public init(
            left: [Price], homes: [Price], ways: [Ways], conflictPrices: [Price], times: Int, bound: String
        ) {
            self.left = left
            self.homes = homes
            self.ways = ways
            self.conflictPrices = conflictPrices
            self.times = times
            self.bound = bound
        }
    }

    /// What shows the most that a home's choices are worth: at each point the number of a conflict whose ways follow, or -1 where places alone
    /// show it. The ways of a conflict: its first pair is not chosen; its first is, and its second is not; and so on.
    public struct Ways: Hashable, Sendable {
        public let household: Int
        public let ways: [Int]

        public init(household: Int, ways: [Int]) {
            self.household = household
            self.ways = ways
        }
    }

    /// A figure of a party, a household, or a conflict.
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
                case .branch(let pair): .branch(component.pairs[pair])
                case .leaf(let leaf):
                    .leaf(
                        Leaf(
                            left: prices(leaf.left) { component.parties[$0] },
                            homes: prices(leaf.values) { component.households[$0] },
                            ways: leaf.ways.map { Ways(household: component.households[$0.home], ways: $0.ways) },
                            conflictPrices: prices(leaf.conflictPrices) { $0 }, times: leaf.times,
                            bound: leaf.bound.text))
                }
            })
    }
}
