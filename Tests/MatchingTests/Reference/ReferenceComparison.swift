import Matching

/// What a receipt and the reference say otherwise.
struct ReferenceComparison {
    private let receipt: Receipt
    private let expected: ReferenceVerdict

    init(_ receipt: Receipt, _ expected: ReferenceVerdict) {
        self.receipt = receipt
        self.expected = expected
    }

    /// In words, the engine's first.
    var differences: [String] {
        var found: [String] = []
        func compare<Value: Equatable>(_ what: String, _ engine: Value, _ reference: Value) {
            if engine != reference { found.append("\(what): \(engine) but \(reference)") }
        }
        compare("start", receipt.startOn, expected.pair.start)
        compare("verdict", receipt.verdict, expected.verdict)
        compare("rules", Set(receipt.rules.map(\.rule)), Set(expected.rules.keys))
        for finding in receipt.rules {
            let reference = expected.rules[finding.rule] ?? ReferenceFinding()
            let code = finding.rule.code
            compare(code, finding.answer, reference.answer)
            compare(code + " barriers", finding.barriers.map(\.code).sorted(), reference.barriers.sorted())
            compare(code + " questions", codes(finding, isOfPartyAlone: false), reference.questions.sorted())
            compare(
                code + " party questions", codes(finding, isOfPartyAlone: true), reference.partyQuestions.sorted())
        }
        compare("open questions", receipt.openQuestionCount, expected.questions)
        compare("barriers", receipt.barrierCount, expected.barriers)
        if !receipt.people.isEmpty { compareFit(compare) }
        return found
    }

    private func compareFit(_ compare: (String, String, String) -> Void) {
        let fit = ReferenceFit(expected)
        for (side, lines) in zip(receipt.people, fit.people) {
            compare("lines of \(side.person?.text ?? "")", words(side.lines), words(lines))
        }
        compare("lines of the household", words(receipt.householdSide.lines), words(fit.household))
        compare("people", words(receipt.peopleTotal), words(fit.peopleTotal))
        compare("household", words(receipt.householdSide.total), words(fit.householdTotal))
        compare("fused", words(receipt.fused), words(fit.fused))
    }

    private func words(_ lines: [ReceiptLine]) -> String {
        lines.map { "\($0.strand.code) \($0.low)...\($0.high)" }.joined(separator: ", ")
    }

    private func words(_ lines: [Strand: ReferenceRange]) -> String {
        let sorted = lines.sorted { $0.key.rawValue < $1.key.rawValue }
        return sorted.map { "\($0.code) \($1.low)...\($1.high)" }.joined(separator: ", ")
    }

    private func words(_ total: SideTotal?) -> String {
        total.map { "\($0.low)...\($0.high), \($0.points)" } ?? "none"
    }

    private func words(_ total: ReferenceTotal?) -> String {
        total.map { "\($0.low)...\($0.high), \($0.points)" } ?? "none"
    }

    private func codes(_ finding: RuleFinding, isOfPartyAlone: Bool) -> [String] {
        finding.questions.filter { $0.isOfPartyAlone == isOfPartyAlone }.map(\.code).sorted()
    }
}
