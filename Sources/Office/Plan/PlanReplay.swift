import Ledger
import Matching
import Persistence
import Records

/// A rematch's plan made anew, graded apart from its lists.
struct PlanReplay {
    let outcome: ReplayOutcome
    /// What the run's body states of its plan, for the comparison of the body.
    let stated: PlanStored

    /// Makes the plan of `run` anew from its lists, compares every byte, and checks the stored certificate without searching.
    ///
    /// - Parameter isWhole: Whether nothing that the run read has been erased since.
    init(
        of run: StoredRun, _ matcher: Matcher, _ shortlists: [Shortlist], _ snapshot: Snapshot, isWhole: Bool,
        _ reader: SchemeReader
    ) throws {
        let previous = try reader.lastPlan(before: run.number)
        let body = try reader.body(ofRun: run.number).flatMap { CanonicalValue.held(by: $0.bytes) }
        let stored = try reader.plan(atRun: run.number)
        let job = PlanJob(matcher, shortlists, cases: snapshot.cases, lastNight: previous?.proposals ?? [])
        let plan = try job.plan()
        let found = try PlanBody(storing: plan, matcher).stored()
        let digest = Digest(of: found).hexadecimal
        let said = body?.member("plan_digest")?.text
        stated = PlanStored(digest: said ?? digest, previous: previous?.run, bytes: nil)
        if let stored, stored.bytes == found, said == nil || said == digest {
            let fault = try PlanProof(plan, matcher).fault(in: stored.bytes)
            outcome = fault.map { .mismatch(.init($0), count: 1) } ?? .exact
        } else if !isWhole || stored == nil {
            // An erased person's plan goes whole, and whoever is left is planned otherwise without them.
            outcome = .exactWithRedactions(1)
        } else {
            let what = stored.flatMap { CanonicalValue.firstDifference(stored: $0.bytes, found: found) }
            outcome = .mismatch(.init("the plan, \(what ?? "its digest")"), count: 1)
        }
    }
}
