import Matching

/// Where on a routine's scale a home or a person is, as somebody says it: `quiet`, `noise.1-quiet`, or the number of the step.
struct ScaleAnswer {
    private let scale: String
    private let value: String
    private let steps: [Term]

    init(_ scale: String, _ value: String, _ vocabulary: Vocabulary) {
        self.scale = scale
        self.value = value
        steps = vocabulary.steps(ofScale: scale)
    }

    /// The step that is so.
    ///
    /// - Throws: where the value names none, and where another step is recorded: both at once would be two answers to one question.
    func step(of owner: FactOwner, in records: SchemeRecords) throws(FactFault) -> Code {
        guard let step = steps.first(where: names)?.code else {
            throw FactFault(
                part: .value, code: "bad-choice",
                message: "`\(scale)` must be \(FactAnswers.choice(steps.map(\.label)).says)",
                hint: Suggestion.hint(for: value, among: steps.map(\.label)))
        }
        let held = owner.facts(in: records)?.yes ?? []
        if let other = steps.first(where: { $0.code != step && held.contains($0.code) }) {
            throw FactFault(
                part: .value, code: "answered", message: "it is recorded as \(other.label)",
                hint: "set `\(other.code)` to ? or no first")
        }
        return step
    }

    private func names(_ term: Term) -> Bool {
        let text = value.lowercased()
        let last = String(term.code.text.dropFirst(scale.utf8.count + 1))
        let number = last.prefix { $0 != "-" }
        return [
            term.code.text, term.label.lowercased(), last, String(number), String(last.dropFirst(number.count + 1)),
        ]
        .contains(text)
    }
}
