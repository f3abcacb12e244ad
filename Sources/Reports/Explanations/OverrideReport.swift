import Matching
import Records

/// A rule that is stepped over, by whom and for how long, and what it changes on which lists.
package struct OverrideReport: Report {
    private let override: Override
    private let moves: [FactReport.Move]
    private let isDryRun: Bool

    package init(_ override: Override, moves: [FactReport.Move], isDryRun: Bool) {
        self.override = override
        self.moves = moves
        self.isDryRun = isDryRun
    }

    package var text: String {
        let whom = override.referral.map { "for \($0)" } ?? "for whoever comes"
        var lines = [
            "\(override.household): \(override.rule.words) \(isDryRun ? "would be" : "is") stepped over \(whom), by the \(override.role), for arrivals from \(override.from.words) to \(override.until.words)."
        ]
        let told = moves.filter(\.isNews)
        if told.isEmpty { return (lines + ["No list changes."]).joined(separator: "\n") }
        var table = TextTable(["list", "household", "before", "after"])
        for move in told {
            table.add([
                move.referral, move.household, FactReport.words(move.before), FactReport.words(move.after),
            ])
        }
        lines += ["", table.text]
        if !isDryRun { lines.append("\nNext: sharedlives explain \(told[0].referral) \(override.household)") }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.override", version: 1,
            [
                .init("household", .string(override.household.text)),
                .init("referral", .text(override.referral?.text)), .init("rule", .string(override.rule.code)),
                .init("role", .string(override.role)), .init("from", .string(override.from.description)),
                .init("until", .string(override.until.description)), .init("dry_run", .bool(isDryRun)),
                .init("lists", .array(moves.map(\.json))),
            ])
    }

    package var rows: [[String]] { [FactReport.Move.header] + moves.map(\.row) }
}
