import Matching
import Records

/// What was stepped over, for whom, by whom and until when.
package struct OverrideReport: Report {
    private let override: Override
    private let isDryRun: Bool

    package init(_ override: Override, isDryRun: Bool) {
        self.override = override
        self.isDryRun = isDryRun
    }

    private var pair: String { "\(override.referral?.text ?? "everybody") and \(override.household)" }

    package var text: String {
        let done = isDryRun ? "would be stepped over" : "is stepped over"
        let next = override.referral.map { "\n\nNext: sharedlives explain \($0) \(override.household)" } ?? ""
        return
            "\(pair): `\(override.rule.code)` \(done) from \(override.from.words) to \(override.until.words), by \(override.by), \(override.role)."
            + (isDryRun ? "\n\nThis was a dry run: nothing was written." : next)
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.override", version: 1,
            [
                .init("id", .string(override.recordID)), .init("referral", .text(override.referral?.text)),
                .init("household", .string(override.household.text)), .init("rule", .string(override.rule.code)),
                .init("by", .string(override.by)), .init("role", .string(override.role)),
                .init("from", .string(override.from.description)),
                .init("until", .string(override.until.description)),
                .init("risk_assessment", .text(override.riskAssessment)), .init("dry_run", .bool(isDryRun)),
            ])
    }

    package var rows: [[String]] {
        [
            ["referral", "household", "rule", "by", "role", "from", "until"],
            [
                override.referral?.text ?? "", override.household.text, override.rule.code, override.by,
                override.role,
                override.from.description, override.until.description,
            ],
        ]
    }
}
