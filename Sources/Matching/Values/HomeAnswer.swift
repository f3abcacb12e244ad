/// What was answered for one referral and one household alone: whether a condition of the approval allows it, whether the dates that are
/// free will do.
public struct HomeAnswer: Hashable, Sendable {
    /// What was asked.
    public enum About: Hashable, Sendable {
        /// Whether a condition of the approval, in these words of the panel, allows it. Other words are another question.
        case condition(String)
        /// Whether it will do that so many of the dates are free. A yes is good for more, a no for fewer.
        case datesFree(Int)
    }

    public let household: HouseholdID
    public let about: About
    public let isYes: Bool

    /// An answer to a question about `household`.
    public init(household: HouseholdID, about: About, isYes: Bool) {
        self.household = household
        self.about = about
        self.isYes = isYes
    }
}

extension Referral {
    /// Whether a condition of the household's approval allows it; nil where nobody has said.
    func answer(about words: String, of household: HouseholdID) -> Bool? {
        homeAnswers.first { $0.household == household && $0.about == .condition(words) }?.isYes
    }

    /// Whether it will do that `count` of the dates are free at the household; nil where nobody has said of so many.
    func answer(datesFree count: Int, at household: HouseholdID) -> Bool? {
        for answer in homeAnswers where answer.household == household {
            guard case .datesFree(let said) = answer.about else { continue }
            if answer.isYes ? count >= said : count <= said { return answer.isYes }
        }
        return nil
    }
}
