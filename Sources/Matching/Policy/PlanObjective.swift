/// What a plan looks for; a policy puts these in the order in which they count, strictly one before the next.
public enum PlanObjective: String, Sendable, CaseIterable, Hashable {
    /// Most parties with a proposal, counted per urgency class; at equal urgency a possible pair before one marked "if".
    case proposals
    /// Fewest proposals in the lowest band of the lower side, then in the next.
    case lowestFits = "lowest-fits"
    /// The greatest total of points, the price of a change added to last night's pairs.
    case total
    /// Fewest changes since the previous recorded rematch.
    case changes
}
