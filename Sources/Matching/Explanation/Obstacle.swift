/// One thing in the way of a pair: a barrier, or a question that counts against the household.
public struct Obstacle: Hashable, Sendable {
    public let rule: RuleCode
    /// Of a barrier its code, of a question what `answer` takes.
    public let code: String
    /// Where a barrier's fact is kept; nil for a question.
    public let barrier: Barrier?
    public let says: String
    public var isRestricted: Bool { barrier?.isRestricted ?? false }

    private init(_ rule: RuleCode, _ barrier: Barrier) {
        (self.rule, code, self.barrier, says) = (rule, barrier.code, barrier, barrier.says)
    }

    private init(_ rule: RuleCode, _ question: Question) {
        (self.rule, code, barrier, says) = (rule, question.code, nil, question.asks)
    }

    /// Everything in the way, in the order of rules: barriers, then questions.
    static func all(in receipt: Receipt) -> [Obstacle] {
        receipt.rules.flatMap { finding in finding.barriers.map { Obstacle(finding.rule, $0) } }
            + receipt.rules.flatMap { finding in
                finding.questions.filter { !$0.isOfPartyAlone }.map { Obstacle(finding.rule, $0) }
            }
    }

    /// How many of it are in the way: one fact may bar for several reasons.
    func count(in receipt: Receipt) -> Int {
        receipt.rules.reduce(0) { sum, finding in
            guard finding.rule == rule else { return sum }
            if let barrier {
                return sum + finding.barriers.count { $0.code == barrier.code && $0.fact == barrier.fact }
            }
            return sum + finding.questions.count { $0.code == code }
        }
    }
}
