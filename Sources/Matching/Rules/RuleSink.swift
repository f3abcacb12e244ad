/// Where a rule puts what it finds. One rule serves both roads: the quick one only counts, the explaining one collects words. The words are
/// made only when they are collected.
protocol RuleSink {
    mutating func barrier(_ barrier: @autoclosure () -> Barrier)
    /// A question that counts against the household.
    mutating func question(_ question: @autoclosure () -> Question)
    /// A question about the party alone.
    mutating func partyQuestion(_ question: @autoclosure () -> Question)
}

/// Counts, for the judging of millions of pairs; allocates nothing. A question that two rules ask is counted twice.
struct CountingSink: RuleSink {
    var barriers = 0
    var questions = 0
    var partyQuestions = 0

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) { barriers += 1 }
    mutating func question(_ question: @autoclosure () -> Question) { questions += 1 }
    mutating func partyQuestion(_ question: @autoclosure () -> Question) { partyQuestions += 1 }
}

/// Collects the questions that count against the household, each once however many rules ask it.
struct OpenQuestionSink: RuleSink {
    private(set) var codes: Set<String> = []

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) {}
    mutating func question(_ question: @autoclosure () -> Question) { codes.insert(question().code) }
    mutating func partyQuestion(_ question: @autoclosure () -> Question) {}
}

/// Collects every barrier and question of one rule, each once.
struct CollectingSink: RuleSink {
    var barriers: [Barrier] = []
    var questions: [Question] = []

    mutating func barrier(_ barrier: @autoclosure () -> Barrier) {
        barriers.append(barrier())
    }

    mutating func question(_ question: @autoclosure () -> Question) {
        add(question())
    }

    mutating func partyQuestion(_ question: @autoclosure () -> Question) {
        add(question())
    }

    private mutating func add(_ question: Question) {
        if !questions.contains(where: { $0.code == question.code }) { questions.append(question) }
    }
}
