/// Where a strand puts the facts it used and the questions that would narrow its range. The quick road keeps none.
protocol StrandSink {
    /// A fact in plain words, for the receipt's line.
    mutating func fact(_ words: @autoclosure () -> String)
    /// A fact not known that the strand needs.
    mutating func question(_ question: @autoclosure () -> Question)
}

/// Keeps nothing; allocates nothing.
struct SilentStrandSink: StrandSink {
    mutating func fact(_ words: @autoclosure () -> String) {}
    mutating func question(_ question: @autoclosure () -> Question) {}
}

/// Keeps every fact and question of one strand.
struct CollectingStrandSink: StrandSink {
    var facts: [String] = []
    var questions: [Question] = []

    mutating func fact(_ words: @autoclosure () -> String) { facts.append(words()) }
    mutating func question(_ question: @autoclosure () -> Question) { questions.append(question()) }
}
