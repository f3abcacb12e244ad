import Matching

/// What proposals and arrangements wait for.
extension TodayList {
    var proposals: [TodayLine] {
        cases.sortedProposals.flatMap { proposal -> [TodayLine] in
            let state = proposal.state
            let pair = "\(proposal.referral) \(proposal.household)"
            let about = [proposal.referral.text, proposal.household.text]
            let who = coordinator(of: proposal.party)
            func line(_ kind: TodayKind, _ day: Day?, _ says: String, _ next: String) -> TodayLine {
                TodayLine(kind, dueOn: day, about: about, says: says, next: next, coordinator: who)
            }
            // What was put off is asked until it is answered, or until nobody stays there by it any more.
            let goesOn =
                state.stage.isOpen
                || cases.sortedArrangements.contains { $0.id == proposal.recordID && $0.stage.isOpen }
            guard goesOn else { return [] }
            var lines = state.deferredGates.map { gate in
                line(
                    .deferred, gate.dueOn,
                    "\(gate.gate.code) was put off: " + (gate.dueOn.map(due) ?? "no day was set"),
                    "sharedlives decide \(pair) gate \(gate.gate.code) yes")
            }
            guard state.stage.isOpen else { return lines }
            for reply in state.openReplies {
                guard let day = reply.dueOn else { continue }
                lines.append(
                    line(
                        .reply, day, "the \(reply.side.rawValue)'s reply is \(due(day))",
                        "sharedlives decide \(pair) interested \(reply.side.rawValue)"))
            }
            for introduction in state.openIntroductions where introduction.plannedOn <= today.adding(Self.aheadDays)
            {
                lines.append(
                    line(
                        .introduction, introduction.plannedOn,
                        "\(introduction.kind.rawValue) on \(introduction.plannedOn.words)"
                            + (introduction.plannedOn < today ? ": did it take place?" : ""),
                        "sharedlives decide \(pair) met \(introduction.kind.rawValue)"))
            }
            if state.stage == .agreed, let start = state.startOn, start <= today.adding(Self.aheadDays) {
                lines.append(
                    line(.start, start, "the start is \(due(start))", "sharedlives decide \(pair) start"))
            }
            if state.stage.isUnderWay, let pause = pause(of: proposal.household) {
                lines.append(
                    line(.flag, pause.until, pause.says, "sharedlives pause \(proposal.household) --over"))
            }
            if let flag = state.flag {
                lines.append(line(.flag, nil, flag, "sharedlives explain \(pair)"))
            }
            return lines
        }
    }

    /// That a household whose proposal is in hand is paused today, and until when.
    private func pause(of id: HouseholdID) -> (until: Day?, says: String)? {
        guard let home = population.households.first(where: { $0.id == id }), home.status.value == .paused
        else { return nil }
        guard let until = home.pausedUntil else { return (nil, "\(id) is paused: nothing goes on there meanwhile") }
        guard until > today else { return nil }
        return (until, "\(id) is paused until \(until.words): nothing goes on there meanwhile")
    }

    var arrangements: [TodayLine] {
        cases.sortedArrangements.flatMap { arrangement -> [TodayLine] in
            let state = arrangement.state
            guard state.stage.isOpen, let referral = arrangement.referral else { return [] }
            let pair = "\(referral) \(arrangement.household)"
            let about = [referral.text, arrangement.household.text]
            let who = coordinator(of: arrangement.party)
            var lines: [TodayLine] = []
            // A review that would fall after the agreed end is not held: how it went is asked then.
            let leaving = leavingDay(of: arrangement)
            if let day = state.reviewDueOn, day <= today.adding(Self.aheadDays), state.stage != .notice,
                leaving.map({ day < $0 }) ?? true
            {
                let which = state.reviewsHeldOn.isEmpty ? "first review" : "review"
                lines.append(
                    TodayLine(
                        .review, dueOn: day, about: about, says: "the \(which) is \(due(day))",
                        next: "sharedlives decide \(pair) review", coordinator: who))
            }
            if state.stage == .notice, let day = state.endsOn, day <= today.adding(Self.aheadDays) {
                lines.append(
                    TodayLine(
                        .notice, dueOn: day, about: about, says: "notice runs out on \(day.words)",
                        next:
                            "sharedlives decide \(pair) end \(state.noticeBy?.rawValue ?? "person") --reason CODE --on \(day)",
                        coordinator: who))
            }
            return lines
        }
    }

    var concerns: [TodayLine] {
        cases.sortedConcerns.compactMap { concern in
            guard !concern.isSettled else { return nil }
            let about =
                [concern.id] + [concern.household?.text, concern.person?.text].compactMap { $0 }
            let who =
                concern.household.flatMap { coordinator(of: $0) }
                ?? concern.person.flatMap { id in population.people.first { $0.id == id }?.coordinator }
            func line(_ kind: TodayKind, _ day: Day?, _ says: String, _ next: String) -> TodayLine {
                TodayLine(kind, dueOn: day, about: about, says: says, next: next, coordinator: who)
            }
            let settle = "sharedlives concern settle \(concern.id)"
            switch concern.kind {
            case .complaint where !concern.isAcknowledged:
                let day = concern.acknowledgeBy
                return line(
                    .complaint, day, "a complaint is to be acknowledged" + (day.map { ": \(due($0))" } ?? ""),
                    "sharedlives concern acknowledge \(concern.id)")
            case .complaint: return line(.complaint, nil, "a complaint is open", settle)
            case .lookAgain: return line(.lookAgain, nil, "somebody asked for a person to look again", settle)
            case .safeguarding:
                return line(.safeguarding, nil, "paused: nothing goes on there until it is settled", settle)
            case .hospital:
                let held = "in hospital: the room is held"
                guard let back = concern.steps.first?.plannedUntil else {
                    return line(.hospital, nil, held, settle)
                }
                let says =
                    back > today
                    ? "\(held); expected back on \(back.words)"
                    : "was expected back from hospital on \(back.words): are they?"
                return line(.hospital, back, says, settle)
            // Everything that follows was done at once.
            case .death: return nil
            }
        }
    }
}
