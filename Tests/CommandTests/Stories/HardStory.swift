import Testing

/// One row of the hard stories in seeds/README.md: what one pair must come to, and the reason or question that says so.
struct HardStory: Sendable, CustomTestStringConvertible {
    let says: String
    let referral: String
    let household: String
    let verdict: String
    /// The rule that decides, with its answer; nil where the verdict alone is the story.
    let finding: (rule: String, answer: String)?
    /// A barrier's code, or a question's, under that rule.
    let code: String?

    init(
        _ says: String, _ referral: String, _ household: String, _ verdict: String, _ rule: String? = nil,
        _ answer: String = "met", _ code: String? = nil
    ) {
        self.says = says
        self.referral = referral
        self.household = household
        self.verdict = verdict
        finding = rule.map { ($0, answer) }
        self.code = code
    }

    var testDescription: String { "\(says): \(referral) and \(household)" }
}
