/// Why a pair is not possible now, as what would have to differ: the smallest sets of facts that would make it possible, each checked by
/// judging the pair again with them, and again with every part of them alone.
public struct Contrast: Hashable, Sendable {
    /// Barriers that nothing takes away, in the order of rules. Where there is one, no set is sought.
    public let standing: [Standstill]
    /// Barriers and questions for which no fact is known that would take them away: by rule, what they say.
    public let unnamed: [Unnamed]
    /// Ascending by size, then in the order they were found. No set holds another.
    public let sets: [[Difference]]
    /// The most facts that were tried together.
    public let sizeMost: Int
    /// Whether every set up to that size was tried; false where the count of judgements ran out or more would have to differ.
    public let isWhole: Bool

    /// What stands in the way without a name for what would take it away.
    public struct Unnamed: Hashable, Sendable {
        public let rule: RuleCode
        public let says: String
        public let isRestricted: Bool
    }
}
