/// A proposal under way, or taken up by somebody, that the rules no longer allow or allow again. The batch says so and changes nothing.
package struct FlaggedProposal: Hashable, Sendable {
    package let referral: String
    package let household: String
    /// In a few words with rule codes, no more than a stranger may know.
    package let words: String

    package init(referral: String, household: String, words: String) {
        self.referral = referral
        self.household = household
        self.words = words
    }
}
