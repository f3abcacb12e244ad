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

/// A pair as a decision found it, before it is known whether the step may be taken.
private struct DecisionLook {
    let pair: CasePair
    /// What is recorded as seen.
    let sight: Sight
}

extension Office {
    /// Takes one step with a referral and a household, or refuses it with everything that stands in its way. One wins a room, and the other is
    /// told who did.
    package func decide(_ request: DecisionRequest) throws(OfficeError) -> DecisionDone {
        try entering(isDryRun: request.isDryRun) { (scene) throws(OfficeError) in
            try self.look(at: request, in: scene)
        } draft: { (look, scene) throws(OfficeError) in
            try self.draft(request, look, in: scene)
        }
    }

    /// The pair judged in one scene.
    private func look(at request: DecisionRequest, in scene: LiveScheme) throws(OfficeError) -> DecisionLook {
        let pair = try CasePair(request.referral, request.household, scene).judged(from: try request.judgedFrom())
        var sight = Sight(
            run: scene.run?.number, policyVersion: scene.policy.version, readUpTo: scene.snapshot.upTo,
            engine: Engine.version, asOf: desk.today)
        pair.see(&sight)
        if let run = scene.run {
            let list = try reading { try $0.shortlist(of: pair.referral.id.text, atRun: run.number) }
            sight.place = list?.lines.firstIndex { $0.household == pair.household.text }.map { $0 + 1 }
        }
        return DecisionLook(pair: pair, sight: sight)
    }

    /// The decision with a pair as the cases of a scene stand.
    private func draft(
        _ request: DecisionRequest, _ look: DecisionLook, in scene: LiveScheme
    ) throws(OfficeError) -> CaseEntry<DecisionDone> {
        let snapshot = scene.snapshot
        let pair = look.pair.amid(snapshot)
        let acting = try Acting(
            desk, role: request.role, among: snapshot.records.staff.values, on: desk.happenedOn)
        let sight = look.sight.havingRead(upTo: snapshot.upTo)
        let step = try request.step(acting, desk, pair.scheme.population.vocabulary, sight)
        var work = CaseDraft(snapshot)
        let moved =
            try step.move.isOfArrangement
            ? work.move(step, ofArrangementOf: pair, desk.today)
            : work.move(step, on: pair, isGiven: request.isGiven, desk.today)
        return CaseEntry(
            done: DecisionDone(
                referral: pair.referral.id.text, household: pair.household.text, caseID: moved.id, step: moved.step,
                stageBefore: moved.before, stageAfter: moved.after, changed: work.changed.sorted(),
                ended: work.ended.sorted(), isDryRun: request.isDryRun),
            action: "decide \(request.move)", changes: work.changes(reason: "decide \(request.move)"),
            details: moved.details, subjects: pair.subjects(changed: work.changed + work.ended))
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
