/// How many of the person's own interests the household shares, up to enough of them.
///
/// Speaks when they named any. A few that are real matter more than all; the household's many never count against it. An interest the
/// household has said neither yes nor no to widens the range.
enum InterestsStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        var named = 0
        var shared = 0
        var open = 0
        for index in terms.people[member].interests {
            let code = terms.codes[index]
            guard pair.referral.askedCodes.contains(code) else { continue }
            named += 1
            switch pair.household.known.answer(code) {
            case true?: shared += 1
            case nil: open += 1
            case false?: break
            }
        }
        guard named > 0 else { return nil }
        let enough = max(1, min(terms.enoughInterests, named))
        sink.fact(shared == 0 ? "none known to be shared" : "\(labels(true, pair, member)) shared")
        if open > 0 {
            sink.fact("not known whether shared: \(labels(nil, pair, member))")
            if shared < enough { sink.question(question(pair)) }
        }
        let low = points(shared, enough: enough)
        return PointRange(low, open == 0 ? low : points(shared + open, enough: enough))
    }

    private static func points(_ shared: Int, enough: Int) -> Int {
        shared >= enough ? 1000 : halfUp(1000 * shared, enough)
    }

    /// The labels of their interests of which the household says so.
    private static func labels(_ answer: Bool?, _ pair: Pair, _ member: Int) -> String {
        var codes = CodeSet.empty
        (pair.scheme.people[member].interests & pair.referral.askedCodes).forEach { code in
            if pair.household.known.answer(code) == answer { codes.insert(code) }
        }
        return pair.scheme.labels(codes)
    }

    private static func question(_ pair: Pair) -> Question {
        Question(of: pair.householdID, "interests", asks: "What do people in this home like to do?")
            .forPoints(of: .interests)
    }
}
