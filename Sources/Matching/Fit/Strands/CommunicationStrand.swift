/// Whether somebody at home shares the person's first language and the way they communicate.
///
/// Always speaks. Of each list that is known, the first shared is 1000, another 600, a willing learner 300, none 0; mean of the two.
enum CommunicationStrand {
    private static let anotherShared = 600
    private static let willingLearner = 300

    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let languages = terms.people[member].languages
        let methods = terms.people[member].methods
        var mean = WeightedMean()
        if !languages.isEmpty {
            let learner = terms.learningALanguage ?? terms.learningToSign
            mean.add(points(languages, isLanguages: true, learner, pair, terms, &sink), weight: 1)
        }
        if !methods.isEmpty {
            mean.add(points(methods, isLanguages: false, terms.learningToSign, pair, terms, &sink), weight: 1)
        }
        if let range = mean.range { return range }
        sink.fact("their language and way of communicating: not known")
        sink.question(
            Question(
                of: pair.scheme.personID(member).text,
                pair.scheme.people[member].languages == nil ? "languages" : "communication",
                asks: "Which languages and ways of communicating does this person use, the one used most first?",
                isOfPartyAlone: true
            ).forPoints(of: .communication))
        return .notKnown
    }

    /// - Parameter theirs: Where the person's codes stand in the terms, first first; not empty.
    private static func points<S: StrandSink>(
        _ theirs: Range<Int>, isLanguages: Bool, _ learner: Int?, _ pair: Pair, _ terms: StrandTerms,
        _ sink: inout S
    ) -> PointRange {
        let first = pair.household.known.answer(terms.codes[theirs.lowerBound])
        if first == true {
            sink.fact("\(pair.scheme.label(terms.codes[theirs.lowerBound])) shared, which they use first")
            return .full
        }
        var another: Bool? = false
        for index in theirs.dropFirst() {
            switch pair.household.known.answer(terms.codes[index]) {
            case true?: another = true
            case nil where another == false: another = nil
            case nil, false?: break
            }
            if another == true { break }
        }
        let isLearner = learner.map { pair.household.known.answer($0) } ?? false
        let low = another == true ? anotherShared : isLearner == true ? willingLearner : 0
        let high =
            first == nil ? 1000 : another != false ? anotherShared : isLearner != false ? willingLearner : 0
        sink.fact(words(Array(terms.codes[theirs]), isLearner: low == willingLearner, pair))
        if first == nil || (another == nil && low < anotherShared) {
            sink.question(question(Array(terms.codes[theirs]), pair))
        }
        if isLearner == nil, another != true, let learner {
            sink.question(Question.aboutHome(learner, pair).forPoints(of: .communication))
        }
        return PointRange(low, high)
    }

    /// A home's list of languages answers for languages alone: a sign language, or another method, is asked by itself.
    private static func question(_ theirs: [Int], _ pair: Pair) -> Question {
        let open = theirs.first { pair.household.known.answer($0) == nil } ?? theirs[0]
        guard pair.scheme.vocabulary.codes(of: .language).contains(open) else {
            return Question.aboutHome(open, pair).forPoints(of: .communication)
        }
        return Question(of: pair.householdID, "languages", asks: "Which languages are spoken in this home?")
            .forPoints(of: .communication)
    }

    private static func words(_ theirs: [Int], isLearner: Bool, _ pair: Pair) -> String {
        let known = pair.household.known
        if let shared = theirs.first(where: { known.yes.contains($0) }) {
            return "\(pair.scheme.label(shared)) shared, not \(pair.scheme.label(theirs[0]))"
        }
        let isOpen = theirs.contains { known.answer($0) == nil }
        let label = pair.scheme.label(theirs[0])
        if isOpen { return "\(label): not known whether shared" }
        return isLearner ? "\(label): somebody is glad to learn" : "\(label): not shared"
    }
}
