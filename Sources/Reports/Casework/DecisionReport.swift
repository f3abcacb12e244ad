import Casework
import Matching
import Records

/// What one step did: where the case stands now, what is due, and what may come next.
package struct DecisionReport: Report {
    private let referral: String
    private let household: String
    private let caseID: String
    private let step: CaseStep
    private let before: String?
    private let after: String
    private let changed: [RecordKey]
    private let ended: [RecordKey]
    private let isDryRun: Bool

    package init(
        referral: String, household: String, caseID: String, step: CaseStep, before: String?, after: String,
        changed: [RecordKey], ended: [RecordKey], isDryRun: Bool
    ) {
        self.referral = referral
        self.household = household
        self.caseID = caseID
        self.step = step
        self.before = before
        self.after = after
        self.changed = changed
        self.ended = ended
        self.isDryRun = isDryRun
    }

    package var text: String {
        var lines = [
            "\(referral) and \(household): \(isDryRun ? "would be " : "")\(CaseWords.stage(after))"
                + (before.map { $0 == after ? "" : " (was \(CaseWords.stage($0)))" } ?? "") + ".",
            "\(CaseWords.did(step)) By \(step.by), \(step.role.rawValue), on \(step.on.words).",
        ]
        if let due = dueLine { lines.append(due) }
        let stays = changed.filter { $0.kind == .stay }.map(\.id)
        if !stays.isEmpty {
            lines.append(
                "\(step.move == .end || step.move == .notice ? "Stay ends" : "Held"): \(stays.joined(separator: ", "))."
            )
        }
        let freed = ended.filter { $0.kind == .stay }.map(\.id)
        if !freed.isEmpty { lines.append("Free again: \(freed.joined(separator: ", ")).") }
        if isDryRun { lines.append("\nThis was a dry run: nothing was written.") }
        if !isDryRun, let next { lines.append("\nNext: \(next)") }
        return lines.joined(separator: "\n")
    }

    private var dueLine: String? {
        guard let due = step.dueOn else { return nil }
        return switch step.move {
        case .share: "A reply from the \(step.side?.rawValue ?? "other side") is due by \(due.words)."
        case .deferGate: "It is due by \(due.words), and stands in `today` until it is answered."
        case .start, .review: "The next review is due on \(due.words)."
        default: nil
        }
    }

    private var next: String? {
        let pair = "sharedlives decide \(referral) \(household)"
        return switch step.move {
        case .propose: "\(pair) shortlist"
        case .shortlist: "\(pair) share household"
        case .share: "\(pair) interested \(step.side?.rawValue ?? "household")"
        case .interested where step.side == .household: "\(pair) share person"
        case .interested: "\(pair) introduce meeting --for DAY"
        case .introduce: "\(pair) met \(step.introduction?.rawValue ?? "meeting")"
        case .met, .trial: "\(pair) agree person"
        case .agree where after == ProposalStage.bothAgree.rawValue: "\(pair) confirm"
        case .agree: "\(pair) agree \(step.side == .household ? "person" : "household")"
        case .confirm: "\(pair) start"
        case .decline, .withdraw: "sharedlives shortlist \(referral)"
        case .start, .deferGate, .review, .notice: "sharedlives today"
        default: nil
        }
    }

    package var json: OrderedJSON {
        func keys(_ keys: [RecordKey]) -> OrderedJSON {
            .array(keys.map { ["kind": .string($0.kind.rawValue), "id": .string($0.id)] })
        }
        return .document(
            schema: "sharedlives.decision", version: 1,
            [
                .init("referral", .string(referral)), .init("household", .string(household)),
                .init("case", .string(caseID)), .init("dry_run", .bool(isDryRun)),
                .init("before", .text(before)), .init("after", .string(after)),
                .init("step", CaseWords.json(step)), .init("changed", keys(changed)), .init("ended", keys(ended)),
            ])
    }

    package var rows: [[String]] {
        [
            ["case", "move", "before", "after", "by", "role", "on", "side", "reason", "due_on"],
            [
                caseID, step.move.rawValue, before ?? "", after, step.by, step.role.rawValue, step.on.description,
                step.side?.rawValue ?? "", step.reason?.text ?? "", step.dueOn?.description ?? "",
            ],
        ]
    }
}
