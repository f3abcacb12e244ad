import Matching
import TestSupport
import Testing

/// One row of a rule's table: a situation, then the rule's answer with the codes of its barriers and of its questions, in their order.
struct RuleRow: Sendable, CustomTestStringConvertible {
    let situation: String
    private let answer: RuleAnswer
    private let codes: [String]
    private let change: @Sendable (inout SchemeBuilder) -> Void

    /// What the rule answers when `change` has been made to a scheme in which every rule is met.
    init(
        _ situation: String, _ answer: RuleAnswer, _ codes: [String] = [],
        _ change: @escaping @Sendable (inout SchemeBuilder) -> Void = { _ in }
    ) {
        self.situation = situation
        self.answer = answer
        self.codes = codes
        self.change = change
    }

    var testDescription: String { situation }

    /// Expects what the row says of `rule`, and that the verdict follows from all rules.
    func check(_ rule: RuleCode, sourceLocation: SourceLocation = #_sourceLocation) {
        var scheme = SchemeBuilder()
        change(&scheme)
        let receipt = scheme.receipt()
        let finding = receipt.rules.first { $0.rule == rule }
        #expect(finding?.answer == answer, sourceLocation: sourceLocation)
        #expect(finding?.allCodes == codes, sourceLocation: sourceLocation)
        #expect(receipt.verdict == receipt.verdictOfRules, sourceLocation: sourceLocation)
    }
}

extension RuleFinding {
    /// The codes of the barriers, then those of the questions.
    var allCodes: [String] { barriers.map(\.code) + questions.map(\.code) }
}

extension Receipt {
    /// What the rules come to: questions about the party alone count against no household.
    var verdictOfRules: Verdict {
        if rules.contains(where: { !$0.barriers.isEmpty }) { return .notPossibleNow }
        return rules.contains { $0.questions.contains { !$0.isOfPartyAlone } } ? .askFirst : .possible
    }

    /// What one rule found; nil where the receipt does not have it.
    subscript(_ rule: RuleCode) -> RuleFinding? { rules.first { $0.rule == rule } }
}
