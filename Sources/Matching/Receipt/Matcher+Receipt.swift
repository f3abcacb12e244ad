extension Matcher {
    /// The receipt of a referral and a household, possible or not.
    ///
    /// - Parameters:
    ///   - referral: Its index in the population.
    ///   - household: Its index in the population.
    ///   - apart: The person's index where a party that would prefer to live together is looked at one by one.
    public func receipt(referral: Int, household: Int, apart: Int? = nil) -> Receipt {
        let compiled = self.compiled(referral: referral, apart: apart)
        let findings = findings(compiled, household)
        let pair = Pair(scheme, compiled, household: household, window: findings.window)
        let visits = findings.judgement.visits
        var people: [ReceiptSide] = []
        var peopleTotal: SideTotal?
        var householdSide = ReceiptSide(person: nil, lines: [], total: nil)
        var questions: [Question] = []
        if !findings.judgement.isSearchRefused {
            for (place, member) in compiled.members.enumerated() {
                let side = personSide(pair, member, visits, &questions)
                peopleTotal = least(peopleTotal, side.total, isFirst: place == 0)
                people.append(side)
            }
            householdSide = self.householdSide(pair, &questions)
        }
        let rules = merged(findings.rules, &questions)
        return Receipt(
            referral: scheme.population.referrals[referral].id, household: scheme.householdID(household),
            apart: apart.map { scheme.personID($0) }, asOf: scheme.asOf, startOn: findings.judgement.startOn,
            verdict: findings.judgement.verdict, rules: rules, people: people, householdSide: householdSide,
            peopleTotal: peopleTotal, reading: scheme.policy.reading, fusion: scheme.policy.fusion,
            fused: scheme.policy.fusion.total(peopleTotal, householdSide.total),
            lowerSide: lowerSide(peopleTotal, householdSide.total), distance: distance(compiled, household),
            lastArrangementOn: scheme.lastArrangement(at: household), visits: findings.visits,
            heldLimits: heldLimits(household), fitQuestions: questions)
    }

    func compiled(referral: Int, apart: Int?) -> CompiledReferral {
        guard let apart else { return scheme.referrals[referral] }
        guard let found = scheme.apart[referral].first(where: { scheme.referrals[$0].apart == apart }) else {
            preconditionFailure(
                "only members of a party that would prefer to live together are looked at one by one")
        }
        return scheme.referrals[found]
    }

    private func personSide(
        _ pair: Pair, _ member: Int, _ visits: VisitCount, _ questions: inout [Question]
    ) -> ReceiptSide {
        var drafts: [LineDraft] = []
        for strand in personStrands {
            var sink = CollectingStrandSink()
            guard let range = StrandTable.personPoints(strand, pair, member: member, visits: visits, terms, &sink)
            else { continue }
            drafts.append(LineDraft(self, strand, range, member: member, facts: sink.facts))
            collect(sink.questions, into: &questions)
        }
        return receiptSide(member, drafts)
    }

    private func householdSide(_ pair: Pair, _ questions: inout [Question]) -> ReceiptSide {
        var drafts: [LineDraft] = []
        for strand in householdStrands {
            var sink = CollectingStrandSink()
            guard let range = StrandTable.householdPoints(strand, pair, terms, &sink) else { continue }
            drafts.append(LineDraft(self, strand, range, member: nil, facts: sink.facts))
            collect(sink.questions, into: &questions)
        }
        return receiptSide(nil, drafts)
    }

    /// Adds each question once, with every strand that asks it.
    private func collect(_ found: [Question], into questions: inout [Question]) {
        for question in found {
            if let index = questions.firstIndex(where: { $0.code == question.code }) {
                questions[index].strands += question.strands.filter { !questions[index].strands.contains($0) }
            } else {
                questions.append(question)
            }
        }
    }

    /// The rules' findings with the strands that ask the same; what is left in `questions` no rule asks.
    private func merged(_ rules: [RuleFinding], _ questions: inout [Question]) -> [RuleFinding] {
        var asked: Set<String> = []
        let merged = rules.map { finding in
            let withStrands = finding.questions.map { question in
                var question = question
                if let same = questions.first(where: { $0.code == question.code }) {
                    question.strands = same.strands
                    asked.insert(question.code)
                }
                return question
            }
            return RuleFinding(
                rule: finding.rule, answer: finding.answer, barriers: finding.barriers, questions: withStrands,
                overridden: finding.overridden)
        }
        questions.removeAll { asked.contains($0.code) }
        return merged
    }

    private func heldLimits(_ household: Int) -> [Code] {
        var codes: [Code] = []
        scheme.households[household].heldLimits.forEach { codes.append(scheme.code($0)) }
        return codes
    }

    private func lowerSide(_ people: SideTotal?, _ household: SideTotal?) -> Side? {
        guard let people, let household, people.points != household.points else { return nil }
        return people.points < household.points ? .person : .household
    }

    private func distance(_ referral: CompiledReferral, _ household: Int) -> ReceiptDistance? {
        guard let metres = distanceMetres(referral, household), let home = scheme.households[household].place else {
            return nil
        }
        let order = Precision.allCases
        func rank(_ precision: Precision) -> Int { order.firstIndex(of: precision) ?? 0 }
        let people = referral.members.compactMap { scheme.people[$0].place?.precision }
        let precision = ([home.precision] + people).max { rank($0) < rank($1) } ?? home.precision
        return ReceiptDistance(metres: metres, precision: precision)
    }
}
