/// What one choice gives otherwise than another of the same scheme: who moves, to what, by how many points, and who is left without.
public struct PlanDifference: Sendable {
    /// One referral whose proposal differs.
    public struct Move: Hashable, Sendable {
        /// The referral's index in the population.
        public let referral: Int
        public let before: PlanOption?
        public let after: PlanOption?
    }

    /// The option of each referral that has one, after.
    public let after: [Int: PlanOption]
    /// By referral.
    public let moves: [Move]
    /// Points of all proposals, both sides as one.
    public let pointsBefore: Int
    public let pointsAfter: Int
    public let proposalsBefore: Int
    public let proposalsAfter: Int
    /// The market of the choice after, and its pairs that would both rather have each other.
    public let market: PlanMarket
    public let blocking: [PlanPair]

    /// From one choice to another, each option by its referral.
    public init(
        from before: [Int: PlanOption], to after: [Int: PlanOption], market: PlanMarket, blocking: [PlanPair]
    ) {
        self.after = after
        self.market = market
        self.blocking = blocking
        moves = Set(before.keys).union(after.keys).sorted().compactMap { referral in
            let (old, new) = (before[referral], after[referral])
            if old?.household == new?.household { return nil }
            return Move(referral: referral, before: old, after: new)
        }
        pointsBefore = before.values.reduce(0) { $0 + $1.points }
        pointsAfter = after.values.reduce(0) { $0 + $1.points }
        proposalsBefore = before.count
        proposalsAfter = after.count
    }

    /// Referrals that had a proposal before and have none after.
    public var leftWithout: [Int] { moves.filter { $0.after == nil }.map(\.referral) }
}

extension Plan {
    /// The chosen option of each referral that has one.
    public var proposals: [Int: PlanOption] { market.options(choice) }
}

extension PlanMarket {
    /// The option of each referral that a choice gives one.
    public func options(_ choice: [PlanPair]) -> [Int: PlanOption] {
        Dictionary(uniqueKeysWithValues: choice.map { (parties[$0.party].referral, option($0)) })
    }
}
