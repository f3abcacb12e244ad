/// How well what is asked goes with what the household offers: its notice, its slots, and the days it takes somebody for.
///
/// Always speaks. The mean of the parts that are asked: notice (1000 from twice the notice, 500 at the notice, 0 below), slots (those asked
/// within those offered), and length where an end is asked (1000 between shortest and longest, else 0). Of several offers the best speaks.
enum HouseholdTimingStrand {
    static func points<S: StrandSink>(_ pair: Pair, _ terms: StrandTerms, _ sink: inout S) -> PointRange? {
        guard pair.referral.isStartKnown else {
            sink.fact("from which day it is sought: not known")
            sink.question(.whenSought(pair).forPoints(of: .householdTiming))
            return .notKnown
        }
        guard pair.household.areOffersKnown else {
            sink.fact("what they offer: not known")
            sink.question(Question.offers(pair).forPoints(of: .householdTiming))
            return .notKnown
        }
        var low = 0
        var high = 0
        var best: (offer: Int, range: PointRange)?
        for index in pair.household.offers where serves(index, pair) {
            let range = points(ofOffer: index, pair)
            low = max(low, range.low)
            high = max(high, range.high)
            if let found = best, (found.range.low, found.range.high) >= (range.low, range.high) { continue }
            best = (index, range)
        }
        guard let best else {
            sink.fact("\(pair.referral.arrangement.offered) not among their offers")
            return PointRange.none
        }
        sink.fact(words(best.offer, pair))
        if low < high { askWhatIsOpen(low, pair, &sink) }
        return PointRange(low, high)
    }

    /// An emergency may be taken under an offer to live in or of short breaks.
    private static func serves(_ index: Int, _ pair: Pair) -> Bool {
        switch pair.scheme.offers[index].arrangement {
        case pair.referral.arrangement: true
        case .liveIn, .shortBreak: pair.referral.arrangement == .emergency
        case .daySupport, .emergency, .outreach, .intermediate, .parentAndChild, .transition: false
        }
    }

    private static func points(ofOffer index: Int, _ pair: Pair) -> PointRange {
        var mean = WeightedMean()
        mean.add(notice(pair.scheme.offers[index].noticeDays, pair), weight: 1)
        if let slots = slots(pair.scheme.offers[index].slots, pair) { mean.add(slots, weight: 1) }
        if let length = length(pair.scheme.offers[index], pair) { mean.add(length, weight: 1) }
        return mean.range ?? .notKnown
    }

    private static func notice(_ noticeDays: Int?, _ pair: Pair) -> PointRange {
        guard let noticeDays else { return .notKnown }
        let days = max(0, pair.scheme.asOf.days(until: pair.start))
        if noticeDays <= 0 || days >= 2 * noticeDays { return .full }
        return days < noticeDays ? .none : PointRange(500 + halfUp(500 * (days - noticeDays), noticeDays))
    }

    /// Nil where the stay takes no slot at all.
    private static func slots(_ offered: SlotMask?, _ pair: Pair) -> PointRange? {
        guard areSlotsAsked(pair) else { return .notKnown }
        let asked = pair.slotsAsked
        guard asked.count > 0 else { return nil }
        guard let offered else { return .notKnown }
        return PointRange(halfUp(1000 * asked.intersection(offered).count, asked.count))
    }

    private static func areSlotsAsked(_ pair: Pair) -> Bool {
        pair.referral.slots != nil || !pair.referral.visits.isEmpty
    }

    /// Nil where no end is asked.
    private static func length(_ offer: CompiledOffer, _ pair: Pair) -> PointRange? {
        guard let until = pair.window.until else { return nil }
        let days = pair.start.days(until: until)
        if let shortest = offer.shortestDays, days < shortest { return PointRange.none }
        guard let longest = offer.longestDays else { return .notKnown }
        return days <= longest ? .full : PointRange.none
    }

    /// Asks what is open in every offer that could be worth more than what is sure.
    private static func askWhatIsOpen<S: StrandSink>(_ sure: Int, _ pair: Pair, _ sink: inout S) {
        if !areSlotsAsked(pair) {
            sink.question(
                Question(
                    of: pair.referralID, "slots",
                    asks: "On which days and parts of the day is this sought?", isOfPartyAlone: true
                ).forPoints(of: .householdTiming))
        }
        for index in pair.household.offers where serves(index, pair) && points(ofOffer: index, pair).high > sure {
            let offer = pair.scheme.offers[index]
            let field = "offers.\(offer.arrangement.rawValue)"
            if offer.noticeDays == nil {
                sink.question(
                    asking(pair, field + ".notice_days", "How many days' notice does this home ask for?"))
            }
            if offer.slots == nil, areSlotsAsked(pair) {
                sink.question(
                    asking(
                        pair, field + ".slots",
                        "On which parts of the week does this home offer \(offer.arrangement.offered)?"))
            }
            if let length = length(offer, pair), length.low < length.high {
                sink.question(
                    asking(
                        pair, field + ".longest_days",
                        "How many days at the longest does this home offer (`none` for no limit)?"))
            }
        }
    }

    private static func asking(_ pair: Pair, _ field: String, _ asks: String) -> Question {
        Question(of: pair.householdID, field, asks: asks).forPoints(of: .householdTiming)
    }

    private static func words(_ index: Int, _ pair: Pair) -> String {
        let offer = pair.scheme.offers[index]
        let days = pair.scheme.asOf.days(until: pair.start)
        let notice = offer.noticeDays.map { "\(days) days' notice, \($0) asked" } ?? "notice: not known"
        let asked = pair.slotsAsked
        let slots =
            !areSlotsAsked(pair)
            ? "parts of the week: not known"
            : offer.slots.map { "\(asked.intersection($0).count) of \(asked.count) parts of the week offered" }
                ?? "parts of the week: not known"
        return notice + "; " + slots
    }
}
