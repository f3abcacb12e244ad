import Casework
import Intake
import Ledger
import Matching
import Persistence
import Records

/// A concern as it was typed: raised about somebody, or taken on.
package struct ConcernRequest: Sendable {
    /// A kind (`complaint`, `hospital`), or `acknowledge` or `settle`.
    package var what: String
    /// Whom it is about, or the concern's id.
    package var id: String
    package var on: String?
    /// The day an absence ends, where it is known.
    package var until: String?
    package var words: String?
    package var role: String?
    package var isDryRun = false

    package init(what: String, id: String) {
        self.what = what
        self.id = id
    }

    /// The words a person may type first.
    package static let whats: [String] = ConcernKind.allCases.map(\.rawValue) + ["acknowledge", "settle"]

    /// Whether it says nothing without somebody's own words.
    package var needsWords: Bool {
        switch what {
        case "complaint", "look-again", "safeguarding", "settle": true
        default: false
        }
    }
}

/// What a concern changed.
package struct ConcernDone: Sendable {
    package let concern: Concern
    package let step: CaseStep
    package let changed: [RecordKey]
    package let ended: [RecordKey]
    package let isDryRun: Bool
}

extension Office {
    /// Raises a concern, acknowledges it or settles it, and does at once what follows: pauses a household, closes referrals, holds a room.
    package func concern(_ request: ConcernRequest) throws(OfficeError) -> ConcernDone {
        try entering(isDryRun: request.isDryRun) { (_) throws(OfficeError) in
            // Nothing is judged: only who and what is recorded counts.
        } draft: { (_, scene) throws(OfficeError) in
            try self.draft(request, scene.snapshot)
        }
    }

    private func draft(_ request: ConcernRequest, _ snapshot: Snapshot) throws(OfficeError) -> CaseEntry<
        ConcernDone
    > {
        let acting = try Acting(
            desk, role: request.role, among: snapshot.records.staff.values, on: desk.happenedOn)
        let sight = Sight(
            run: nil, policyVersion: snapshot.policy.reference.version, readUpTo: snapshot.upTo,
            engine: Engine.version, asOf: desk.today)
        var (concern, move) = try found(request, snapshot)
        var step = CaseStep(
            move, by: acting.name, role: acting.role,
            on: try request.on.map { (text) throws(OfficeError) in try Typed.day(text, option: "--on") }
                ?? desk.happenedOn, recordedAt: desk.now.text, sight: sight)
        step.at = desk.happenedAt
        step.words = request.words
        step.plannedUntil = try request.until.map { (text) throws(OfficeError) in
            try Typed.day(text, option: "--until")
        }
        switch concern.move(step, under: snapshot.policy.policy.casework, today: desk.today) {
        case .refused(let refusals): throw .moveRefused(refusals)
        case .allowed(let allowed): step = allowed
        }
        var draft = CaseDraft(snapshot)
        draft.take(&step, on: concern)
        concern.steps.append(step)
        draft.put(concern)
        let about = [
            concern.household.map { RecordKey(.household, $0.text) },
            concern.person.map { RecordKey(.person, $0.text) },
        ]
        let keys = Set(draft.changed + draft.ended + about.compactMap { $0 })
        return CaseEntry(
            done: ConcernDone(
                concern: concern, step: step, changed: draft.changed.sorted(), ended: draft.ended.sorted(),
                isDryRun: request.isDryRun),
            action: "concern \(request.what)", changes: draft.changes(reason: "concern \(concern.kind.rawValue)"),
            details: [
                .init("case", .string(concern.id)), .init("kind", .string(concern.kind.rawValue)),
                .init("move", .string(move.rawValue)), .init("role", .string(step.role.rawValue)),
                .init("on", .string(step.on.description)), .init("words", .text(step.words)),
            ], subjects: keys.sorted().map { Subject(kind: $0.kind.rawValue, id: $0.id) })
    }

    /// The concern a request is about, new or there already, and the move.
    private func found(_ request: ConcernRequest, _ snapshot: Snapshot) throws(OfficeError) -> (Concern, CaseMove) {
        let cases = snapshot.cases
        if request.what == "acknowledge" || request.what == "settle" {
            guard let concern = cases.concerns[request.id] else {
                throw .noSuch(
                    kind: "concern", id: request.id,
                    nearest: Suggestion.nearest(to: request.id, among: cases.sortedConcerns.map(\.id)))
            }
            return (concern, request.what == "settle" ? .settle : .acknowledge)
        }
        guard let kind = ConcernKind(rawValue: request.what) else {
            let hint =
                DidYouMean.nearest(to: request.what, among: ConcernRequest.whats).map { "; did you mean `\($0)`?" }
                ?? ""
            throw .usage(
                "no concern `\(request.what)`; one of \(ConcernRequest.whats.joined(separator: ", "))\(hint)")
        }
        let person = snapshot.records.people[PersonID(request.id)]?.id
        let household = snapshot.records.households[HouseholdID(request.id)]?.id
        let wants = (person: kind != .safeguarding, household: kind != .death && kind != .hospital)
        guard wants.person && person != nil || wants.household && household != nil else {
            let what =
                wants.person && wants.household ? "person or household" : wants.person ? "person" : "household"
            let all =
                (wants.person ? snapshot.records.people.keys.map(\.text) : [])
                + (wants.household ? snapshot.records.households.keys.map(\.text) : [])
            throw .noSuch(
                kind: what, id: request.id, nearest: Suggestion.nearest(to: request.id, among: all.sorted()))
        }
        // Past the last one, not their count: some may have been erased.
        let last = cases.concerns.keys.compactMap { Int($0.dropFirst(2)) }.max() ?? 0
        let id = "C-\(last + 1)"
        return (
            Concern(
                id: id, kind: kind, household: wants.household ? household : nil,
                person: wants.person ? person : nil, steps: []), .raise
        )
    }
}
