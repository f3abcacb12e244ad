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

    /// What the home's offers of the same arrangement that run over the stay serve in all.
    private func slotsOfOthers(_ offer: Offer) -> SlotMask {
        let last = until?.adding(-1) ?? lastNeeded
        var slots: SlotMask = []
        for other in household.offers.elements where other.arrangement == offer.arrangement {
            let runs = (other.from.map { $0 <= start } ?? true) && (other.until.map { last <= $0 } ?? true)
            let usual = offer.arrangement == .shortBreak ? nil : scheme.terms(of: other.arrangement).usualSlots
            if runs { slots.formUnion(other.slots.value ?? usual ?? []) }
        }
        // Together or not at all: part of what is missing helps nobody.
        return weekSlots.subtracting(slots).isEmpty ? slots : []
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
        if let last = offer.until, last < until?.adding(-1) ?? lastNeeded { finding.bar("offer_ends") }
        if areSlotsKnown {
            let usual = offer.arrangement == .shortBreak ? nil : scheme.terms(of: offer.arrangement).usualSlots
            if let slots = offer.slots.value ?? usual {
                if !weekSlots.subtracting(slots).subtracting(slotsOfOthers(offer)).isEmpty {
                    finding.bar("slots_not_offered")
                }
            } else {
                finding.ask(home, field + ".slots")
            }
        }
        judgeNotice(offer, field, &finding)
        let days = until.map { start.days(until: $0) }
        if let days, let shortest = offer.shortestDays, days < shortest { finding.bar("too_short") }
        if let longest = offer.longestDays.value {
            if longest < Offer.daysWithoutEnd, days.map({ $0 > longest }) ?? true { finding.bar("too_long") }
        } else {
            finding.ask(home, field + ".longest_days")
        }
        return finding
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
