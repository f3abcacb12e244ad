import Casework
import Ledger
import Matching
import Persistence
import Records

/// What a decision did, or would do.
package struct DecisionDone: Sendable {
    package let referral: String
    package let household: String
    /// The case's id: `R-001/HH-014/1`.
    package let caseID: String
    package let step: CaseStep
    /// As it is said on screen: `shortlisted`, `active`; nil before the first step.
    package let stageBefore: String?
    package let stageAfter: String
    /// The records that changed, ascending.
    package let changed: [RecordKey]
    package let ended: [RecordKey]
    package let isDryRun: Bool
}

/// A decision ready to be appended.
struct DecisionDraft {
    let done: DecisionDone
    let changes: Changes
    let details: [OrderedJSON.Member]
    let subjects: [Subject]
    let head: Head
}

extension Office {
    /// Takes one step with a referral and a household, or refuses it with everything that stands in its way.
    ///
    /// The pair is judged anew as things stand. Where somebody else wrote in between, it is judged once more while nobody else may write, so that
    /// one wins a room and the other is told who did.
    package func decide(_ request: DecisionRequest) throws(OfficeError) -> DecisionDone {
        let draft: DecisionDraft = try reading { reader in try self.draft(request, reader) }
        if request.isDryRun { return draft.done }
        do throws(OfficeError) {
            try append(
                draft.changes, kind: .decision, action: "decide \(request.move)", details: draft.details,
                subjects: draft.subjects, expecting: draft.head)
            return draft.done
        } catch {
            guard case .persistence(.staleHead) = error else { throw error }
            return try decideUnderLock(request)
        }
    }

    private func decideUnderLock(_ request: DecisionRequest) throws(OfficeError) -> DecisionDone {
        try writing { (reader) throws -> (answer: DecisionDone, bundle: NewBundle) in
            let draft = try draft(request, reader)
            let bundle = try bundle(
                draft.changes, kind: .decision, action: "decide \(request.move)", details: draft.details,
                subjects: draft.subjects, after: draft.head)
            return (draft.done, bundle)
        }
    }

    /// The decision as things stand in one reading.
    private func draft(_ request: DecisionRequest, _ reader: SchemeReader) throws -> DecisionDraft {
        let snapshot = try reader.snapshot()
        let run = try reader.latestRun()
        let scheme = LiveScheme(
            matcher: Matcher(
                CompiledPopulation(snapshot.population, policy: snapshot.policy.policy, asOf: desk.today)),
            snapshot: snapshot, run: run, changesSince: 0)
        let pair = try CasePair(request.referral, request.household, scheme).judged(from: try request.judgedFrom())
        let acting = try Acting(
            desk, role: request.role, among: snapshot.records.staff.values, on: desk.happenedOn)
        var sight = Sight(
            run: run?.number, policyVersion: snapshot.policy.reference.version, readUpTo: snapshot.upTo,
            engine: Engine.version, asOf: desk.today)
        pair.see(&sight)
        if let run, let list = try reader.shortlist(of: pair.referral.id.text, atRun: run.number) {
            sight.place = list.lines.firstIndex { $0.household == pair.household.text }.map { $0 + 1 }
        }
        let step = try request.step(acting, desk, snapshot.population.vocabulary, sight)
        var work = CaseDraft(snapshot)
        let moved =
            try step.move.isOfArrangement
            ? work.move(step, ofArrangementOf: pair, desk.today)
            : work.move(step, on: pair, isGiven: request.isGiven, desk.today)
        return DecisionDraft(
            done: DecisionDone(
                referral: pair.referral.id.text, household: pair.household.text, caseID: moved.id, step: moved.step,
                stageBefore: moved.before, stageAfter: moved.after, changed: work.changed.sorted(),
                ended: work.ended.sorted(), isDryRun: request.isDryRun),
            changes: work.changes(reason: "decide \(request.move)"), details: moved.details,
            subjects: pair.subjects(changed: work.changed + work.ended), head: snapshot.head)
    }
}

extension CaseMove {
    /// Whether it is a step of an arrangement that has begun.
    var isOfArrangement: Bool {
        switch self {
        case .review, .notice, .end: true
        case .generate, .flag, .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial,
            .agree,
            .meeting, .confirm, .start, .withdraw, .supersede, .close, .gate, .deferGate, .raise, .acknowledge,
            .settle:
            false
        }
    }
}
