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
        let atFirst = pair(referral, household, from: first)
        var lasting = CountingSink()
        count(referral.rules.lasting, atFirst, stopsAtBarrier: stopsAtBarrier, &lasting)
        var best = (day: first, counts: lasting)
        count(referral.rules.daily, atFirst, stopsAtBarrier: stopsAtBarrier, &best.counts)
        // No day can be better than what the rules say that answer the same on every day.
        if best.counts.verdict > lasting.verdict, referral.last > referral.first {
            for day in StartDays(scheme, referral, household: household).found {
                var here = lasting
                count(
                    referral.rules.daily, pair(referral, household, from: day), stopsAtBarrier: true, &here)
                if here.verdict < best.counts.verdict { best = (day, here) }
                if here.verdict == lasting.verdict { break }
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

    /// Counts what `rules` find; where the number of barriers does not matter, only up to the first.
    private func count(_ rules: [RuleCode], _ pair: Pair, stopsAtBarrier: Bool, _ sink: inout CountingSink) {
        for rule in rules {
            if stopsAtBarrier, sink.barriers > 0 { return }
            RuleTable.judge(rule, pair, &sink)
        }
    }

    private func openQuestionCount(_ pair: Pair) -> Int {
        var sink = OpenQuestionSink()
        for rule in pair.referral.rules.all { RuleTable.judge(rule, pair, &sink) }
        return sink.codes.count
    }
}

extension CountingSink {
    var verdict: Verdict { barriers > 0 ? .notPossibleNow : questions > 0 ? .askFirst : .possible }
}
