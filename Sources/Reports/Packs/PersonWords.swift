import Matching

/// What a person said of themselves and of what they want: it stands first in their pack.
struct PersonWords {
    private let person: Person
    private let vocabulary: Vocabulary

    init(_ person: Person, _ vocabulary: Vocabulary) {
        self.person = person
        self.vocabulary = vocabulary
    }

    var section: PackSection {
        let about = person.about.map { ShortLines.lines(of: $0) } ?? []
        return PackSection(
            "What you told us",
            about.map { PackLine($0, .speech, isQuoted: true) },
            parts: [
                PackPart("You must have", wishes(.must, .yes)),
                PackPart("You must not have", wishes(.mustNot, .no)),
                PackPart("You would like", wishes(.like, .heart)),
                PackPart("You would rather not have", wishes(.dislike, .no)),
                PackPart("What matters most to you", priorities),
                PackPart(
                    "Places that matter to you", person.connections.map { PackLine($0.label, .map, isQuoted: true) }
                ),
                PackPart("What you like to do", person.interests.elements.map { line($0, .heart) }),
                PackPart(
                    "How you talk with people",
                    (person.communication.elements + person.languages.elements).map { line($0, .speech) }),
                PackPart("What other people told us", others),
                PackPart(
                    "Is this right?",
                    [PackLine("Tell us if something is wrong, or has changed.", .question)]),
            ])
    }

    /// Wishes in the person's own voice, or in the voice of whoever may speak for them.
    private func wishes(_ strength: Strength, _ picture: PackPicture) -> [PackLine] {
        unique(person.wishes.filter { $0.strength == strength && $0.saidBy.canMakeMust }).map { line($0, picture) }
    }

    /// Wishes that family or professionals told: said as theirs, with a question.
    private var others: [PackLine] {
        let told = unique(person.wishes.filter { !$0.saidBy.canMakeMust })
        guard !told.isEmpty else { return [] }
        return told.map { line($0, .people) } + [PackLine("Do you want this too?", .question)]
    }

    private var priorities: [PackLine] {
        person.priorities.map { PackLine($0.plainWords.capitalisedFirst + ".", .heart) }
    }

    private func line(_ code: Code, _ picture: PackPicture) -> PackLine {
        PackLine(vocabulary.label(code).capitalisedFirst, picture)
    }

    private func unique(_ wishes: [Wish]) -> [Code] {
        var seen: Set<Code> = []
        return wishes.map(\.code).filter { seen.insert($0).inserted }
    }
}

extension Strand {
    /// What the strand is about, as it is said to the person.
    var plainWords: String {
        switch self {
        case .closeness: "being near people and places you know"
        case .homeLife: "what the home is like"
        case .interests: "doing things you like"
        case .rhythm: "how the day goes"
        case .communication: "people who understand you"
        case .culture: "your faith, food and culture"
        case .experience: "carers who know how to help you"
        case .company: "who else lives there"
        case .continuity: "people you know already"
        case .timing: "when it can start"
        case .theirWishes: "what the household would like"
        case .confidence: "what the carers know well"
        case .householdTiming: "what suits the household"
        case .load: "enough time for you"
        }
    }
}
