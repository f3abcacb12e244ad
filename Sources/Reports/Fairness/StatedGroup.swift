import Matching

/// A group as people themselves stated it: never guessed, never taken from a name, a photo or what somebody declined.
struct StatedGroup: Hashable, Sendable {
    let dimension: StatedDimension
    /// The code's label, or `not stated`.
    let label: String

    static let notStated = "not stated"
}

/// What a statement is about. Source: domain.md 5.3, Equality Act 2010 s4, as far as a scheme asks it.
enum StatedDimension: String, Sendable, CaseIterable, Hashable {
    case gender, age, characteristic, faith, culture, communication, language

    /// The groups somebody stated on this dimension; empty where they stated nothing.
    func groups(of person: Person, _ vocabulary: Vocabulary, on day: Day) -> [String] {
        switch self {
        case .gender: return person.gender.value.map { [vocabulary.label($0)] } ?? []
        case .age:
            guard let age = person.born.value?.age(on: day) else { return [] }
            return [Self.band(age.lowerBound)]
        case .characteristic: return stated(person, .characteristic, vocabulary)
        case .faith: return stated(person, .faith, vocabulary) + wished(person, .faith, vocabulary)
        case .culture: return stated(person, .culture, vocabulary) + wished(person, .culture, vocabulary)
        case .communication: return person.communication.elements.first.map { [vocabulary.label($0)] } ?? []
        case .language: return person.languages.elements.first.map { [vocabulary.label($0)] } ?? []
        }
    }

    /// The groups a household stated on this dimension.
    func groups(of household: Household, _ vocabulary: Vocabulary) -> [String] {
        let kind: CodeKind? =
            switch self {
            case .faith: .faith
            case .culture: .culture
            case .communication: .communication
            case .language, .gender, .age, .characteristic: nil
            }
        if self == .language { return household.languages.elements.map { vocabulary.label($0) } }
        guard let kind else { return [] }
        return household.facts.yes.filter { vocabulary[$0]?.kind == kind }.map { vocabulary.label($0) }
    }

    private func stated(_ person: Person, _ kind: CodeKind, _ vocabulary: Vocabulary) -> [String] {
        person.facts.yes.filter { vocabulary[$0]?.kind == kind }.map { vocabulary.label($0) }
    }

    private func wished(_ person: Person, _ kind: CodeKind, _ vocabulary: Vocabulary) -> [String] {
        person.wishes.filter {
            vocabulary[$0.code]?.kind == kind && $0.saidBy.canMakeMust
                && ($0.strength == .must || $0.strength == .like)
        }.map { vocabulary.label($0.code) }
    }

    private static func band(_ age: Int) -> String {
        switch age {
        case ..<18: "under 18"
        case 18..<25: "18 to 24"
        case 25..<45: "25 to 44"
        case 45..<65: "45 to 64"
        default: "65 and over"
        }
    }
}
