/// What a rule answers about one party, one household and one window.
public enum RuleAnswer: String, Sendable, Hashable {
    case met
    case notMet = "not_met"
    case notKnown = "not_known"
}

/// What the rules together say of a pair.
public enum Verdict: Int, Sendable, Hashable, Comparable {
    case possible, askFirst, notPossibleNow

    public static func < (first: Verdict, second: Verdict) -> Bool { first.rawValue < second.rawValue }

    /// As written in receipts.
    public var code: String {
        switch self {
        case .possible: "possible"
        case .askFirst: "ask_first"
        case .notPossibleNow: "not_possible_now"
        }
    }
}

/// Why a rule is not met: one fact that stands in the way.
public struct Barrier: Hashable, Sendable {
    /// Unique among the barriers of its rule, snake case.
    public let code: String
    /// A sentence in plain words.
    public let says: String
    /// Where the fact is kept: an id, a slash and a field.
    public let fact: String
    /// The day the fact was last confirmed or falls on; nil where none is recorded.
    public let evidenceOn: Day?
    /// Whether the policy lets a named role override it for a time.
    public var isOverridable: Bool
    /// Whether only a role may see it (separation, safeguarding).
    public let isRestricted: Bool

    /// The start is nearer than the notice the household asks for: what a confirmed start has had already.
    package static let noticeTooShort = "notice_too_short"

    init(_ code: String, says: String, fact: String, evidenceOn: Day? = nil, isRestricted: Bool = false) {
        self.code = code
        self.says = says
        self.fact = fact
        self.evidenceOn = evidenceOn
        self.isOverridable = false
        self.isRestricted = isRestricted
    }
}

/// A fact that is not known and that a rule or a strand needs.
public struct Question: Hashable, Sendable {
    /// What to answer: an id, a slash and a field; `answer CODE VALUE` takes it as it stands.
    public let code: String
    /// The question in plain words.
    public let asks: String
    /// Whose record lacks it: a person's, a referral's, a household's, a member's or a room's id.
    public let of: String
    /// Whether it is about the party alone: asked once above the list, counted against no household.
    public let isOfPartyAlone: Bool
    /// The strands whose points the answer could move.
    public var strands: [Strand]

    init(of: String, _ field: String, asks: String, isOfPartyAlone: Bool = false, strands: [Strand] = []) {
        self.code = of + "/" + field
        self.asks = asks
        self.of = of
        self.isOfPartyAlone = isOfPartyAlone
        self.strands = strands
    }
}

/// What one rule found, with all its barriers and questions.
public struct RuleFinding: Hashable, Sendable {
    public let rule: RuleCode
    public let answer: RuleAnswer
    /// In the order the rule declares them; all of them, never only the first.
    public let barriers: [Barrier]
    public let questions: [Question]
    /// What a role stepped over for this pair; nil where nothing was.
    public let overridden: Overridden?
}
