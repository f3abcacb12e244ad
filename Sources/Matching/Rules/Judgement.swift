/// What the rules say of one referral and one household, on the start day they were judged on: figures only.
public struct Judgement: Hashable, Sendable {
    public let verdict: Verdict
    /// The day the pair was judged on: the earliest with every rule met; else the earliest with none not met; else the earliest sought.
    public let startOn: Day
    /// Barriers over all rules, on that day.
    public let barrierCount: Int
    /// Questions over all rules, each once however many ask it, those about the party alone left out.
    public let questionCount: Int
    /// Visits that could be served and visits asked; nothing asked where one stay is sought.
    let visits: VisitCount
    /// Whether the search was refused, so that the rule on agreement alone was answered.
    let isSearchRefused: Bool
}

/// What happens to one visit of a referral that asks several dates.
public struct VisitFinding: Hashable, Sendable {
    public let on: Day
    public let answer: RuleAnswer
    /// What is in the way; empty where nothing is.
    public let says: String
}

extension Matcher {
    /// Judges `referral` and `household` on the day that suits them best, counting only.
    ///
    /// - Parameter stopsAtBarrier: Whether the number of barriers does not matter, so that the first ends the work.
    func judgement(_ referral: CompiledReferral, _ household: Int, stopsAtBarrier: Bool = false) -> Judgement {
        if referral.searchAgreed == .no {
            return Judgement(
                verdict: .notPossibleNow, startOn: Day(number: referral.first), barrierCount: 1, questionCount: 0,
                visits: .notDated, isSearchRefused: true)
        }
        guard referral.visits.isEmpty else { return datedFindings(referral, household).judgement }
        let first = Day(number: referral.first)
        let atFirst = counts(pair(referral, household, from: first), stopsAtBarrier: stopsAtBarrier)
        var best = (day: first, counts: atFirst)
        if atFirst.verdict != .possible, referral.last > referral.first {
            for day in laterStarts(referral, household) {
                let here = counts(pair(referral, household, from: day), stopsAtBarrier: true)
                if here.verdict < best.counts.verdict { best = (day, here) }
                if here.verdict == .possible { break }
            }
        }
        var questions = best.counts.questions
        // What is not possible now is not asked about where its barriers need no counting.
        if questions > 1, best.counts.verdict != .notPossibleNow || !stopsAtBarrier {
            questions = openQuestionCount(pair(referral, household, from: best.day))
        }
        return Judgement(
            verdict: best.counts.verdict, startOn: best.day, barrierCount: best.counts.barriers,
            questionCount: questions, visits: .notDated, isSearchRefused: false)
    }

    func pair(_ referral: CompiledReferral, _ household: Int, from day: Day) -> Pair {
        Pair(scheme, referral, household: household, window: scheme.window(of: referral, from: day))
    }

    private func counts(_ pair: Pair, stopsAtBarrier: Bool) -> CountingSink {
        var sink = CountingSink()
        for rule in askedRules(pair.referral) {
            RuleTable.judge(rule, pair, &sink)
            if stopsAtBarrier, sink.barriers > 0 { break }
        }
        return sink
    }

    private func openQuestionCount(_ pair: Pair) -> Int {
        var sink = OpenQuestionSink()
        for rule in askedRules(pair.referral) { RuleTable.judge(rule, pair, &sink) }
        return sink.codes.count
    }

    /// The rules that are on and asked of the referral's arrangement, in order.
    func askedRules(_ referral: CompiledReferral) -> [RuleCode] { rulesByArrangement[referral.arrangement] ?? [] }

    /// The days after the first within the window on which something begins or becomes free, ascending.
    private func laterStarts(_ referral: CompiledReferral, _ index: Int) -> [Day] {
        var days = StartDays(scheme, referral)
        days.add(household: index)
        days.addAges(household: index)
        days.addSeparations()
        return days.found
    }
}

extension CountingSink {
    var verdict: Verdict { barriers > 0 ? .notPossibleNow : questions > 0 ? .askFirst : .possible }
}
