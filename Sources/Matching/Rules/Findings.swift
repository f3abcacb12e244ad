/// Everything the rules found about one pair, in words, with the judgement it comes to.
struct Findings {
    let judgement: Judgement
    let rules: [RuleFinding]
    let visits: [VisitFinding]
    /// The window the pair was judged on.
    let window: Pattern
}

extension Matcher {
    /// Judges `referral` and `household` as ``judge(_:stopsAtBarrier:_:)`` does, with all barriers and questions.
    func findings(_ referral: CompiledReferral, _ household: Int) -> Findings {
        var pair = firstPair(referral, household)
        var sink = CountingSink()
        let judgement = judge(&pair, stopsAtBarrier: false, &sink)
        if judgement.isSearchRefused {
            let first = Day(number: referral.first)
            pair.window = scheme.window(of: referral, from: first)
            return Findings(
                judgement: judgement, rules: [finding(.agreement, pair)], visits: [], window: pair.window)
        }
        guard referral.visits.isEmpty else { return datedFindings(referral, household) }
        let rules = allFindings(pair)
        return Findings(
            judgement: recounted(judgement, rules), rules: rules, visits: [], window: pair.window)
    }

    /// The counting road may have stopped at the first barrier of a later start; the findings say them all.
    private func recounted(_ judgement: Judgement, _ rules: [RuleFinding]) -> Judgement {
        Judgement(
            verdict: judgement.verdict, startOn: judgement.startOn,
            barrierCount: rules.reduce(0) { $0 + $1.barriers.count },
            questionCount: rules.openQuestionCount, visits: judgement.visits,
            isSearchRefused: judgement.isSearchRefused)
    }

    /// One finding per rule, in order; a rule that is off, or not asked of the arrangement, has nothing to ask and is met.
    private func allFindings(_ pair: Pair) -> [RuleFinding] {
        let asked = pair.referral.rules.all
        return RuleCode.allCases.map { rule in
            asked.contains(rule)
                ? finding(rule, pair) : RuleFinding(rule: rule, barriers: [], questions: [])
        }
    }

    /// What one rule finds, with what a role has stepped over set apart.
    func finding(_ rule: RuleCode, _ pair: Pair) -> RuleFinding {
        var sink = CollectingSink()
        RuleTable.judge(rule, pair, &sink)
        let barriers = sink.barriers.map { barrier in
            var barrier = barrier
            barrier.isOverridable = rule.mayBeOverridden(barrier.code, under: scheme.policy)
            return barrier
        }
        let found = RuleFinding(rule: rule, barriers: barriers, questions: sink.questions)
        return pair.override(of: rule).map { found.overridden(by: $0, under: scheme.policy) } ?? found
    }

    /// A referral of several dates is answered date by date: each visit on its own arrival day.
    func datedFindings(_ referral: CompiledReferral, _ household: Int) -> Findings {
        let judged = referral.visits.map { visit in
            (visit: visit, rules: allFindings(Pair(scheme, referral, household: household, window: visit)))
        }
        let visits = judged.map { visit, rules in
            let barriers = rules.flatMap(\.barriers)
            let questions = rules.openQuestionCount
            return VisitFinding(
                on: visit.from, answer: barriers.isEmpty ? (questions == 0 ? .met : .notKnown) : .notMet,
                says: barriers.map { $0.isRestricted ? "restricted" : $0.says }.joined(separator: "; "))
        }
        let possible = judged.indices.filter { visits[$0].answer != .notMet }
        let sure = visits.count { $0.answer == .met }
        guard let first = possible.first else {
            // Nothing can be served: the visit that comes nearest speaks.
            let nearest = judged.min { first, second in
                first.rules.reduce(0) { $0 + $1.barriers.count } < second.rules.reduce(0) { $0 + $1.barriers.count }
            }
            let (visit, rules) = nearest ?? (referral.visits[0], [])
            return dated(referral, visit, rules, visits, served: 0...0)
        }
        var rules = judged[first].rules
        for index in possible.dropFirst() { rules = zip(rules, judged[index].rules).map { $0.adding($1) } }
        if possible.count < judged.count {
            let taken = visits.filter { $0.answer == .notMet }.map(\.on.words).joined(separator: ", ")
            let free = "Free on \(possible.count) of \(judged.count); not on \(taken)"
            rules = rules.map { finding in
                finding.rule == .dates
                    ? finding.asking(
                        whether: free, count: possible.count, scheme.population.referrals[referral.referral],
                        scheme.householdID(household)) : finding
            }
        }
        return dated(
            referral, judged[first].visit, rules, visits, served: min(sure, possible.count)...possible.count)
    }

    private func dated(
        _ referral: CompiledReferral, _ window: Pattern, _ rules: [RuleFinding], _ visits: [VisitFinding],
        served: ClosedRange<Int>
    ) -> Findings {
        let barriers = rules.reduce(0) { $0 + $1.barriers.count }
        let questions = rules.openQuestionCount
        let judgement = Judgement(
            verdict: barriers > 0 ? .notPossibleNow : questions > 0 ? .askFirst : .possible, startOn: window.from,
            barrierCount: barriers, questionCount: questions,
            visits: VisitCount(served: served, asked: referral.visits.count), isSearchRefused: false)
        return Findings(judgement: judgement, rules: rules, visits: visits, window: window)
    }
}

extension RuleFinding {
    /// The finding that `barriers` and `questions` come to.
    init(rule: RuleCode, barriers: [Barrier], questions: [Question], overridden: Overridden? = nil) {
        self.init(
            rule: rule, answer: !barriers.isEmpty ? .notMet : questions.isEmpty ? .met : .notKnown,
            barriers: barriers, questions: questions, overridden: overridden)
    }

    /// This finding with the question whether the dates that are free will do, or with what was answered to it.
    fileprivate func asking(
        whether free: String, count: Int, _ referral: Referral, _ household: HouseholdID
    ) -> RuleFinding {
        let field = "dates.\(household).\(count)"
        switch referral.answer(datesFree: count, at: household) {
        case .some(true): return self
        case .some(false):
            let barrier = Barrier(
                "dates_taken", says: "\(free); the others would not do", fact: "\(referral.id)/\(field)")
            return RuleFinding(
                rule: rule, barriers: barriers + [barrier], questions: questions, overridden: overridden)
        case nil:
            let question = Question(
                of: referral.id.text, field, asks: "\(free): would the others do at \(household)?")
            return RuleFinding(
                rule: rule, barriers: barriers, questions: questions + [question], overridden: overridden)
        }
    }

    /// This finding with the other's questions, each once.
    fileprivate func adding(_ other: RuleFinding) -> RuleFinding {
        let fresh = other.questions.filter { question in !questions.contains { $0.code == question.code } }
        return RuleFinding(
            rule: rule, barriers: barriers, questions: questions + fresh, overridden: overridden ?? other.overridden
        )
    }
}

extension [RuleFinding] {
    /// Questions that count against the household, each once however many rules ask it.
    var openQuestionCount: Int {
        Set(flatMap(\.questions).filter { !$0.isOfPartyAlone }.map(\.code)).count
    }
}
