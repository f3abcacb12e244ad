extension Question {
    /// The same question, with `strand` as the one whose points the answer could move.
    func forPoints(of strand: Strand) -> Question {
        var question = self
        question.strands = [strand]
        return question
    }

    /// Whether a code holds in the home.
    static func aboutHome(_ code: Int, _ pair: Pair) -> Question {
        Question(
            of: pair.householdID, pair.scheme.code(code).text,
            asks: "Is it so in this home: \(pair.scheme.label(code))?")
    }

    /// What support a member of the party needs.
    static func needs(ofPerson member: Int, _ pair: Pair) -> Question {
        Question(
            of: pair.scheme.personID(member).text, "needs", asks: "What support does this person need?",
            isOfPartyAlone: true)
    }
}
