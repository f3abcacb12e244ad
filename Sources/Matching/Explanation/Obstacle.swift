/// The first thing in the way of a pair: a barrier, else a question that counts against the household.
public struct Obstacle: Hashable, Sendable {
    public let rule: RuleCode
    /// Of a barrier its code, of a question what `answer` takes.
    public let code: String
    /// Where a barrier's fact is kept; nil for a question.
    public let barrier: Barrier?
    public let says: String
    public var isRestricted: Bool { barrier?.isRestricted ?? false }

    /// Nil where nothing is in the way.
    init?(of receipt: Receipt) {
        for finding in receipt.rules {
            if let barrier = finding.barriers.first {
                (rule, code, self.barrier, says) = (finding.rule, barrier.code, barrier, barrier.says)
                return
            }
        }
        for finding in receipt.rules {
            if let question = finding.questions.first(where: { !$0.isOfPartyAlone }) {
                (rule, code, barrier, says) = (finding.rule, question.code, nil, question.asks)
                return
            }
        }
        return nil
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
