import Casework
import Intake
import Ledger
import Matching
import Records

/// A referral that was taken, and the scheme with it.
package struct ReferralTaken: Sendable {
    package let id: String
    /// Records added or changed, ascending.
    package let changed: [RecordKey]
    /// The scheme as it is with the referral, for its first list.
    package let scheme: LiveScheme
}

extension Office {
    /// What is wrong with a referral as far as it has been said; empty where nothing is.
    package func problems(of new: NewReferral, on snapshot: Snapshot) -> [ImportProblem] {
        outcome(of: new, on: snapshot).problems.filter { $0.severity == .error }
    }

    /// Takes a referral in, with the people it is for where they are new.
    package func take(_ new: NewReferral, said: EnteredWords, isDryRun: Bool) throws(OfficeError) -> ReferralTaken {
        let snapshot = try snapshot()
        if new.isEmergency, !snapshot.policy.policy.casework.acceptsEmergencies {
            throw .refused(
                "this scheme's policy takes no emergencies (`casework.emergencies`); another arrangement can be asked with `--wants`"
            )
        }
        let id = new.referralID(in: snapshot.records)
        if snapshot.records.referrals[ReferralID(id)] != nil {
            throw .refused("there is a referral `\(id)` already; give another id with `--id`")
        }
        let outcome = outcome(of: new, on: snapshot)
        if outcome.hasErrors { throw .badInput(outcome.problems) }
        let changed = (outcome.added + outcome.changed).sorted()
        try enter(
            EnteredDraft(
                action: "referral add", kind: .record, records: outcome.records, changed: changed,
                details: [
                    .init("referral", .string(id)), .init("people", .texts(new.people)),
                    .init("emergency", .bool(new.isEmergency)),
                ]), said: said, on: snapshot, isDryRun: isDryRun)
        return ReferralTaken(
            id: id, changed: changed,
            scheme: isDryRun ? try scheme(of: outcome.records, snapshot) : try scheme())
    }

    private func outcome(of new: NewReferral, on snapshot: Snapshot) -> ImportOutcome {
        EnteredRows.outcome(
            of: new.rows(in: snapshot.records, on: desk.today), named: "referral add", into: snapshot.records,
            startingTerms: [], options: deskOptions())
    }

    /// The scheme as it would be with `records`.
    private func scheme(of records: SchemeRecords, _ snapshot: Snapshot) throws(OfficeError) -> LiveScheme {
        let now = try scheme()
        let matcher = Matcher(
            CompiledPopulation(
                records.population(startingTerms: []), policy: snapshot.policy.policy, asOf: desk.today))
        return LiveScheme(matcher: matcher, snapshot: snapshot, run: now.run, changesSince: now.changesSince)
    }
}
