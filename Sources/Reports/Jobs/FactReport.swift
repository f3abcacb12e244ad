import Matching
import Records

/// What one fact changes, and on which lists.
package struct FactReport: Report {
    /// One home on one list: where it stood and where it stands, with its open questions; nil where it was not on the list.
    package struct Move: Sendable {
        package let referral: String
        package let household: String
        package let before: (verdict: Verdict, place: Int, open: Int)?
        package let after: (verdict: Verdict, place: Int, open: Int)?
        package let movesPoints: Bool

        package init(
            referral: String, household: String, before: (verdict: Verdict, place: Int, open: Int)?,
            after: (verdict: Verdict, place: Int, open: Int)?, movesPoints: Bool
        ) {
            self.referral = referral
            self.household = household
            self.before = before
            self.after = after
            self.movesPoints = movesPoints
        }
    }

    private let path: String
    private let value: String
    private let changed: [RecordKey]
    private let moves: [Move]
    private let isDryRun: Bool

    package init(path: String, value: String, changed: [RecordKey], moves: [Move], isDryRun: Bool) {
        self.path = path
        self.value = value
        self.changed = changed
        self.moves = moves
        self.isDryRun = isDryRun
    }

    package var text: String {
        if changed.isEmpty { return "\(path) is \(value) already; nothing changed." }
        var lines = ["\(path) \(isDryRun ? "would be" : "is now") \(value)."]
        lines.append(ListMoves(moves).text)
        if !isDryRun { lines.append("\nNext: sharedlives match records the lists as they are now.") }
        return lines.joined(separator: "\n")
    }

    static func words(_ seen: (verdict: Verdict, place: Int, open: Int)?) -> String {
        guard let seen else { return "not on the list" }
        let open = seen.verdict == .askFirst ? " (\(seen.open) question\(seen.open == 1 ? "" : "s"))" : ""
        return "\(seen.verdict.words)\(open), place \(seen.place)"
    }

    package var json: OrderedJSON {
        return .document(
            schema: "sharedlives.fact", version: 1,
            [
                .init("path", .string(path)), .init("value", .string(value)), .init("dry_run", .bool(isDryRun)),
                .init(
                    "changed",
                    .array(changed.map { ["kind": .string($0.kind.rawValue), "id": .string($0.id)] })),
                .init("lists", .array(moves.map(\.json))),
            ])
    }

    package var rows: [[String]] {
        [Move.header] + moves.map(\.row)
    }
}

extension FactReport.Move {
    /// Whether it is news: a home that only moves because another came or went is none of its own.
    var isNews: Bool {
        before?.verdict != after?.verdict || before?.open != after?.open || movesPoints
    }

    /// The move for programs.
    var json: OrderedJSON {
        func seen(_ seen: (verdict: Verdict, place: Int, open: Int)?) -> OrderedJSON {
            seen.map {
                [
                    "verdict": .string($0.verdict.code), "place": .number($0.place),
                    "open_questions": .number($0.open),
                ]
            } ?? .null
        }
        return [
            "referral": .string(referral), "household": .string(household), "before": seen(before),
            "after": seen(after), "points_moved": .bool(movesPoints),
        ]
    }

    static var header: [String] {
        ["referral", "household", "verdict_before", "place_before", "verdict_after", "place_after"]
    }

    var row: [String] {
        [
            referral, household, before?.verdict.code ?? "", before.map { "\($0.place)" } ?? "",
            after?.verdict.code ?? "", after.map { "\($0.place)" } ?? "",
        ]
    }
}
