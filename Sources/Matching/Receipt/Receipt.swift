/// One line of a receipt: what one strand gives, and its share of the side's total.
public struct ReceiptLine: Hashable, Sendable {
    public let strand: Strand
    /// The policy's weight.
    public let weight: Int
    /// From the place the person gave the strand in their ranking; 100 where they gave none.
    public let priorityPercent: Int
    public let low: Int
    public let high: Int
    /// Low, high or the middle, as the policy reads a range.
    public let reading: Int
    /// The line's share of the total: the lines of a side add up to it exactly.
    public let points: Int
    /// What it rests on, in words.
    public let facts: [String]
}

/// One side of a receipt: its lines and the total they add up to.
public struct ReceiptSide: Hashable, Sendable {
    /// Nil for the household.
    public let person: PersonID?
    public let lines: [ReceiptLine]
    /// Nil where no strand is left.
    public let total: SideTotal?
}

/// Straight-line metres, how far they can be off, and where the figures come from.
public struct ReceiptDistance: Hashable, Sendable {
    public let metres: ClosedRange<Int>
    /// The less exact of the two places.
    public let precision: Precision
}

/// Everything the engine says of one referral and one household: rules, lines, totals and questions. A person with a calculator can check
/// it.
public struct Receipt: Hashable, Sendable {
    public let referral: ReferralID
    public let household: HouseholdID
    /// The person where a party that would prefer to live together is looked at one by one.
    public let apart: PersonID?
    public let asOf: Day
    public let startOn: Day
    public let verdict: Verdict
    /// All sixteen; the one on agreement alone where the search was refused.
    public let rules: [RuleFinding]
    /// One per member of the party; empty where the search was refused.
    public let people: [ReceiptSide]
    public let householdSide: ReceiptSide
    /// The person's side: of a party the member it fits least.
    public let peopleTotal: SideTotal?
    public let reading: Reading
    public let fusion: Fusion
    public let fused: SideTotal?
    /// The side with fewer points; nil where they are equal or one has none.
    public let lowerSide: Side?
    public let distance: ReceiptDistance?
    /// The last day, up to the day asked about, on which an arrangement began or ended in this home; nil where none has.
    public let lastArrangementOn: Day?
    /// One per date where several dates are asked.
    public let visits: [VisitFinding]
    /// Limits of the household that name a protected characteristic and have no effect until the manager has recorded a reason.
    public let heldLimits: [Code]
    /// What the strands would like to know and no rule asks.
    public let fitQuestions: [Question]

    /// Questions of the rules and of the strands, each once: those of the rules first.
    public var questions: [Question] {
        var asked: Set<String> = []
        return (rules.flatMap(\.questions) + fitQuestions).filter { asked.insert($0.code).inserted }
    }

    /// Open questions of the rules, each once however many ask it, those about the party alone left out: what the order of a shortlist
    /// counts.
    public var openQuestionCount: Int { rules.openQuestionCount }

    /// Barriers of all rules.
    public var barrierCount: Int { rules.reduce(0) { $0 + $1.barriers.count } }
}
