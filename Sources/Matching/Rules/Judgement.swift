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
    /// Judges one pair alone, every barrier and question counted.
    func judgement(_ referral: CompiledReferral, _ household: Int) -> Judgement {
        var pair = firstPair(referral, household)
        var sink = CountingSink()
        return judge(&pair, stopsAtBarrier: false, &sink)
    }

    /// The pair of `referral` and `household` in the first window sought.
    func firstPair(_ referral: CompiledReferral, _ household: Int) -> Pair {
        Pair(scheme, referral, household: household, window: scheme.firstWindow(of: referral))
    }

    /// Judges a pair in the window that suits it best, counting only, and leaves it in that window.
    ///
    /// - Parameters:
    ///   - pair: In its first window, or in the one that judging it with another home left it in.
    ///   - stopsAtBarrier: Whether the number of barriers does not matter, so that the first ends the work.
    ///   - sink: What is counted in; whatever it holds is forgotten.
    func judge(_ pair: inout Pair, stopsAtBarrier: Bool, _ sink: inout CountingSink) -> Judgement {
        if pair.start.number != pair.referral.first { pair.window = scheme.firstWindow(of: pair.referral) }
        if pair.referral.searchAgreed == .no {
            return Judgement(
                verdict: .notPossibleNow, startOn: Day(number: pair.referral.first), barrierCount: 1,
                questionCount: 0, visits: .notDated, isSearchRefused: true)
        }
        let limit: Verdict? = stopsAtBarrier ? .notPossibleNow : nil
        sink.reset(to: .none)
        let rules = rules(of: pair)
        count(rules.lasting, pair, until: limit, &sink)
        guard pair.referral.visits.isEmpty else { return judgeVisits(&pair, rules.daily, until: limit, &sink) }
        let lasting = sink.counts
        count(rules.daily, pair, until: limit, &sink)
        var best = (day: pair.start, counts: sink.counts)
        // No day can be better than what the rules say that answer the same on every day.
        if best.counts.verdict > lasting.verdict, pair.referral.last > pair.referral.first {
            for day in StartDays(scheme, pair.referral, household: pair.householdIndex).found {
                sink.reset(to: lasting)
                pair.window = scheme.window(of: pair.referral, from: day)
                count(rules.daily, pair, until: best.counts.verdict, &sink)
                if sink.verdict < best.counts.verdict { best = (day, sink.counts) }
                if best.counts.verdict == lasting.verdict { break }
            }
            if pair.start != best.day { pair.window = scheme.window(of: pair.referral, from: best.day) }
        }
        return Judgement(
            verdict: best.counts.verdict, startOn: best.day, barrierCount: best.counts.barriers,
            questionCount: best.counts.questions, visits: .notDated, isSearchRefused: false)
    }

    /// Judges a pair of several dates date by date, counting only: what ``datedFindings(_:_:)`` says in words.
    ///
    /// - Parameters:
    ///   - rules: The rules that may answer otherwise on another day.
    ///   - sink: Holds what the others found.
    private func judgeVisits(
        _ pair: inout Pair, _ rules: RuleOrder, until limit: Verdict?, _ sink: inout CountingSink
    ) -> Judgement {
        let lasting = sink.counts
        let asked = pair.referral.visits.count
        /// What is asked of the visits that can be served, together.
        var served = CountingSink()
        var first: Int?
        var possible = 0
        var sure = 0
        var nearest: (visit: Int, counts: CountingSink.Counts)?
        for visit in 0..<asked {
            sink.reset(to: lasting)
            pair.window = pair.referral.visits[visit]
            count(rules, pair, until: limit, &sink)
            if sink.barriers > 0 {
                if let found = nearest, found.counts.barriers <= sink.barriers { continue }
                nearest = (visit, sink.counts)
            } else {
                first = first ?? visit
                possible += 1
                if sink.questions.isEmpty { sure += 1 }
                for question in sink.questions { served.add(question) }
            }
        }
        pair.window = pair.referral.visits[first ?? nearest?.visit ?? 0]
        if first == nil {
            return Judgement(
                verdict: .notPossibleNow, startOn: pair.start,
                barrierCount: nearest?.counts.barriers ?? 0, questionCount: nearest?.counts.questions ?? 0,
                visits: VisitCount(served: 0...0, asked: asked), isSearchRefused: false)
        }
        if possible < asked {
            let record = scheme.population.referrals[pair.referral.referral]
            switch record.answer(datesFree: possible, at: scheme.householdID(pair.householdIndex)) {
            case .some(true): break
            case .some(false): served.barrier(Barrier("dates_taken", says: "", fact: ""))
            case nil: served.add(QuestionKey(.referral, .dates))
            }
        }
        return Judgement(
            verdict: served.verdict, startOn: pair.start, barrierCount: served.barriers,
            questionCount: served.questions.count,
            visits: VisitCount(served: sure...possible, asked: asked), isSearchRefused: false)
    }

    /// Counts what `rules` find; up to where the pair is no better than `limit`, as another day was no worse already.
    private func count(_ rules: RuleOrder, _ pair: Pair, until limit: Verdict?, _ sink: inout CountingSink) {
        for rule in rules {
            if let limit, sink.verdict >= limit { return }
            judge(rule, pair, &sink)
        }
    }

    /// The rules that answer the same on every start day, and the others: where a role has stepped over something for some days, each
    /// rule is one that the day matters to.
    private func rules(of pair: Pair) -> (lasting: RuleOrder, daily: RuleOrder) {
        pair.household.hasOverrides
            ? (.none, pair.referral.rules.all) : (pair.referral.rules.lasting, pair.referral.rules.daily)
    }

    /// Puts what `rule` finds about `pair` into `sink`, but for what a role has stepped over.
    private func judge(_ rule: RuleCode, _ pair: Pair, _ sink: inout CountingSink) {
        guard pair.household.hasOverrides, pair.override(of: rule) != nil else {
            return RuleTable.judge(rule, pair, &sink)
        }
        var stepping = SteppedOverSink(sink, rule, scheme.policy)
        RuleTable.judge(rule, pair, &stepping)
        sink = stepping.inner
    }
}
