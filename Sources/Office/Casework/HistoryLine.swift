/// One thing that was recorded about a person, a household or a referral.
package struct HistoryLine: Sendable {
    /// The ledger entry it is.
    package let entry: Int
    package let recordedAt: String
    /// When it happened, where that was said: a time or a day.
    package let happened: String?
    /// What was done: `import`, `answer`, `decide share`.
    package let action: String
    /// Nil where nobody was named or the body was erased.
    package let actor: String?
    package let role: String?
    /// What it was about in a few words: a case and its stages, a path and its value.
    package let about: String
    /// What was said, in their own words; `restricted` where only a role may see it.
    package let words: String?
    package let isErased: Bool
}
