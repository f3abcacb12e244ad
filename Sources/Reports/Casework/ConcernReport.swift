import Casework
import Matching
import Records

/// What a concern is, and what was done at once because of it.
package struct ConcernReport: Report {
    private let concern: Concern
    private let step: CaseStep
    private let changed: [RecordKey]
    private let ended: [RecordKey]
    private let isDryRun: Bool

    package init(
        _ concern: Concern, _ step: CaseStep, changed: [RecordKey], ended: [RecordKey], isDryRun: Bool = false
    ) {
        self.concern = concern
        self.step = step
        self.changed = changed.filter { $0.kind != .concern }
        self.ended = ended
        self.isDryRun = isDryRun
    }

    private var about: String { concern.household?.text ?? concern.person?.text ?? "" }

    package var text: String {
        var lines = [
            "\(concern.id): \(concern.kind.rawValue), about \(about). \(CaseWords.did(step)) By \(step.by), \(step.role.rawValue), on \(step.on.words)."
        ]
        if let due = step.dueOn { lines.append("It is to be acknowledged by \(due.words).") }
        switch (concern.kind, step.move) {
        case (.safeguarding, .raise):
            lines.append("\(about) is suspended: nothing goes on there until it is settled.")
        case (.safeguarding, .settle):
            lines.append("\(about) is still suspended. Next: sharedlives set \(about)/status approved")
        case (.death, .raise):
            lines.append("Open referrals are closed or paused, stays end that day, nothing more is sent.")
        case (.hospital, .raise): lines.append("The room is held.")
        case (.complaint, _), (.lookAgain, _), (.death, _), (.hospital, _), (.safeguarding, _): break
        }
        if !changed.isEmpty { lines.append("Changed: \(changed.map(\.description).joined(separator: ", ")).") }
        if !ended.isEmpty { lines.append("Taken back: \(ended.map(\.description).joined(separator: ", ")).") }
        if isDryRun {
            lines.append("\nThis was a dry run: nothing was written.")
        } else if step.move == .raise, concern.kind != .death {
            let next = concern.kind == .complaint ? "acknowledge" : "settle"
            lines.append("\nNext: sharedlives concern \(next) \(concern.id)")
        }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        func keys(_ keys: [RecordKey]) -> OrderedJSON {
            .array(keys.map { ["kind": .string($0.kind.rawValue), "id": .string($0.id)] })
        }
        return .document(
            schema: "sharedlives.concern", version: 1,
            [
                .init("id", .string(concern.id)), .init("kind", .string(concern.kind.rawValue)),
                .init("dry_run", .bool(isDryRun)), .init("household", .text(concern.household?.text)),
                .init("person", .text(concern.person?.text)),
                .init("step", CaseWords.json(step)), .init("changed", keys(changed)), .init("ended", keys(ended)),
            ])
    }

    package var rows: [[String]] {
        [
            ["id", "kind", "household", "person", "move", "by", "role", "on", "due_on"],
            [
                concern.id, concern.kind.rawValue, concern.household?.text ?? "", concern.person?.text ?? "",
                step.move.rawValue, step.by, step.role.rawValue, step.on.description, step.dueOn?.description ?? "",
            ],
        ]
    }
}
