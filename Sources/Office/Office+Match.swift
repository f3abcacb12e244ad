import Matching
import Persistence
import Records

/// What a run found and where it is stored.
package struct RunReport: Sendable {
    package let number: Int
    package let asOf: Day
    package let policy: PolicyReference
    package let matcher: Matcher
    /// Every open referral's list, in the order of ids.
    package let shortlists: [Shortlist]
    /// Lists stored because they differ from the run before.
    package let changedCount: Int
    /// The people whose death is recorded.
    package let deceased: Set<PersonID>

    init(_ written: WrittenRun) {
        let judged = written.judged
        number = judged.number
        asOf = judged.asOf
        policy = judged.snapshot.policy.reference
        matcher = judged.matcher
        shortlists = judged.shortlists
        changedCount = written.changed.count
        deceased = judged.snapshot.deceased
    }
}

extension Office {
    /// Judges and fits everybody's referrals on `asOf` and records the run.
    package func match(asOf: Day, tasks: Int) async throws(OfficeError) -> RunReport {
        let judged = try await judged(asOf: asOf, tasks: tasks)
        let written = await judged.written(tasks: tasks)
        try record(written, kind: .match)
        return RunReport(written)
    }
}
