extension Matcher {
    /// Every question that homes on the lists of open referrals ask, the most worth asking first.
    ///
    /// A home that is not possible now asks nothing here: no answer alone brings it onto a list. What an answer could do is the most that
    /// it could: fewer people may be affected by the answer that comes.
    public func openQuestions() -> [OpenQuestion] {
        var receipts: [(pair: OpenQuestion.Pair, receipt: Receipt, list: Shortlist, place: Int)] = []
        for referral in scheme.population.referrals.indices where scheme.population.referrals[referral].isOpen {
            for apart in [nil] + membersApart(ofReferral: referral).map({ Optional($0) }) {
                let list = shortlist(referral: referral, apart: apart)
                for (place, result) in list.results.enumerated() {
                    let pair = OpenQuestion.Pair(referral: referral, apart: apart, household: result.household)
                    let receipt = receipt(referral: referral, household: result.household, apart: apart)
                    receipts.append((pair, receipt, list, place))
                }
            }
        }
        var questions: [String: Question] = [:]
        for question in receipts.flatMap(\.receipt.questions) where questions[question.code] == nil {
            questions[question.code] = question
        }
        let kinship = QuestionKinship(scheme.population.vocabulary, of: questions.keys)
        let byOwner = Dictionary(grouping: questions.values, by: \.of)
        var drafts = questions.mapValues { Draft($0) }
        let unasked = UnaskedBar(scheme)
        for (pair, receipt, list, place) in receipts {
            let open = Set(receipt.rules.flatMap(\.questions).filter { !$0.isOfPartyAlone }.map(\.code))
            let asked = receipt.questions
            // Every question of whose answer this pair can hear.
            let heard = Set(asked.map(\.of)).flatMap { byOwner[$0] ?? [] }.filter { question in
                asked.contains { kinship.bears(question.code, on: $0.code) }
            }
            for question in heard {
                let left = open.count { !kinship.bears(question.code, on: $0) }
                drafts[question.code]?.note(
                    pair, becomesPossible: left == 0 && left < open.count,
                    changesFirst: question.isOfPartyAlone
                        || couldChangeFirst(place, of: list, answersRule: left < open.count, open: left))
            }
            let heardOf = Set(heard.map(\.code))
            for answer in unasked.answers(compiled(referral: pair.referral, apart: pair.apart), pair.household) {
                for question in byOwner[answer.of] ?? [] where !heardOf.contains(question.code) {
                    let field = Code(String(question.code.dropFirst(question.of.count + 1)))
                    guard unasked.follows(answer.code, from: field) else { continue }
                    drafts[question.code]?.note(pair, becomesPossible: false, changesFirst: place == 0)
                }
            }
        }
        return drafts.values.map(\.question).sorted(by: OpenQuestion.precedes)
    }

    /// Questions of the rules at homes among the first `length` of a list whose answer could change which home is first, place by place; those
    /// about the party alone with the first home only.
    public func questionsOfFirst(in list: Shortlist, length: Int) -> [(household: Int, question: Question)] {
        var found: [(household: Int, question: Question)] = []
        for (place, result) in list.results.prefix(length).enumerated() where result.verdict == .askFirst {
            let left = max(0, result.questionCount - 1)
            guard couldChangeFirst(place, of: list, answersRule: true, open: left) else { continue }
            let receipt = receipt(referral: list.referral, household: result.household, apart: list.apart)
            for question in receipt.rules.flatMap(\.questions) where place == 0 || !question.isOfPartyAlone {
                found.append((result.household, question))
            }
        }
        return found
    }

    /// Whether an answer after which `open` questions are left at a place could change the first one: of the first home itself, it may fall
    /// where somebody is behind it or a rule is answered; of another where its answer may then come level, and its best is as good as the
    /// first one's points.
    private func couldChangeFirst(_ place: Int, of list: Shortlist, answersRule: Bool, open: Int) -> Bool {
        let leader = list.results[0]
        if place == 0 { return answersRule || list.results.count > 1 }
        if leader.verdict == .askFirst, open < leader.questionCount { return true }
        if leader.verdict == .possible ? open > 0 : open > leader.questionCount { return false }
        return (list.results[place].fused?.high ?? 0) >= (leader.fused?.points ?? 0)
    }

    private struct Draft {
        let first: Question
        var pairs: [OpenQuestion.Pair] = []
        var couldBecomePossible: [OpenQuestion.Pair] = []
        var couldChangeFirst: Set<Int> = []

        init(_ question: Question) { first = question }

        mutating func note(_ pair: OpenQuestion.Pair, becomesPossible: Bool, changesFirst: Bool) {
            pairs.append(pair)
            if becomesPossible { couldBecomePossible.append(pair) }
            if changesFirst { couldChangeFirst.insert(pair.referral) }
        }

        var question: OpenQuestion {
            OpenQuestion(
                code: first.code, asks: first.asks, of: first.of, isOfPartyAlone: first.isOfPartyAlone,
                pairs: pairs, couldBecomePossible: couldBecomePossible, couldChangeFirst: couldChangeFirst.sorted())
        }
    }

    /// What was last confirmed longer ago than the policy allows, or never: homes that could take somebody, needs, agreements and formats of
    /// people who are waiting, and of their wishes those said on a day that is recorded, since most have none. Longest ago first, never before
    /// all; ties by path. Checks, skills and approvals have days of their own, and rules that go by them.
    public func confirmations() -> [Confirmation] {
        let population = scheme.population
        var found: [Confirmation] = []
        func note(_ path: String, _ day: Day?) {
            let days = day.map { $0.days(until: scheme.asOf) }
            if days.map({ $0 > scheme.policy.periods.confirmAfterDays }) ?? true {
                found.append(Confirmation(path: path, lastOn: day, days: days))
            }
        }
        var seen: Set<PersonID> = []
        for household in population.households where household.status.value.map({ $0 == .approved }) ?? true {
            note("\(household.id)/last_confirmed_on", household.lastConfirmedOn)
        }
        for referral in population.referrals where referral.isOpen {
            if referral.searchAgreed.value != nil { note("\(referral.id)/agreed_on", referral.agreedOn) }
            for person in population.people where person.party == referral.party && seen.insert(person.id).inserted
            {
                if person.needs.isKnown { note("\(person.id)/needs_assessed_on", person.needsAssessedOn) }
                if !person.format.isEmpty { note("\(person.id)/format_reviewed_on", person.formatReviewedOn) }
                for wish in person.wishes where wish.saidOn != nil {
                    note("\(person.id)/wishes.\(wish.code).said_on", wish.saidOn)
                }
            }
        }
        return found.sorted { first, second in
            let (one, other) = (first.days ?? Int.max, second.days ?? Int.max)
            return one == other ? first.path.utf8.lexicographicallyPrecedes(second.path.utf8) : one > other
        }
    }
}
