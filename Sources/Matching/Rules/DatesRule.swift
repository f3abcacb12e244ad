/// The household's offer serves the window: its slots, notice and length; and the home is not on a break of its own.
///
/// Of several offers the one with the fewest barriers, then the fewest questions, speaks. Source: domain.md H13.
enum DatesRule {
    static func judge<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        if !pair.referral.isStartKnown {
            sink.partyQuestion(.whenSought(pair))
        }
        if pair.referral.slots == nil, pair.referral.visits.isEmpty {
            sink.partyQuestion(
                Question(
                    of: pair.referralID, "slots", asks: "On which days and parts of the day is this sought?",
                    isOfPartyAlone: true))
        }
        if pair.referral.coverFor == pair.householdIndex {
            sink.barrier(
                Barrier(
                    "own_break", says: "This is the home whose break is to be covered",
                    fact: pair.referralID + "/cover_for"))
        }
        judgeBreaks(pair, &sink)
        guard pair.household.areOffersKnown else {
            sink.question(QuestionKey(.home, .offers), .offers(pair))
            return
        }
        guard let best = bestOffer(pair) else {
            sink.barrier(
                Barrier(
                    "not_offered", says: "This home does not offer \(pair.referral.arrangement.offered)",
                    fact: pair.householdID + "/offers", evidenceOn: pair.householdRecord.lastConfirmedOn))
            return
        }
        judge(best, pair, &sink)
    }

    private static func field(_ offer: CompiledOffer) -> String { "offers." + offer.arrangement.rawValue }

    private static func key(_ field: QuestionKey.Field, _ arrangement: Arrangement) -> QuestionKey {
        QuestionKey(.home, field, Int(arrangement.bit))
    }

    /// Counts what is found of offers of one arrangement, each question once: what two of them ask is one question.
    private struct OfferSink: RuleSink {
        private(set) var barriers = 0
        private var fields: UInt32 = 0
        var questions: Int { fields.nonzeroBitCount }

        mutating func barrier(_ barrier: @autoclosure () -> Barrier) { barriers += 1 }
        mutating func question(_ key: QuestionKey, _ question: @autoclosure () -> Question) {
            fields |= 1 << UInt32(key.fieldNumber)
        }
        mutating func partyQuestion(_ question: @autoclosure () -> Question) {}
    }

    private static func bestOffer(_ pair: Pair) -> Int? {
        var best: (offer: Int, barriers: Int, questions: Int)?
        for index in pair.household.offers
        where pair.scheme.offers[index].served & pair.referral.arrangement.bit != 0 {
            if best == nil, index == pair.household.offers.upperBound - 1 { return index }
            var count = OfferSink()
            judge(index, pair, &count)
            if let found = best, (found.barriers, found.questions) <= (count.barriers, count.questions) { continue }
            best = (index, count.barriers, count.questions)
        }
        return best?.offer
    }

    private static func judgeBreaks<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        for index in pair.household.breaks {
            let pause = pair.scheme.breaks[index]
            guard pause.meets(pair.window) else { continue }
            // Within a longer stay a break opens a cover need; a visit, a short break, or a stay wholly within it, cannot be. Nor can
            // anybody arrive on a day of it; a start that is not known may be later.
            let isWhole =
                pair.window.until.map { until in
                    pause.from <= pair.start && (pause.until.map { until <= $0 } ?? true)
                } ?? (pause.until == nil)
            let isOnArrival = pair.referral.isStartKnown && pause.parts(on: pair.start) != 0
            if isWhole || isOnArrival || !pair.referral.visits.isEmpty || isOneShortBreak(pair) {
                sink.barrier(
                    Barrier(
                        "home_on_break", says: "This household has a break of its own on \(pair.start.words)",
                        fact: pair.householdID + "/stays", evidenceOn: pause.from))
            }
        }
    }

    /// Whether they come once for a short break to a day that is named: nobody covers for a home that is away in the middle of it. Where
    /// they come every so often, the times that the break takes are left out.
    private static func isOneShortBreak(_ pair: Pair) -> Bool {
        pair.referral.arrangement == .shortBreak && pair.window.until != nil && pair.window.isWhole
    }

    private static func judge<S: RuleSink>(_ index: Int, _ pair: Pair, _ sink: inout S) {
        let offer = pair.scheme.offers[index]
        judgeInterval(offer, pair, &sink)
        if pair.referral.slots != nil || !pair.referral.visits.isEmpty {
            if let slots = offer.slots {
                let missing = pair.slotsAsked.subtracting(slots)
                if !missing.isEmpty { judgeBeside(offer, serving: missing, pair, &sink) }
            } else {
                sink.question(
                    key(.offerSlots, offer.arrangement),
                    Question(
                        of: pair.householdID, field(offer) + ".slots",
                        asks: "On which parts of the week does this home offer \(offer.arrangement.offered)?"))
            }
        }
        judgeNotice(offer, pair, &sink)
        judgeLength(offer, pair, &sink)
    }

    /// Other offers of the arrangement serve what `offer` does not: one of Mondays and one of Tuesdays. The notice and the length of each
    /// that is needed count too; nothing is said of those where even all together do not serve it.
    private static func judgeBeside<S: RuleSink>(
        _ offer: CompiledOffer, serving missing: SlotMask, _ pair: Pair, _ sink: inout S
    ) {
        let others = pair.scheme.offers[pair.household.offers].filter { other in
            other.arrangement == offer.arrangement && other.from <= pair.start.number
                && other.until >= pair.lastOfferedDay.number
                && other.slots.map { !$0.isDisjoint(with: missing) } ?? false
        }
        /// Whether those serve it that have no more against them, or to ask.
        func serves(_ isAllowed: (OfferSink) -> Bool) -> [CompiledOffer]? {
            let allowed = others.filter { other in
                var found = OfferSink()
                judgeTerms(other, pair, &found)
                return isAllowed(found)
            }
            let slots = allowed.reduce(into: SlotMask()) { $0.formUnion($1.slots ?? []) }
            return missing.isSubset(of: slots) ? allowed : nil
        }
        if serves({ $0.barriers == 0 && $0.questions == 0 }) != nil { return }
        if let needed = serves({ $0.barriers == 0 }) ?? serves({ _ in true }) {
            for other in needed { judgeTerms(other, pair, &sink) }
            return
        }
        let asked = pair.slotsAsked
        sink.barrier(
            Barrier(
                "slots_not_offered",
                says:
                    "They ask for \(asked.count) parts of the week, of which this home offers \(asked.subtracting(missing).count)",
                fact: pair.householdID + "/" + field(offer) + ".slots"))
    }

    private static func judgeTerms<S: RuleSink>(_ offer: CompiledOffer, _ pair: Pair, _ sink: inout S) {
        judgeNotice(offer, pair, &sink)
        judgeLength(offer, pair, &sink)
    }

    private static func judgeInterval<S: RuleSink>(
        _ offer: CompiledOffer, _ pair: Pair, _ sink: inout S
    ) {
        // A start that is not known may be later than the day asked about.
        if offer.from > pair.start.number, pair.referral.isStartKnown {
            let from = Day(number: offer.from)
            sink.barrier(
                Barrier(
                    "offer_not_yet", says: "The offer only begins on \(from.words)",
                    fact: pair.householdID + "/" + field(offer), evidenceOn: from))
        }
        let runsTo = lastDay(of: offer, pair)
        if runsTo < pair.lastOfferedDay.number {
            let until = Day(number: runsTo)
            sink.barrier(
                Barrier(
                    "offer_ends", says: "The offer runs only to \(until.words)",
                    fact: pair.householdID + "/" + field(offer), evidenceOn: until))
        }
    }

    /// The last day served by an offer and those that follow it without a day between, for the same parts of the week and as long a stay.
    private static func lastDay(of offer: CompiledOffer, _ pair: Pair) -> Int32 {
        var until = offer.until
        while until < pair.lastOfferedDay.number {
            let next = pair.scheme.offers[pair.household.offers].filter { other in
                guard other.arrangement == offer.arrangement, other.from <= until + 1, other.until > until,
                    let slots = other.slots, pair.slotsAsked.intersection(offer.slots ?? slots).isSubset(of: slots)
                else { return false }
                var length = OfferSink()
                judgeLength(other, pair, &length)
                return length.barriers == 0
            }
            guard let furthest = next.map(\.until).max() else { return until }
            until = furthest
        }
        return until
    }

    private static func judgeNotice<S: RuleSink>(
        _ offer: CompiledOffer, _ pair: Pair, _ sink: inout S
    ) {
        let days = pair.scheme.asOf.days(until: pair.start)
        if pair.referral.arrangement == .emergency {
            switch offer.takesEmergencies {
            case .some(true): return
            case .some(false):
                sink.barrier(
                    Barrier(
                        "no_emergencies", says: "This home does not take emergencies",
                        fact: pair.householdID + "/" + field(offer) + ".takes_emergencies"))
            case nil:
                sink.question(
                    key(.offerEmergencies, offer.arrangement),
                    Question(
                        of: pair.householdID, field(offer) + ".takes_emergencies",
                        asks: "Does this home take emergencies?"
                    ))
            }
            return
        }
        if pair.referral.isEmergency, offer.takesEmergencies == true { return }
        if let notice = offer.noticeDays {
            if days < notice, pair.referral.isStartKnown {
                sink.barrier(
                    Barrier(
                        Barrier.noticeTooShort,
                        says: "This home asks for \(notice) days' notice; the start is \(days) days off",
                        fact: pair.householdID + "/" + field(offer) + ".notice_days"))
            }
        } else {
            sink.question(
                key(.offerNotice, offer.arrangement),
                Question(
                    of: pair.householdID, field(offer) + ".notice_days",
                    asks: "How many days' notice does this home ask for?"))
        }
    }

    private static func judgeLength<S: RuleSink>(
        _ offer: CompiledOffer, _ pair: Pair, _ sink: inout S
    ) {
        let days = pair.window.until.map { pair.start.days(until: $0) }
        if let shortest = offer.shortestDays, let days, days < shortest {
            sink.barrier(
                Barrier(
                    "too_short", says: "They ask for \(days) days; the shortest here is \(shortest)",
                    fact: pair.householdID + "/" + field(offer) + ".shortest_days"))
        }
        if let longest = offer.longestDays {
            if longest >= Offer.daysWithoutEnd { return }
            if days.map({ $0 > longest }) ?? true {
                let asked = days.map { "\($0) days" } ?? "an open end"
                sink.barrier(
                    Barrier(
                        "too_long", says: "They ask for \(asked); the longest here is \(longest) days",
                        fact: pair.householdID + "/" + field(offer) + ".longest_days"))
            }
        } else {
            sink.question(
                key(.offerLongest, offer.arrangement),
                Question(
                    of: pair.householdID, field(offer) + ".longest_days",
                    asks: "How many days at the longest does this home offer (`none` for no limit)?"))
        }
    }
}

extension Question {
    /// What the home offers: all of it, since one offer alone would say that there is no other.
    static func offers(_ pair: Pair) -> Question {
        Question(of: pair.householdID, "offers", asks: "Which kinds of arrangement does this home offer?")
    }

    /// From which day the referral is sought, or on which days now that those asked have passed.
    static func whenSought(_ pair: Pair) -> Question {
        let (field, asks) =
            if !pair.referral.isOver {
                ("earliest_start", "From which day is this sought?")
            } else if pair.referralRecord.dates.isEmpty {
                ("end", "The days asked have passed: to which day is this sought now?")
            } else {
                ("dates", "The dates asked have passed: on which is this sought now?")
            }
        return Question(of: pair.referralID, field, asks: asks, isOfPartyAlone: true)
    }
}
