import Matching
import Records

/// Whom a household's pause, or its end, touches.
package struct PauseReport: Report {
    private let household: String
    private let until: Day?
    private let isOver: Bool
    private let residents: [String]
    private let proposals: [String]
    private let moves: ListMoves
    private let isDryRun: Bool

    package init(
        household: String, until: Day?, isOver: Bool, residents: [String], proposals: [String],
        moves: [FactReport.Move], isDryRun: Bool
    ) {
        self.household = household
        self.until = until
        self.isOver = isOver
        self.residents = residents
        self.proposals = proposals
        self.moves = ListMoves(moves)
        self.isDryRun = isDryRun
    }

    package var text: String {
        let what = isDryRun ? "would be" : "is now"
        let to = until.map { " to \($0.words)" } ?? (isOver ? "" : ", until somebody says otherwise")
        var lines = [
            isOver
                ? "\(household)'s pause \(isDryRun ? "would be" : "is") over." : "\(household) \(what) paused\(to)."
        ]
        if !isOver {
            lines.append(
                residents.isEmpty
                    ? "Nobody stays there."
                    : "They stay there, and go on doing so: \(residents.joined(separator: ", "))")
            if !proposals.isEmpty {
                lines.append("Proposals that wait for it: \(proposals.joined(separator: ", "))")
            }
        }
        lines.append(moves.text)
        if isDryRun {
            lines.append("\nThis was a dry run: nothing was written.")
        } else if !isOver {
            lines.append("\nNext: sharedlives pause \(household) --over, when it is")
        }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.pause", version: 1,
            [
                .init("household", .string(household)), .init("over", .bool(isOver)),
                .init("until", .text(until?.description)), .init("dry_run", .bool(isDryRun)),
                .init("residents", .texts(residents)), .init("proposals", .texts(proposals)),
                .init("lists", moves.json),
            ])
    }

    package var rows: [[String]] { moves.rows }
}
