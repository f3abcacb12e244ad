import Casework
import Matching
import Records

/// What a move changes beside the case it belongs to.
extension CaseDraft {
    /// Appends a step of a proposal and does what follows from it.
    ///
    /// - Parameters:
    ///   - terms: Of the referral's arrangement.
    ///   - served: The visits that can be served; nil where one stay is asked.
    mutating func take(_ step: CaseStep, on proposal: Proposal, terms: ArrangementTerms, served: [Day]?) {
        var step = step
        var proposal = proposal
        let before = proposal.steps.isEmpty ? nil : proposal.stage
        switch step.move {
        case .decline:
            step.made = [put(said: .saidNo, step, proposal)]
            if before == .agreed { fallThrough(step, proposal) }
        case .withdraw, .close:
            if before == .agreed { fallThrough(step, proposal) }
        case .met: step.made = [put(said: .met, step, proposal)]
        case .trial:
            if let from = step.plannedOn {
                let stays = stays(of: proposal, from: from, until: step.plannedUntil, step.rooms, terms, nil)
                for stay in stays { put(stay) }
                step.made = stays.map(\.recordID).sorted()
            }
        case .confirm: confirm(&step, proposal, terms, served)
        case .start: start(&step, proposal, terms, served)
        case .generate, .flag, .propose, .shortlist, .share, .interested, .introduce, .agree, .meeting, .supersede,
            .gate, .deferGate, .review, .notice, .end, .raise, .acknowledge, .settle:
            break
        }
        proposal.steps.append(step)
        put(proposal)
    }

    private mutating func put(said kind: OutcomeKind, _ step: CaseStep, _ proposal: Proposal) -> String {
        var outcome = Outcome(party: proposal.party, household: proposal.household, outcome: kind)
        outcome.on = step.on
        outcome.by = step.side
        outcome.reach = step.reach ?? .pair
        outcome.reason = step.reason
        outcome.askAgainFrom = step.askAgainFrom
        put(outcome)
        return outcome.recordID
    }

    /// The stay of each member of the party, with the days and slots the referral asks.
    private func stays(
        of proposal: Proposal, from: Day, until: Day?, _ rooms: [RoomID], _ terms: ArrangementTerms,
        _ served: [Day]?
    ) -> [Stay] {
        guard let referral = records.referrals[proposal.referral] else { return [] }
        let members = records.people.values.filter { $0.party == proposal.party }.map(\.id)
        let visits = (served ?? []).map { referral.visit(on: $0, terms) }
        return members.map { person in
            var stay = Stay(household: proposal.household, person: person, kind: .stay, from: from)
            stay.arrangement = .known(proposal.arrangement)
            stay.until = until
            stay.slots = referral.slots
            stay.everyWeeks = referral.everyWeeks
            if let first = visits.map(\.from).min(), let last = visits.compactMap(\.until).max() {
                stay.from = first
                stay.until = last
                stay.dates = visits.flatMap(\.days).sorted()
                if case .notKnown = referral.slots {
                    stay.slots = .known(visits.reduce(into: SlotMask()) { $0.formUnion($1.slots) })
                }
            }
            return stay
        }.inRooms(rooms)
    }

    private mutating func confirm(
        _ step: inout CaseStep, _ proposal: Proposal, _ terms: ArrangementTerms, _ served: [Day]?
    ) {
        guard let from = step.plannedOn, var referral = records.referrals[proposal.referral] else { return }
        let held = cases.arrangements[proposal.recordID]
        for id in held?.stays ?? [] { end(stay: id) }
        let stays = stays(of: proposal, from: from, until: referral.end, step.rooms, terms, served)
        for stay in stays { put(stay) }
        step.made = stays.map(\.recordID).sorted()
        referral.status = .known(.matched)
        put(referral, by: step)
        if var held {
            held.stays = step.made
            held.steps.append(step)
            put(held)
            return
        }
        put(
            AgreedArrangement(
                id: proposal.recordID, party: proposal.party, household: proposal.household,
                referral: proposal.referral, arrangement: proposal.arrangement, stays: step.made, steps: [step]))
    }

    private mutating func start(
        _ step: inout CaseStep, _ proposal: Proposal, _ terms: ArrangementTerms, _ served: [Day]?
    ) {
        guard var arrangement = cases.arrangements[proposal.recordID] else { return }
        let state = arrangement.state
        let rooms = step.rooms.isEmpty ? state.rooms : step.rooms
        step.rooms = rooms
        let before = records.stays
        // Visits have days of their own, agreed to when they were confirmed.
        let areVisits = served != nil
        if rooms != state.rooms || !areVisits && state.startOn != step.on {
            let stays =
                areVisits
                ? arrangement.stays.compactMap { records.stays[$0] }.inRooms(rooms)
                : stays(
                    of: proposal, from: step.on, until: records.referrals[proposal.referral]?.end, rooms, terms, nil
                )
            for id in arrangement.stays { end(stay: id) }
            for stay in stays { put(stay) }
            arrangement.stays = stays.map(\.recordID).sorted()
        }
        countAgain([proposal.household], since: before, by: step, isLeaving: false)
        step.made = arrangement.stays
        arrangement.steps.append(step)
        put(arrangement)
        for other in cases.proposals(of: proposal.referral)
        where other.recordID != proposal.recordID && other.stage.isOpen {
            var other = other
            var closing = CaseStep(
                .supersede, by: step.by, role: step.role, on: step.on, recordedAt: step.recordedAt,
                sight: step.sight)
            closing.at = step.at
            other.steps.append(closing)
            put(other)
        }
    }

    /// An agreement that comes to nothing before the start: the room is free again and the referral looks on.
    private mutating func fallThrough(_ step: CaseStep, _ proposal: Proposal) {
        guard var arrangement = cases.arrangements[proposal.recordID] else { return }
        for id in arrangement.stays { end(stay: id) }
        var closing = step
        closing.move = .withdraw
        closing.made = []
        arrangement.steps.append(closing)
        put(arrangement)
        if step.move != .close, var referral = records.referrals[proposal.referral] {
            referral.status = .known(.matching)
            put(referral, by: step)
        }
    }
}

extension [Stay] {
    /// The stays by person, each in a room: the rooms are named in the order of the people, one for each, or one for all.
    fileprivate func inRooms(_ rooms: [RoomID]) -> [Stay] {
        sorted { ($0.person ?? PersonID("")) < ($1.person ?? PersonID("")) }.enumerated().map { place, stay in
            var stay = stay
            stay.room = rooms.indices.contains(place) ? rooms[place] : rooms.count == 1 ? rooms[0] : nil
            return stay
        }
    }
}
