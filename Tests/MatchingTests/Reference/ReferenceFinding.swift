import Matching

/// What one rule finds: barriers by code, and questions by what they ask.
struct ReferenceFinding: Equatable {
    var barriers: [String] = []
    /// Against the household.
    var questions: Set<String> = []
    /// About the party alone.
    var partyQuestions: Set<String> = []

    var answer: RuleAnswer {
        if !barriers.isEmpty { return .notMet }
        return questions.isEmpty && partyQuestions.isEmpty ? .met : .notKnown
    }

    mutating func bar(_ code: String) { barriers.append(code) }
    mutating func ask(_ of: String, _ field: String) { questions.insert(of + "/" + field) }
    mutating func askParty(_ of: String, _ field: String) { partyQuestions.insert(of + "/" + field) }
}
