import Matching
import Records

/// How a pair that is possible, or asks first, stood on a night, as far as the order of a list and a plan go by it.
struct PairStanding: Hashable {
    let verdict: String
    let questions: Int
    let startOn: String
    let fused: SideTotal?
    /// The people's and the household's.
    let sides: [SideTotal?]

    init(_ line: PairLine) {
        verdict = line.verdict
        questions = line.questions
        startOn = line.startOn
        fused = line.fused
        sides = [line.peopleTotal, line.householdSide.total]
    }

    /// Nil where the pair is not possible.
    init?(_ receipt: Receipt) {
        guard receipt.verdict != .notPossibleNow else { return nil }
        verdict = receipt.verdict.code
        questions = receipt.openQuestionCount
        startOn = receipt.startOn.description
        fused = receipt.fused
        sides = [receipt.peopleTotal, receipt.householdSide.total]
    }

    /// Whether only figures differ, not the answer or what is to be asked.
    func answersAs(_ other: PairStanding?) -> Bool {
        verdict == other?.verdict && questions == other?.questions
    }
}
