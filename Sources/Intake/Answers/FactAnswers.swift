import Matching

/// The answers a fact takes: in words, and as they would be typed.
package struct FactAnswers: Hashable, Sendable {
    /// What may be said, `yes or no`; continues "it takes".
    package let says: String
    /// Every answer where they are few, else some that stand for all.
    package let values: [String]

    init(_ says: String, _ values: [String]) {
        self.says = says
        self.values = values
    }

    static let yesOrNo = FactAnswers("yes or no", ["yes", "no"])
    static let day = FactAnswers("a day like 2027-03-01", ["2026-01-15"])
    static let postcode = FactAnswers("a postcode, or its first half", ["SY1 1AA"])
    static let words = FactAnswers("words", ["something"])

    static func number(_ range: ClosedRange<Int>, _ values: [Int]) -> FactAnswers {
        FactAnswers("a whole number from \(range.lowerBound) to \(range.upperBound)", values.map(String.init))
    }

    static func choice<Word: FileWord>(_ type: Word.Type) -> FactAnswers {
        FactAnswers.choice(Word.allCases.map(\.word))
    }

    static func choice(_ words: [String]) -> FactAnswers {
        FactAnswers(
            words.count < 2
                ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1],
            words)
    }

    /// A list of codes of some kinds.
    static func codes(_ kinds: Set<CodeKind>, in vocabulary: Vocabulary) -> FactAnswers {
        let names = CodeKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: " or ")
        let codes = vocabulary.terms.filter { kinds.contains($0.kind) }.map(\.code.text)
        let some = codes.first.map { [$0] } ?? []
        return FactAnswers(
            "codes of kind \(names) joined by `;`, such as \(codes.prefix(2).joined(separator: "; "))",
            some + [codes.prefix(3).joined(separator: ";")] + ["none"])
    }

    static let slots = FactAnswers(
        "parts of the week like `mon-night; weekends`, or `all-week`",
        ["all-week", "weekends", "mon-night;tue-day"])
}

extension FactChange {
    /// The answers that the fact at its path takes, or what is wrong with the path.
    package func answers(in records: SchemeRecords, startingTerms: [Term]) -> Result<FactAnswers, FactRefusal> {
        guard let path = FactPath(path) else { return .failure(FactRefusal(notAPath)) }
        let ofScheme = records.vocabulary
        let vocabulary = Vocabulary(startingTerms.filter { ofScheme[$0.code] == nil } + ofScheme.values)
        do throws(FactFault) {
            let (owner, field) = try FactField.find(path, in: records, vocabulary)
            return .success(field.answers(path.owner, of: owner, records, vocabulary))
        } catch {
            return .failure(FactRefusal(error.problem(in: path)))
        }
    }
}

/// Why there is no such fact.
package struct FactRefusal: Error {
    package let problem: ImportProblem

    init(_ problem: ImportProblem) { self.problem = problem }
}
