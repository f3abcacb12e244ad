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
        var sink = CountingSink()
        return judgement(referral, household, stopsAtBarrier: false, &sink)
    }

    /// Judges `referral` and `household` on the day that suits them best, counting only.
    ///
    /// - Parameters:
    ///   - stopsAtBarrier: Whether the number of barriers does not matter, so that the first ends the work.
    ///   - sink: What is counted in; whatever it holds is forgotten.
    func judgement(
        _ referral: CompiledReferral, _ household: Int, stopsAtBarrier: Bool, _ sink: inout CountingSink
    ) -> Judgement {
        if referral.searchAgreed == .no {
            return Judgement(
                verdict: .notPossibleNow, startOn: Day(number: referral.first), barrierCount: 1, questionCount: 0,
                visits: .notDated, isSearchRefused: true)
        }
        sink.reset(to: .none)
        guard referral.visits.isEmpty else {
            return datedJudgement(referral, household, stopsAtBarrier: stopsAtBarrier, &sink)
        }
        let first = Day(number: referral.first)
        let atFirst = pair(referral, household, from: first)
        let rules = rules(of: referral, household)
        let limit: Verdict? = stopsAtBarrier ? .notPossibleNow : nil
        count(rules.lasting, atFirst, until: limit, &sink)
        let lasting = sink.counts
        count(rules.daily, atFirst, until: limit, &sink)
        var best = (day: first, counts: sink.counts)
        // No day can be better than what the rules say that answer the same on every day.
        if best.counts.verdict > lasting.verdict, referral.last > referral.first {
            for day in StartDays(scheme, referral, household: household).found {
                sink.reset(to: lasting)
                count(rules.daily, pair(referral, household, from: day), until: best.counts.verdict, &sink)
                if sink.verdict < best.counts.verdict { best = (day, sink.counts) }
                if best.counts.verdict == lasting.verdict { break }
            }
        }
        return Judgement(
            verdict: best.counts.verdict, startOn: best.day, barrierCount: best.counts.barriers,
            questionCount: best.counts.questions, visits: .notDated, isSearchRefused: false)
    }

    /// Judges a referral of several dates date by date, counting only: what ``datedFindings(_:_:)`` says in words.
    private func datedJudgement(
        _ referral: CompiledReferral, _ household: Int, stopsAtBarrier: Bool, _ sink: inout CountingSink
    ) -> Judgement {
        let visits = referral.visits
        let rules = rules(of: referral, household)
        let limit: Verdict? = stopsAtBarrier ? .notPossibleNow : nil
        count(
            rules.lasting, Pair(scheme, referral, household: household, window: visits[0]),
            until: limit, &sink)
        let lasting = sink.counts
        /// What is asked of the visits that can be served, together.
        var served = CountingSink()
        var first: Day?
        var possible = 0
        var sure = 0
        var nearest: (on: Day, counts: CountingSink.Counts)?
        for visit in visits {
            sink.reset(to: lasting)
            let pair = Pair(scheme, referral, household: household, window: visit)
            count(rules.daily, pair, until: limit, &sink)
            if sink.barriers > 0 {
                if let found = nearest, found.counts.barriers <= sink.barriers { continue }
                nearest = (visit.from, sink.counts)
            } else {
                first = first ?? visit.from
                possible += 1
                if sink.questions.isEmpty { sure += 1 }
                for question in sink.questions { served.add(question) }
            }
        }
        guard let first else {
            return Judgement(
                verdict: .notPossibleNow, startOn: nearest?.on ?? visits[0].from,
                barrierCount: nearest?.counts.barriers ?? 0, questionCount: nearest?.counts.questions ?? 0,
                visits: VisitCount(served: 0...0, asked: visits.count), isSearchRefused: false)
        }
        if possible < visits.count {
            let record = scheme.population.referrals[referral.referral]
            switch record.answer(datesFree: possible, at: scheme.householdID(household)) {
            case .some(true): break
            case .some(false): served.barrier(Barrier("dates_taken", says: "", fact: ""))
            case nil: served.add(QuestionKey(.referral, .dates))
            }
        }
        return Judgement(
            verdict: served.verdict, startOn: first, barrierCount: served.barriers,
            questionCount: served.questions.count,
            visits: VisitCount(served: sure...possible, asked: visits.count), isSearchRefused: false)
    }

    func pair(_ referral: CompiledReferral, _ household: Int, from day: Day) -> Pair {
        Pair(scheme, referral, household: household, window: scheme.window(of: referral, from: day))
    }

    /// Counts what `rules` find; up to where the pair is no better than `limit`, as another day was no worse already.
    private func count(_ rules: [RuleCode], _ pair: Pair, until limit: Verdict?, _ sink: inout CountingSink) {
        for rule in rules {
            if let limit, sink.verdict >= limit { return }
            judge(rule, pair, &sink)
        }
    }

    /// The rules that answer the same on every start day, and the others: where a role has stepped over something for some days, each
    /// rule is one that the day matters to.
    private func rules(of referral: CompiledReferral, _ household: Int) -> (lasting: [RuleCode], daily: [RuleCode])
    {
        scheme.households[household].hasOverrides
            ? ([], referral.rules.all) : (referral.rules.lasting, referral.rules.daily)
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
