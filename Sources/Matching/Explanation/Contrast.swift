/// Why a pair is not possible now, as what would have to differ: the smallest sets of facts that would make it possible, each checked by
/// judging the pair again with them, and again with parts of them alone.
public struct Contrast: Hashable, Sendable {
    /// Barriers that nobody may take away, in the order of rules, but for those that a set takes away by something that may be done.
    public let standing: [Standstill]
    /// Barriers and questions for which no fact is known that would take them away: by rule, what they say. Empty where there are sets.
    public let unnamed: [Unnamed]
    /// Those first that hold nothing that nobody may bring about; then ascending by size, then in the order they were found. No set holds
    /// another.
    public let sets: [[Difference]]
    /// Of sets of up to so many differences every part was tried, of larger ones every part with one left out.
    public let partsMost: Int
    /// Whether every way there is a name for was tried; false where the count of judgements ran out.
    public let isWhole: Bool

    /// What stands in the way without a name for what would take it away.
    public struct Unnamed: Hashable, Sendable {
        public let rule: RuleCode
        public let says: String
        public let isRestricted: Bool
    }
}
