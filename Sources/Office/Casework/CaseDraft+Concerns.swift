import Casework
import Matching
import Records

/// What a concern does at once.
extension CaseDraft {
    /// Does what follows from a concern's step and notes on it what was made.
    mutating func take(_ step: inout CaseStep, on concern: Concern) {
        switch (concern.kind, step.move) {
        case (.safeguarding, .raise):
            if let id = concern.household, var household = records.households[id] {
                household.status = .known(.suspended)
                put(household, by: step)
            }
        case (.death, .raise):
            if let person = concern.person { close(person, step) }
        case (.hospital, .raise):
            if let person = concern.person { step.made = hold(person, from: step.on, until: step.plannedUntil) }
        case (.hospital, .settle):
            for id in concern.steps.first?.made ?? [] {
                guard var absence = records.stays[id] else { continue }
                absence.until = max(step.on, absence.from)
                put(absence)
            }
        case (.complaint, _), (.lookAgain, _), (.safeguarding, _), (.death, _), (.hospital, _): break
        }
    }

    /// An absence for each home the person lives in: the room stays theirs.
    private mutating func hold(_ person: PersonID, from: Day, until: Day?) -> [String] {
        let homes = records.stays.values.filter { stay in
            stay.kind == .stay && stay.person == person && stay.from <= from
                && (stay.until.map { $0 > from } ?? true)
        }.map(\.household)
        var made: [String] = []
        for home in Set(homes).sorted() {
            var absence = Stay(household: home, person: person, kind: .absence, from: from)
            absence.until = until
            put(absence)
            made.append(absence.recordID)
        }
        return made
    }

    /// Closes what is open for a person who died: their stays and arrangements end that day; the referrals of their party close, or pause
    /// where others belong to the party.
    private mutating func close(_ person: PersonID, _ step: CaseStep) {
        guard let party = records.people[person]?.party else { return }
        let isAlone = records.people.values.count { $0.party == party } == 1
        let referrals = records.referrals.values.filter { $0.party == party && $0.status.value != .closed }
        for var referral in referrals.sorted(by: { $0.id < $1.id }) {
            referral.status = .known(isAlone ? .closed : .paused)
            put(referral, by: step)
        }
        var ending = CaseStep(
            .close, by: step.by, role: step.role, on: step.on, recordedAt: step.recordedAt, sight: step.sight)
        ending.at = step.at
        ending.reason = Code("death")
        if isAlone {
            for var proposal in cases.sortedProposals where proposal.party == party && proposal.stage.isOpen {
                proposal.steps.append(ending)
                put(proposal)
            }
            for var arrangement in cases.sortedArrangements
            where arrangement.party == party && arrangement.stage.isOpen {
                arrangement.steps.append(ending)
                put(arrangement)
            }
        }
        for var concern in cases.sortedConcerns
        where concern.kind == .hospital && concern.person == person && !concern.isSettled {
            var settling = ending
            settling.move = .settle
            concern.steps.append(settling)
            put(concern)
        }
        let before = records.stays
        var homes: Set<HouseholdID> = []
        for (id, var stay) in before.sorted(by: { $0.key < $1.key }) {
            guard stay.person == person, stay.until.map({ $0 > step.on }) ?? true else { continue }
            homes.insert(stay.household)
            if stay.from >= step.on {
                end(stay: id)
            } else {
                stay.until = step.on
                stay.dates.removeAll { $0 >= step.on }
                put(stay)
            }
        }
        countAgain(homes, since: before, by: step, isLeaving: true)
    }
}
