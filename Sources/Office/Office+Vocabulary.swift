import Intake
import Matching

/// The codes somebody looks for.
package struct VocabularySearch: Sendable {
    /// Words that a code, its label or its plain words must hold, each of them; none for every code.
    package var words: [String]
    /// One kind alone; nil for all.
    package var kind: String?

    package init(words: [String], kind: String?) {
        self.words = words
        self.kind = kind
    }

    /// The terms found among `vocabulary`, ascending by code.
    package func terms(in vocabulary: Vocabulary) throws(OfficeError) -> [Term] {
        var terms = vocabulary.terms
        if let kind {
            guard let wanted = CodeKind(rawValue: kind.lowercased()) else {
                let kinds = CodeKind.allCases.map(\.rawValue)
                let hint =
                    Suggestion.hint(for: kind, among: kinds) ?? "one of \(kinds.joined(separator: ", "))"
                throw .usage("no kind `\(kind)`; \(hint)")
            }
            terms = terms.filter { $0.kind == wanted }
        }
        let found = terms.filter { term in
            let text = "\(term.code) \(term.label) \(term.plain)".lowercased()
            return words.allSatisfy { text.contains($0.lowercased()) }
        }
        guard found.isEmpty else { return found }
        let asked = words.joined(separator: " ")
        throw .noSuch(
            kind: "code about", id: asked, nearest: Suggestion.nearest(to: asked, among: terms.map(\.code.text)))
    }
}

extension Office {
    /// The vocabulary every scheme starts with.
    package static var startingVocabulary: Vocabulary { Vocabulary(StartingVocabulary.terms) }

    /// The scheme's vocabulary.
    package func vocabulary() throws(OfficeError) -> Vocabulary { try snapshot().population.vocabulary }
}
