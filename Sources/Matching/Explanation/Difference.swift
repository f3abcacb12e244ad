/// One thing that would have to be otherwise for a pair: a barrier gone or a question answered well, and by what.
public struct Difference: Hashable, Sendable {
    /// What it takes.
    public enum Kind: String, Sendable, CaseIterable, Hashable {
        case training, check, date, answer, approval, home, room, offer
        /// Somebody at home at the times asked.
        case presence
        /// A number that the household or its approval sets.
        case number
        /// A new risk assessment.
        case assessment
        /// Somebody's own no, taken back by whoever said it.
        case wish
    }

    public let rule: RuleCode
    /// The barrier or question it takes away.
    public let code: String
    public let kind: Kind
    /// Why nobody may bring it about, though it would make the difference; nil where it is fixable.
    public let never: Standstill.Reason?
    /// What the facts would be; of all of them together the difference is made.
    public let facts: [Supposition]

    /// A difference; a fact that is named twice is one.
    init(rule: RuleCode, code: String, kind: Kind, never: Standstill.Reason?, facts: [Supposition]) {
        self.rule = rule
        self.code = code
        self.kind = kind
        self.never = never
        self.facts = facts.indices.filter { facts.firstIndex(of: facts[$0]) == $0 }.map { facts[$0] }
    }

    /// The same without one fact.
    func without(_ fact: Supposition) -> Difference {
        Difference(rule: rule, code: code, kind: kind, never: never, facts: facts.filter { $0 != fact })
    }
}

/// A barrier that no fact anybody could bring about takes away.
public struct Standstill: Hashable, Sendable {
    /// Why it stands.
    public enum Reason: String, Sendable, CaseIterable, Hashable {
        case law, safety
        /// Somebody's own no: it is theirs to change, and nobody else's.
        case ownNo = "own_no"
        /// The scheme's own policy.
        case policy
        /// What is sought is cover for this very home.
        case sameHome = "same_home"
        /// The home is on a break of its own on every day that is asked.
        case ownBreak = "own_break"
    }

    public let rule: RuleCode
    public let barrier: Barrier
    public let reason: Reason
}
