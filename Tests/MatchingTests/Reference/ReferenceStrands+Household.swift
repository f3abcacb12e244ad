import Matching

extension ReferencePair {
    func experience(of person: Person) -> ReferenceRange? {
        guard scheme.areNeedsKnown(person) else { return .open }
        return .mean(
            person.needs.elements.map { need in
                (bestCarer(need) { depth($0, need.level) }, weight(need.importance))
            })
    }

    /// What the best carer is worth for a need; a carer of whom nothing is known could be worth 1000.
    private func bestCarer(_ need: Need, _ points: (Skill) -> ReferenceRange) -> ReferenceRange {
        if carers.isEmpty { return .open }
        var best = ReferenceRange(low: 0, high: carers.allSatisfy(\.skills.isKnown) ? 0 : 1000)
        for skill in carers.flatMap(\.skills.elements)
        where scheme.codes.consequences(of: skill.need).contains(need.code) {
            let range = points(skill)
            best = ReferenceRange(low: max(best.low, range.low), high: max(best.high, range.high))
        }
        return best
    }

    private func depth(_ skill: Skill, _ level: Level) -> ReferenceRange {
        let years = byYears(skill, 500)
        let levels: [Level] = skill.level.value.map { [$0] } ?? Level.allCases
        let ranges = levels.map { own in
            own < level ? ReferenceRange.sure(250) : ReferenceRange(low: 500 + years.low, high: 500 + years.high)
        }
        return ReferenceRange(low: ranges.map(\.low).min() ?? 0, high: ranges.map(\.high).max() ?? 0)
    }

    private func byYears(_ skill: Skill, _ most: Int) -> ReferenceRange {
        guard let years = skill.years.value else { return ReferenceRange(low: 0, high: most) }
        let enough = max(1, policy.scales.enoughYears)
        return .sure(ReferenceRange.share(most * min(years, enough), of: enough))
    }

    func timing(_ visits: (least: Int, most: Int, asked: Int)?) -> ReferenceRange? {
        if let visits {
            return ReferenceRange(
                low: ReferenceRange.share(1000 * visits.least, of: visits.asked),
                high: ReferenceRange.share(1000 * visits.most, of: visits.asked))
        }
        guard isStartKnown else { return .open }
        let earliest = max(referral.earliestStart.value ?? scheme.asOf, scheme.asOf)
        let late = earliest.days(until: start)
        if late >= policy.scales.lateStartDays { return .sure(late == 0 ? 1000 : 0) }
        return .sure(1000 - ReferenceRange.share(1000 * late, of: policy.scales.lateStartDays))
    }

    var theirWishes: ReferenceRange? {
        var parts: [(range: ReferenceRange, weight: Int)] = []
        for wish in scheme.effective(household) where wish.strength == .like || wish.strength == .dislike {
            for facts in partyFacts {
                parts.append(
                    (.of(facts.answer(wish.code).map { $0 == (wish.strength == .like) }), weight(wish.importance)))
            }
        }
        return .mean(parts)
    }

    var confidence: ReferenceRange? {
        if party.contains(where: { !scheme.areNeedsKnown($0) }) { return .open }
        return .mean(
            party.flatMap(\.needs.elements).map { need in
                (bestCarer(need) { byYears($0, 1000) }, weight(need.importance))
            })
    }

    var householdTiming: ReferenceRange? {
        guard isStartKnown, case .listed(let offers) = household.offers else { return .open }
        let serving = offers.filter { offer in
            offer.arrangement == referral.arrangement
                || (referral.arrangement == .emergency && [.liveIn, .shortBreak].contains(offer.arrangement))
        }
        let ranges = serving.map { worth(of: $0) }
        return ReferenceRange(low: ranges.map(\.low).max() ?? 0, high: ranges.map(\.high).max() ?? 0)
    }

    private func worth(of offer: Offer) -> ReferenceRange {
        var parts: [(range: ReferenceRange, weight: Int)] = []
        let days = scheme.asOf.days(until: start)
        if let notice = offer.noticeDays.value {
            let points =
                days >= 2 * notice
                ? 1000 : days < notice ? 0 : 500 + ReferenceRange.share(500 * (days - notice), of: notice)
            parts.append((.sure(points), 1))
        } else {
            parts.append((.open, 1))
        }
        let usual = offer.arrangement == .shortBreak ? nil : scheme.terms(of: offer.arrangement).usualSlots
        let slots = offer.slots.value ?? usual
        if !areSlotsKnown {
            parts.append((.open, 1))
        } else if !weekSlots.isEmpty {
            let range = slots.map { offered in
                ReferenceRange.sure(
                    ReferenceRange.share(1000 * weekSlots.intersection(offered).count, of: weekSlots.count))
            }
            parts.append((range ?? .open, 1))
        }
        if let until {
            let length = start.days(until: until)
            if length < offer.shortestDays ?? 0 {
                parts.append((.sure(0), 1))
            } else {
                parts.append((.of(offer.longestDays.value.map { length <= $0 }), 1))
            }
        }
        return .mean(parts) ?? .open
    }

    var load: ReferenceRange? {
        let isKnown = scheme.isOccupancyKnown(household)
        let breath = breathing(isKnown)
        guard isKnown else { return ReferenceRange(low: breath.low, high: breath.high + 500) }
        let places = placesLeft
        return ReferenceRange(low: breath.low + places.low, high: breath.high + places.high)
    }

    private func breathing(_ isKnown: Bool) -> ReferenceRange {
        var last: Day?
        for stay in scheme.population.stays where stay.household == household.id && stay.kind == .stay {
            for day in [stay.from, stay.until].compactMap({ $0 }) where day <= scheme.asOf {
                if last.map({ $0 < day }) ?? true { last = day }
            }
        }
        guard let last else { return ReferenceRange(low: isKnown ? 500 : 0, high: 500) }
        let enough = policy.scales.breathingDays
        if enough == 0 { return .sure(500) }
        return .sure(ReferenceRange.share(500 * min(last.days(until: scheme.asOf), enough), of: enough))
    }

    private var placesLeft: ReferenceRange {
        let first = scheme.asOf.days(until: start) * 4
        let used = occupants.count { occupant in
            guard occupant.counts, !isOfParty(occupant.person) else { return false }
            return (first..<(first + 4)).contains { isThere(occupant, at: $0) && !isAway(occupant, at: $0) }
        }
        var sure = [policy.cap.nationMost, policy.cap.schemeMost, household.ownMost.value].compactMap { $0 }
        var all = sure
        for approval in approvalsInForce {
            guard let most = approval.mostPeople.value else { continue }
            all.append(most)
            if approval.status.value != nil, approval.arrangements.isKnown { sure.append(most) }
        }
        let isOpen = household.ownMost.value == nil || approvalsInForce.contains { $0.mostPeople.value == nil }
        func points(_ most: Int) -> Int {
            most <= 0 ? 0 : ReferenceRange.share(500 * max(0, most - used), of: most)
        }
        let high = sure.min().map { points($0) } ?? 500
        // Whatever is open may be as little as one.
        let low = isOpen ? points(min(1, all.min() ?? 1)) : all.min().map { points($0) } ?? 500
        return ReferenceRange(low: low, high: high)
    }
}
