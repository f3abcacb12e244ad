import Casework
import Ledger
import Matching
import Records

/// The records of a scheme while a decision is applied to them: what is new, what changed, what ended.
struct CaseDraft {
    private(set) var records: SchemeRecords
    private(set) var cases: CaseRecords
    private(set) var changed: [RecordKey] = []
    private(set) var ended: [RecordKey] = []

    init(_ snapshot: Snapshot) {
        records = snapshot.records
        cases = snapshot.cases
    }

    mutating func put(_ proposal: Proposal) {
        cases.proposals[proposal.recordID] = proposal
        note(RecordKey(.proposal, proposal.recordID))
    }

    mutating func put(_ arrangement: AgreedArrangement) {
        cases.arrangements[arrangement.id] = arrangement
        note(RecordKey(.arrangement, arrangement.id))
    }

    mutating func put(_ concern: Concern) {
        cases.concerns[concern.id] = concern
        note(RecordKey(.concern, concern.id))
    }

    mutating func put(_ stay: Stay) {
        records.stays[stay.recordID] = stay
        note(RecordKey(.stay, stay.recordID))
    }

    mutating func put(_ outcome: Outcome) {
        records.outcomes[outcome.recordID] = outcome
        note(RecordKey(.outcome, outcome.recordID))
    }

    /// A referral whose status a step changed: no file sets it back.
    mutating func put(_ referral: Referral, by step: CaseStep) {
        records.referrals[referral.id] = referral
        note(RecordKey(.referral, referral.id.text))
        hold(referral.id.text + "/status", referral.status.value?.rawValue, by: step)
    }

    /// A household whose status a step changed: no file sets it back.
    mutating func put(_ household: Household, by step: CaseStep) {
        records.households[household.id] = household
        note(RecordKey(.household, household.id.text))
        hold(household.id.text + "/status", household.status.value?.rawValue, by: step)
    }

    /// A household in which more or fewer live than was said, since somebody came or left by a step: no file sets it back.
    mutating func put(_ household: Household, livingThere count: Int, by step: CaseStep) {
        var household = household
        household.livingThereNow = .known(count)
        records.households[household.id] = household
        note(RecordKey(.household, household.id.text))
        hold(household.id.text + "/living_there_now", "\(count)", by: step)
    }

    private mutating func hold(_ path: String, _ value: String?, by step: CaseStep) {
        guard let value else { return }
        records.answers[path] = HeldAnswer(path: path, value: value, on: step.on, saidBy: step.by)
        note(RecordKey(.answer, path))
    }

    /// Takes a stay back that never was, or that becomes another.
    mutating func end(stay id: String) {
        guard records.stays.removeValue(forKey: id) != nil else { return }
        let key = RecordKey(.stay, id)
        changed.removeAll { $0 == key }
        if !ended.contains(key) { ended.append(key) }
    }

    private mutating func note(_ key: RecordKey) {
        ended.removeAll { $0 == key }
        if !changed.contains(key) { changed.append(key) }
    }

    /// What is to be stored, in a fixed order.
    func changes(reason: String) -> Changes {
        Changes(keys: changed.sorted(), ended: ended.sorted(), records: records, cases: cases, reason: reason)
    }
}
