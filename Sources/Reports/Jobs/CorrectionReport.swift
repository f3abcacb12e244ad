import Matching
import Records

/// What was put right, which runs went by what was wrong, and what it changes on which lists.
package struct CorrectionReport: Report {
    private let path: String
    private let value: String
    private let since: Day
    private let changed: [RecordKey]
    private let runs: [Int]
    private let moves: ListMoves
    private let isDryRun: Bool

    package init(
        path: String, value: String, since: Day, changed: [RecordKey], runs: [Int], moves: [FactReport.Move],
        isDryRun: Bool
    ) {
        self.path = path
        self.value = value
        self.since = since
        self.changed = changed
        self.runs = runs
        self.moves = ListMoves(moves)
        self.isDryRun = isDryRun
    }

    package var text: String {
        if changed.isEmpty { return "\(path) is \(value) already; nothing changed." }
        var lines = [
            "\(path) \(isDryRun ? "would be" : "is") put right: \(value), and so it was from \(since.words) on."
        ]
        switch runs.count {
        case 0: lines.append("No recorded run went by what was wrong.")
        case 1: lines.append("Run \(runs[0]) went by what was wrong, and still shows it.")
        default:
            lines.append(
                "\(runs.count) runs went by what was wrong, and still show it: \(runs.map(String.init).joined(separator: ", "))."
            )
        }
        lines.append(moves.text)
        lines.append(
            isDryRun
                ? "\nThis was a dry run: nothing was written."
                : "\nNext: sharedlives match records the lists as they are now.")
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.correction", version: 1,
            [
                .init("path", .string(path)), .init("value", .string(value)),
                .init("wrong_since", .string(since.description)), .init("dry_run", .bool(isDryRun)),
                .init(
                    "changed",
                    .array(changed.map { ["kind": .string($0.kind.rawValue), "id": .string($0.id)] })),
                .init("runs", .array(runs.map { .number($0) })), .init("lists", moves.json),
            ])
    }

    package var rows: [[String]] { moves.rows }
}
