/// Where a rule puts what it finds. One rule serves both roads: the quick one only counts, the explaining one collects words. The words are
/// made only when they are collected.
protocol RuleSink {
    mutating func barrier(_ barrier: @autoclosure () -> Barrier)
    /// A question that counts against the household.
    ///
    /// - Parameter key: The record and field of the question as a figure.
    mutating func question(_ key: QuestionKey, _ question: @autoclosure () -> Question)
    /// A question about the party alone.
    mutating func partyQuestion(_ question: @autoclosure () -> Question)
}

/// Counts barriers, and questions each once however many rules ask it, for the judging of millions of pairs. Kept from pair to pair, it
/// allocates nothing.
struct CountingSink: RuleSink {
    private(set) var barriers = 0
    private(set) var questions: [QuestionKey] = []

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) { barriers += 1 }
    mutating func question(_ key: QuestionKey, _ question: @autoclosure () -> Question) { add(key) }
    mutating func partyQuestion(_ question: @autoclosure () -> Question) {}

    /// Adds the question of `key` unless it is there.
    mutating func add(_ key: QuestionKey) {
        if !questions.contains(key) { questions.append(key) }
    }

    var verdict: Verdict { barriers > 0 ? .notPossibleNow : questions.isEmpty ? .possible : .askFirst }
    var counts: Counts { Counts(barriers: barriers, questions: questions.count) }

    /// Forgets what was found after there were as many as `counts`.
    mutating func reset(to counts: Counts) {
        barriers = counts.barriers
        questions.removeSubrange(counts.questions...)
    }

    /// How many barriers and questions were found.
    struct Counts {
        let barriers: Int
        let questions: Int

        static let none = Counts(barriers: 0, questions: 0)
        var verdict: Verdict { barriers > 0 ? .notPossibleNow : questions > 0 ? .askFirst : .possible }
    }
}

/// Collects every barrier and question of one rule, each once.
struct CollectingSink: RuleSink {
    private(set) var barriers: [Barrier] = []
    private(set) var questions: [Question] = []

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) {
        barriers.append(barrier())
    }

    mutating func question(_ key: QuestionKey, _ question: @autoclosure () -> Question) {
        add(question())
    }

    mutating func partyQuestion(_ question: @autoclosure () -> Question) {
        add(question())
    }

    private mutating func add(_ question: Question) {
        if !questions.contains(where: { $0.code == question.code }) { questions.append(question) }
    }
}
