import Casework
import Matching
import Records

extension CaseDraft {
    /// Appends a step of an arrangement and does what follows from it.
    mutating func take(_ step: CaseStep, on arrangement: AgreedArrangement) {
        var step = step
        var arrangement = arrangement
        switch step.move {
        case .notice:
            if let leaving = step.plannedOn { leave(&arrangement, on: leaving) }
        case .end:
            let before = records.stays
            leave(&arrangement, on: step.on)
            countAgain([arrangement.household], since: before, by: step, isLeaving: true)
            var outcome = Outcome(party: arrangement.party, household: arrangement.household, outcome: .ended)
            outcome.on = step.on
            outcome.by = step.side
            outcome.reason = step.reason
            outcome.askAgainFrom = step.askAgainFrom
            put(outcome)
            step.made = [outcome.recordID]
            if let id = arrangement.referral, var referral = records.referrals[id] {
                referral.status = .known(.closed)
                put(referral, by: step)
            }
        case .review, .generate, .flag, .propose, .shortlist, .share, .interested, .decline, .introduce, .met,
            .trial,
            .agree, .meeting, .confirm, .start, .withdraw, .supersede, .close, .gate, .deferGate, .raise,
            .acknowledge, .settle:
            break
        }
        arrangement.steps.append(step)
        put(arrangement)
    }

    /// The leaving day of every stay of an arrangement; a stay that would end before it began is taken back.
    private mutating func leave(_ arrangement: inout AgreedArrangement, on day: Day) {
        for id in arrangement.stays {
            guard var stay = records.stays[id] else { continue }
            guard day > stay.from else {
                end(stay: id)
                continue
            }
            stay.until = day
            stay.dates.removeAll { $0 >= day }
            put(stay)
        }
    }
}
