import Matching

/// What the reference says of one referral and one household: the rules, the day judged on, and how many visits could be.
struct ReferenceVerdict {
    let rules: [RuleCode: ReferenceFinding]
    let pair: ReferencePair
    /// Visits that could be served, least and most, and visits asked; nil where one stay is asked.
    let visits: (least: Int, most: Int, asked: Int)?

    var verdict: Verdict { Self.verdict(rules) }
    var barriers: Int { rules.values.reduce(0) { $0 + $1.barriers.count } }
    /// Each question once, however many rules ask it.
    var questions: Int { rules.values.reduce(into: Set<String>()) { $0.formUnion($1.questions) }.count }

    static func verdict(_ rules: [RuleCode: ReferenceFinding]) -> Verdict {
        if rules.values.contains(where: { !$0.barriers.isEmpty }) { return .notPossibleNow }
        return rules.values.contains { !$0.questions.isEmpty } ? .askFirst : .possible
    }

    /// Judges a pair: visits one by one, else on the earliest day of the window that is possible, else the earliest to ask about, else the
    /// first, trying every day.
    init(_ home: ReferenceHome, _ seeker: ReferenceSeeker) {
        let scheme = home.scheme
        let referral = seeker.referral
        let first = max(referral.earliestStart.value ?? scheme.asOf, scheme.asOf)
        let dates = referral.dates.filter { $0 >= scheme.asOf }
        if !dates.isEmpty, referral.searchAgreed.value != .no {
            self.init(visits: dates, home, seeker)
            return
        }
        let slots = referral.slots.value ?? scheme.terms(of: referral.arrangement).usualSlots ?? .allWeek
        func pair(_ start: Day) -> ReferencePair {
            ReferencePair(
                home, seeker, start: start, until: referral.end.map { max($0, start.adding(1)) }, slots: slots,
                everyWeeks: referral.everyWeeks, isVisit: false)
        }
        if referral.searchAgreed.value == .no {
            let pair = dates.first.map { ReferencePair(visit: $0, home, seeker) } ?? pair(first)
            self.init(rules: [.agreement: pair.agreement], pair: pair, visits: nil)
            return
        }
        var found: ReferenceVerdict?
        var day = first
        // A stay begins before its leaving day.
        while day == first || (day <= referral.latestStart ?? first && referral.end.map { day < $0 } ?? true) {
            let pair = pair(day)
            let here = ReferenceVerdict(rules: pair.allRules, pair: pair, visits: nil)
            if here.verdict < found?.verdict ?? .notPossibleNow || found == nil { found = here }
            if here.verdict == .possible { break }
            day = day.adding(1)
        }
        guard let found else { preconditionFailure("a window has a first day") }
        self = found
    }

    private init(rules: [RuleCode: ReferenceFinding], pair: ReferencePair, visits: (Int, Int, Int)?) {
        self.rules = rules
        self.pair = pair
        self.visits = visits
    }

    private init(visits dates: [Day], _ home: ReferenceHome, _ seeker: ReferenceSeeker) {
        let judged = dates.map { date in
            let pair = ReferencePair(visit: date, home, seeker)
            return (pair: pair, rules: pair.allRules)
        }
        let served = judged.filter { Self.verdict($0.rules) != .notPossibleNow }
        let sure = judged.count { Self.verdict($0.rules) == .possible }
        func barriers(_ rules: [RuleCode: ReferenceFinding]) -> Int {
            rules.values.reduce(0) { $0 + $1.barriers.count }
        }
        guard let first = served.first else {
            var nearest = judged[0]
            for other in judged where barriers(other.rules) < barriers(nearest.rules) { nearest = other }
            self.init(rules: nearest.rules, pair: nearest.pair, visits: (0, 0, dates.count))
            return
        }
        var rules = first.rules
        for other in served.dropFirst() {
            for (rule, finding) in other.rules {
                rules[rule, default: ReferenceFinding()].questions.formUnion(finding.questions)
                rules[rule, default: ReferenceFinding()].partyQuestions.formUnion(finding.partyQuestions)
            }
        }
        if served.count < judged.count {
            let home = home.household.id
            switch seeker.referral.homeAnswers.first(where: { answer in
                guard answer.household == home, case .datesFree(let count) = answer.about else { return false }
                return answer.isYes ? served.count >= count : served.count <= count
            })?.isYes {
            case nil:
                rules[.dates, default: ReferenceFinding()].ask(
                    seeker.referral.id.text, "dates.\(home).\(served.count)")
            case true?: break
            case false?: rules[.dates, default: ReferenceFinding()].bar("dates_taken")
            }
        }
        self.init(rules: rules, pair: first.pair, visits: (sure, served.count, dates.count))
    }
}

extension ReferencePair {
    /// One visit: the asked parts of the seven days that `date` opens; without slots its night, or its morning and afternoon.
    init(visit date: Day, _ home: ReferenceHome, _ seeker: ReferenceSeeker) {
        let terms = home.scheme.terms(of: seeker.referral.arrangement)
        let usual: [PartOfDay] = terms.takesNight ? [.evening, .night] : [.morning, .afternoon]
        var slots: SlotMask = []
        for part in usual { slots.formUnion(SlotMask(weekday: date.weekday, part: part)) }
        if let named = seeker.referral.slots.value { slots = named }
        let days = (0..<7).map { date.adding($0) }.filter { day in
            PartOfDay.allCases.contains { slots.contains(SlotMask(weekday: day.weekday, part: $0)) }
        }
        self.init(
            home, seeker, start: days.first ?? date, until: (days.last ?? date).adding(1), slots: slots,
            everyWeeks: 1,
            isVisit: true)
    }

    /// Every rule that is on and asked of the arrangement; the others have nothing to ask.
    var allRules: [RuleCode: ReferenceFinding] {
        var found: [RuleCode: ReferenceFinding] = [:]
        for rule in RuleCode.allCases {
            let isAsked = terms.rules.contains(rule) && policy.rules[rule]?.isOn != false
            found[rule] = isAsked ? steppedOver(rule, finding(rule)) : ReferenceFinding()
        }
        return found
    }

    /// A finding without what a role has stepped over for this pair, on arrivals of this day.
    private func steppedOver(_ rule: RuleCode, _ finding: ReferenceFinding) -> ReferenceFinding {
        guard let terms = policy.rules[rule], rule != .approval, rule != .separation else { return finding }
        let isByBarrier = rule == .cap || rule == .checks
        let isOver = scheme.population.overrides.contains { override in
            override.rule == rule && override.household == household.id
                && (override.referral == nil || override.referral == referral.id) && override.from <= start
                && start <= override.until && terms.overriddenBy.contains(override.role)
                && override.from.days(until: override.until) < terms.overrideDaysMost
                && (!isByBarrier || override.riskAssessment != nil)
        }
        guard isOver else { return finding }
        guard isByBarrier else { return ReferenceFinding() }
        var left = finding
        var passing = ["cap_scheme", "check_lapsed", "check_lapses", "checks_due"]
        if !policy.cap.isLaw { passing.append("cap_nation") }
        left.barriers.removeAll { passing.contains($0) }
        return left
    }

    private func finding(_ rule: RuleCode) -> ReferenceFinding {
        switch rule {
        case .cap: cap
        case .approval: approval
        case .checks: checks
        case .room: room
        case .home: homeRule
        case .support: support
        case .cover: cover
        case .separation: separation
        case .personChoice: personChoice
        case .householdLimit: householdLimit
        case .residents: residents
        case .age: age
        case .dates: dates
        case .agreement: agreement
        case .distance: distance
        case .answered: answered
        }
    }
}
