import Matching

extension ReferencePair {
    var dates: ReferenceFinding {
        var finding = ReferenceFinding()
        if !isStartKnown { finding.askParty(referral.id.text, overField ?? "earliest_start") }
        if !areSlotsKnown { finding.askParty(referral.id.text, "slots") }
        if referral.coverFor == household.id { finding.bar("own_break") }
        for row in scheme.population.stays where row.household == household.id && row.kind == .break {
            judgeBreak(row, &finding)
        }
        guard case .listed(let offers) = household.offers else {
            finding.ask(home, "offers")
            return finding
        }
        let judged = offers.filter { serves($0) }.map { judge($0) }
        guard var best = judged.first else {
            finding.bar("not_offered")
            return finding
        }
        for other in judged
        where (other.barriers.count, other.questions.count) < (best.barriers.count, best.questions.count) {
            best = other
        }
        finding.barriers += best.barriers
        finding.questions.formUnion(best.questions)
        return finding
    }

    private func serves(_ offer: Offer) -> Bool {
        if offer.arrangement == referral.arrangement { return true }
        return referral.arrangement == .emergency && [.liveIn, .shortBreak].contains(offer.arrangement)
    }

    private func judgeBreak(_ row: Stay, _ finding: inout ReferenceFinding) {
        let isTouched = asked.contains { index in
            guard let part = PartOfDay(rawValue: index % 4) else { return false }
            return scheme.takes(row, scheme.asOf.adding(index / 4), part)
        }
        guard isTouched else { return }
        let isWhole: Bool
        if let until {
            isWhole = row.from <= start && (row.until.map { until <= $0 } ?? true)
        } else {
            isWhole = row.until == nil
        }
        let isOnArrival = isStartKnown && PartOfDay.allCases.contains { scheme.takes(row, start, $0) }
        let isShort = referral.arrangement == .shortBreak && until != nil
        let slots = referral.slots.value ?? terms.usualSlots ?? .allWeek
        let isEveryDay = slots == .allWeek && everyWeeks == 1
        if isVisit || isWhole || isOnArrival || (isShort && isEveryDay) { finding.bar("home_on_break") }
    }

    private func judge(_ offer: Offer) -> ReferenceFinding {
        var finding = ReferenceFinding()
        let field = "offers.\(offer.arrangement.rawValue)"
        // A start that is not known may be later.
        if let from = offer.from, from > start, isStartKnown { finding.bar("offer_not_yet") }
        if let last = lastDay(offer), last < lastOffered { finding.bar("offer_ends") }
        if areSlotsKnown {
            if let slots = slots(of: offer) {
                judgeMissing(weekSlots.subtracting(slots), offer, &finding)
            } else {
                finding.ask(home, field + ".slots")
            }
        }
        judgeTerms(offer, &finding)
        return finding
    }

    /// Its notice and its length.
    private func judgeTerms(_ offer: Offer, _ finding: inout ReferenceFinding) {
        let field = "offers.\(offer.arrangement.rawValue)"
        judgeNotice(offer, field, &finding)
        judgeLength(offer, field, &finding)
    }

    private var lastOffered: Day { until?.adding(-1) ?? lastNeeded }

    private func slots(of offer: Offer) -> SlotMask? {
        let usual = offer.arrangement == .shortBreak ? nil : scheme.terms(of: offer.arrangement).usualSlots
        return offer.slots.value ?? usual
    }

    /// What one offer leaves out, others that run over the stay may serve: without more questions if they can, else without barriers.
    private func judgeMissing(_ missing: SlotMask, _ offer: Offer, _ finding: inout ReferenceFinding) {
        guard !missing.isEmpty else { return }
        let others = household.offers.elements.filter { other in
            other.arrangement == offer.arrangement && (other.from.map { $0 <= start } ?? true)
                && (other.until.map { lastOffered <= $0 } ?? true)
                && !(slots(of: other) ?? []).intersection(missing).isEmpty
        }.map { other in
            var terms = ReferenceFinding()
            judgeTerms(other, &terms)
            return (slots: slots(of: other) ?? [], terms: terms)
        }
        let sets = [
            others.filter { $0.terms.answer == .met }, others.filter { $0.terms.answer != .notMet }, others,
        ]
        for set in sets where missing.isSubset(of: set.reduce(into: []) { $0.formUnion($1.slots) }) {
            if set.contains(where: { $0.terms.answer != .met }) {
                for other in set {
                    finding.barriers += other.terms.barriers
                    finding.questions.formUnion(other.terms.questions)
                }
            }
            return
        }
        finding.bar("slots_not_offered")
    }

    /// The last day that an offer runs to, with those that take over from it on the next day at the latest.
    private func lastDay(_ offer: Offer) -> Day? {
        guard var last = offer.until else { return nil }
        while true {
            let next = household.offers.elements.filter { other in
                guard other.arrangement == offer.arrangement, other.from.map({ $0 <= last.adding(1) }) ?? true,
                    other.until.map({ $0 > last }) ?? true, let served = slots(of: other)
                else { return false }
                let asked = weekSlots.intersection(slots(of: offer) ?? served)
                var length = ReferenceFinding()
                judgeLength(other, "", &length)
                return asked.isSubset(of: served) && length.barriers.isEmpty
            }
            if next.isEmpty { return last }
            let ends = next.compactMap(\.until)
            guard ends.count == next.count, let latest = ends.max() else { return nil }
            last = latest
        }
    }

    private func judgeLength(_ offer: Offer, _ field: String, _ finding: inout ReferenceFinding) {
        let days = until.map { start.days(until: $0) }
        if let days, let shortest = offer.shortestDays, days < shortest { finding.bar("too_short") }
        if let longest = offer.longestDays.value {
            if longest < Offer.daysWithoutEnd, days.map({ $0 > longest }) ?? true { finding.bar("too_long") }
        } else {
            finding.ask(home, field + ".longest_days")
        }
    }

    private func judgeNotice(_ offer: Offer, _ field: String, _ finding: inout ReferenceFinding) {
        if referral.arrangement == .emergency {
            if offer.takesEmergencies.value == false { finding.bar("no_emergencies") }
            if offer.takesEmergencies.value == nil { finding.ask(home, field + ".takes_emergencies") }
            return
        }
        if referral.urgency.value == .today, offer.takesEmergencies.value == true { return }
        if let notice = offer.noticeDays.value {
            if scheme.asOf.days(until: start) < notice, isStartKnown { finding.bar("notice_too_short") }
        } else {
            finding.ask(home, field + ".notice_days")
        }
    }
}
