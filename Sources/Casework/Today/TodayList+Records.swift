import Matching

/// What the records themselves bring up: urgent referrals, breaks without cover, approvals and checks about to lapse.
extension TodayList {
    /// Referrals that are to be answered today, or whose people must leave where they are within the days ahead.
    var urgent: [TodayLine] {
        population.referrals.compactMap { referral in
            guard referral.isOpen else { return nil }
            let leaves = referral.mustLeaveBy.map { $0 <= today.adding(2 * Self.aheadDays) } ?? false
            guard referral.urgency.value == .today || leaves else { return nil }
            let says = referral.mustLeaveBy.map { "no home agreed, and they must leave by \($0.words)" }
            return TodayLine(
                .urgent, dueOn: nil, about: [referral.id.text], says: says ?? "urgent, and no home agreed",
                next: "sharedlives shortlist \(referral.id)", coordinator: coordinator(of: referral.party))
        }
    }

    /// Breaks that have not ended and begin within the notice of lapses, for each resident nobody covers.
    var breaks: [TodayLine] {
        population.stays.filter { $0.kind == .break }.flatMap { pause -> [TodayLine] in
            guard pause.until.map({ $0 > today }) ?? true, pause.from <= today.adding(terms.lapseNoticeDays)
            else { return [] }
            return residents(over: pause).filter { !isCovered($0, over: pause) }.map { person in
                TodayLine(
                    .break, dueOn: pause.from, about: [pause.household.text, person.text],
                    says: "the household's break from \(pause.from.words) has no cover",
                    next: cover(for: person, over: pause),
                    coordinator: coordinator(of: pause.household))
            }
        }
    }

    /// The command that seeks cover: for everybody who is matched together with `person`.
    private func cover(for person: PersonID, over pause: Stay) -> String {
        let party = population.people.first { $0.id == person }?.party
        let together = population.people.filter { $0.id == person || $0.party == party }.map(\.id.text)
        let until = pause.until.map { " --until \($0)" } ?? ""
        return
            "sharedlives referral add \(together.joined(separator: " ")) --wants short-break --from \(max(pause.from, today))"
            + "\(until) --cover-for \(pause.household)"
    }

    private func residents(over pause: Stay) -> [PersonID] {
        let staying = population.stays.filter { stay in
            stay.kind == .stay && stay.household == pause.household && meet(stay, pause)
                && stay.arrangement.value.map { $0 != .daySupport && $0 != .outreach } ?? true
        }
        return Set(staying.compactMap(\.person)).sorted()
    }

    private func isCovered(_ person: PersonID, over pause: Stay) -> Bool {
        let isElsewhere = population.stays.contains { stay in
            stay.person == person && meet(stay, pause)
                && (stay.kind == .absence || stay.kind == .stay && stay.household != pause.household)
        }
        if isElsewhere { return true }
        guard let party = population.people.first(where: { $0.id == person })?.party else { return false }
        return population.referrals.contains { referral in
            referral.party == party && referral.coverFor == pause.household && referral.status.value == .matched
        }
    }

    private func meet(_ first: Stay, _ second: Stay) -> Bool {
        (first.until.map { $0 > second.from } ?? true) && (second.until.map { $0 > first.from } ?? true)
    }

    private var lapseUntil: Day { today.adding(terms.lapseNoticeDays) }

    /// Approvals in force that end within the notice and that no later one follows.
    var approvals: [TodayLine] {
        population.households.compactMap { household in
            guard household.status.value != .ended else { return nil }
            let inForce = household.approvals.filter { $0.status.value.map { $0 == .approved } ?? true }
            guard let last = inForce.map({ $0.until ?? Day(number: Int32.max) }).max(), last <= lapseUntil,
                last >= today.adding(-terms.lapseNoticeDays)
            else { return nil }
            return TodayLine(
                .approval, dueOn: last, about: [household.id.text],
                says: last < today ? "approval lapsed on \(last.words)" : "approval lapses on \(last.words)",
                next: "sharedlives approve \(household.id)", coordinator: household.coordinator)
        }
    }

    /// Checks of homes and members that are due within the notice, the earliest of each household.
    var checks: [TodayLine] {
        let members = Dictionary(grouping: population.members, by: \.household)
        return population.households.compactMap { household in
            guard household.status.value != .ended else { return nil }
            var due: [(day: Day, of: String, what: String, path: String)] = []
            func note(_ check: Check, of owner: String) {
                guard let day = check.dueOn else { return }
                let kind = check.kind.rawValue
                due.append((day, owner, kind, "\(owner)/checks.\(kind).due_on"))
            }
            for check in household.checks.elements { note(check, of: household.id.text) }
            for member in members[household.id] ?? [] {
                for check in member.checks.elements { note(check, of: member.id.text) }
            }
            if let day = household.checksDue {
                due.append((day, household.id.text, "the first check", "\(household.id)/checks_due"))
            }
            let lapsing = due.filter { $0.day <= lapseUntil }.sorted {
                ($0.day, $0.of, $0.what) < ($1.day, $1.of, $1.what)
            }
            guard let first = lapsing.first else { return nil }
            let more = lapsing.count > 1 ? ", and \(lapsing.count - 1) more" : ""
            return TodayLine(
                .check, dueOn: first.day, about: [household.id.text],
                says: "\(first.what) of \(first.of) is \(self.due(first.day))\(more)",
                next: "sharedlives set \(first.path) DAY", coordinator: household.coordinator)
        }
    }
}
