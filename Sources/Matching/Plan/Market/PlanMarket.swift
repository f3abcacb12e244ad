/// Everybody who seeks a home and every home they could go to, on one night: what a plan is made from.
public struct PlanMarket: Sendable {
    /// In the order of referrals.
    public let parties: [PlanParty]
    /// A home on days that all its options share: it takes so many parties at most. More than is said here may stand against a choice;
    /// ``conflicts`` and whoever judges a choice whole say that.
    public let nodes: [PlanNode]
    /// The node of every option, party by party.
    public let nodeOfOption: [[Int]]
    /// How many of a home's options can be chosen at most where they are there at one moment, across its nodes.
    public let limits: [PlanLimit]
    /// Options that cannot be chosen all together, known beforehand: people who must never be together or near.
    public let conflicts: [[PlanPair]]

    /// A market; every option has its node.
    public init(
        parties: [PlanParty], nodes: [PlanNode], nodeOfOption: [[Int]], limits: [PlanLimit] = [],
        conflicts: [[PlanPair]]
    ) {
        precondition(
            parties.count == nodeOfOption.count
                && zip(parties, nodeOfOption).allSatisfy { $0.options.count == $1.count },
            "every option has its node")
        precondition(
            limits.allSatisfy { limit in
                let homes = Set(limit.pairs.map { parties[$0.party].options[$0.option].household })
                return homes.count == 1 && limit.most >= 0
            }, "a limit is about one home")
        self.parties = parties
        self.nodes = nodes
        self.nodeOfOption = nodeOfOption
        self.limits = limits
        self.conflicts = conflicts
    }

    func option(_ pair: PlanPair) -> PlanOption { parties[pair.party].options[pair.option] }
    func node(_ pair: PlanPair) -> Int { nodeOfOption[pair.party][pair.option] }

    public var pairCount: Int { parties.reduce(0) { $0 + $1.options.count } }

    /// Every pair, party by party.
    var pairs: [PlanPair] {
        parties.indices.flatMap { party in
            parties[party].options.indices.map { PlanPair(party: party, option: $0) }
        }
    }
}

/// A home on days that all its options share, and how many parties it takes on them at most.
public struct PlanNode: Hashable, Sendable {
    public let household: Int
    public let places: Int

    public init(household: Int, places: Int) {
        self.household = household
        self.places = places
    }
}

/// Options of one home of which so many can be chosen at most.
public struct PlanLimit: Hashable, Sendable {
    public let pairs: [PlanPair]
    public let most: Int

    public init(pairs: [PlanPair], most: Int) {
        self.pairs = pairs
        self.most = most
    }
}

/// Whether several parties can be in one home: asked of a choice as a whole.
public protocol PlanTogether {
    /// For each choice of options at one home, what of it cannot be all together: every two that cannot, else one choice as small as can be; none
    /// where all can.
    mutating func conflicts(in choices: [[PlanPair]]) -> [[[PlanPair]]]
}
