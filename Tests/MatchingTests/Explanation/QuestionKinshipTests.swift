import Testing

@testable import Matching

struct QuestionKinshipTests {
    private static func need(_ code: String, implies: String...) -> Term {
        Term(
            code: Code(code), kind: .need, label: code, plain: code, implies: implies.map { Code($0) },
            isProtected: false)
    }

    /// A question, another, and whether an answer to the first can answer the second.
    static let rows: [(one: String, other: String, bears: Bool)] = [
        ("H-1/training.hoist", "H-1/training.hoist", true),
        ("H-1/training.hoist", "H-1/training.lifting", true),
        ("H-1/training.lifting", "H-1/training.hoist", true),
        ("H-1/training.hoist", "H-1/training.epilepsy", false),
        ("H-1/training.hoist", "H-2/training.lifting", false),
        ("H-1/training.hoist", "H-1/hoist", false),
    ]

    @Test(arguments: rows)
    func `training for a need is training for what follows from it`(one: String, other: String, bears: Bool) {
        let vocabulary = Vocabulary([
            Self.need("hoist", implies: "lifting"), Self.need("lifting"), Self.need("epilepsy"),
        ])
        let kinship = QuestionKinship(vocabulary, of: Set([one, other]))
        #expect(kinship.bears(one, on: other) == bears)
    }

    static let steps: [(one: String, other: String, bears: Bool)] = [
        ("H-1/noise", "H-1/noise.1-quiet", true),
        ("H-1/noise.1-quiet", "H-1/noise", true),
        ("H-1/noise.1-quiet", "H-1/noise.2-lively", true),
        ("H-1/noise", "H-1/sleep", false),
        ("H-1/noise.1-quiet", "H-1/sleep", false),
        ("H-1/noise", "H-2/noise", false),
    ]

    @Test(arguments: steps)
    func `a step of a routine bears on its own scale alone`(one: String, other: String, bears: Bool) {
        let vocabulary = Vocabulary(
            ["noise.1-quiet", "noise.2-lively", "sleep.1-early"].map {
                Term(code: Code($0), kind: .routine, label: $0, plain: $0, implies: [], isProtected: false)
            })
        let kinship = QuestionKinship(vocabulary, of: Set([one, other]))
        #expect(kinship.bears(one, on: other) == bears)
    }
}
