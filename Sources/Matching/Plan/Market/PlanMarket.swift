/// Everybody who seeks a home and every home they could go to, on one night: what a plan is made from.
public struct PlanMarket: Sendable {
    /// In the order of referrals.
    public let parties: [PlanParty]
    /// A home on days that all its options share: it takes so many parties at most. More than is said here may stand against a choice;
    /// ``conflicts`` and whoever judges a choice whole say that.
    public let nodes: [PlanNode]
    /// The node of every option, party by party.
    public let nodeOfOption: [[Int]]
    /// Options that cannot be chosen all together, known beforehand: people who must never be together or near.
    public let conflicts: [[PlanPair]]

    /// A market; every option has its node.
    public init(parties: [PlanParty], nodes: [PlanNode], nodeOfOption: [[Int]], conflicts: [[PlanPair]]) {
        precondition(
            parties.count == nodeOfOption.count
                && zip(parties, nodeOfOption).allSatisfy { $0.options.count == $1.count },
            "every option has its node")
        self.parties = parties
        self.nodes = nodes
        self.nodeOfOption = nodeOfOption
        self.conflicts = conflicts
    }

    func option(_ pair: PlanPair) -> PlanOption { parties[pair.party].options[pair.option] }
    func node(_ pair: PlanPair) -> Int { nodeOfOption[pair.party][pair.option] }

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

/// Whether several parties can be in one home: asked of a choice as a whole.
public protocol PlanTogether {
    /// For each choice of options at one home, options among them that cannot be all together, as few as can be; nil where all can.
    mutating func conflicts(in choices: [[PlanPair]]) -> [[PlanPair]?]
}
