import Records

/// What an erasure would take away, and what stands in its way.
package struct ErasurePreviewReport: Report {
    private let subject: String
    private let records: [(kind: String, count: Int)]
    private let versions: Int
    private let entries: Int
    private let runs: Int
    private let lists: [String]
    private let sharedReferrals: [String]
    private let keptWithOthers: Int
    private let copies: [String]
    private let backups: [String]
    private let obstacles: [(code: String, says: String)]
    private let request: Int?

    /// - Parameters:
    ///   - copies: Copies that are out, each in a few words.
    ///   - backups: Backups that hold the records.
    ///   - request: The ledger entry that asked; nil where nobody did.
    package init(
        subject: String, records: [(kind: String, count: Int)], versions: Int, entries: Int, runs: Int,
        lists: [String], sharedReferrals: [String], keptWithOthers: Int, copies: [String], backups: [String],
        obstacles: [(code: String, says: String)], request: Int?
    ) {
        self.subject = subject
        self.records = records
        self.versions = versions
        self.entries = entries
        self.runs = runs
        self.lists = lists
        self.sharedReferrals = sharedReferrals
        self.keptWithOthers = keptWithOthers
        self.copies = copies
        self.backups = backups
        self.obstacles = obstacles
        self.request = request
    }

    package var text: String {
        var lines = ["\(subject): what would go. Nothing was changed."]
        lines += records.map { "  \($0.kind): \($0.count)" }
        lines.append("  in all \(versions) versions, \(entries) ledger bodies, lists of \(runs) runs")
        if !sharedReferrals.isEmpty {
            lines.append("  kept until the last of the party goes: " + sharedReferrals.joined(separator: ", "))
        }
        if keptWithOthers > 0 { lines.append("  kept with people who stay on record: \(keptWithOthers) records") }
        if !copies.isEmpty { lines.append("Copies to recall:") }
        lines += copies.map { "  " + $0 }
        if !backups.isEmpty { lines.append("Backups that hold it until they are deleted:") }
        lines += backups.map { "  " + $0 }
        lines.append(obstacles.isEmpty ? "Nothing stands in the way." : "What stands in the way:")
        lines += obstacles.map { "  " + $0.says }
        if let request {
            lines.append("Asked for by ledger entry \(request); a second person agrees with --confirm.")
        }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.subject.erase.preview", version: 1,
            [
                .init("subject", .string(subject)),
                .init(
                    "records",
                    .array(records.map { ["kind": .string($0.kind), "count": .number($0.count)] })),
                .init("versions", .number(versions)), .init("entries", .number(entries)),
                .init("runs", .number(runs)), .init("lists", .texts(lists)),
                .init("shared_referrals", .texts(sharedReferrals)),
                .init("kept_with_others", .number(keptWithOthers)), .init("copies", .texts(copies)),
                .init("backups", .texts(backups)),
                .init(
                    "obstacles",
                    .array(obstacles.map { ["code": .string($0.code), "says": .string($0.says)] })),
                .init("request", .number(request)),
            ])
    }

    package var rows: [[String]] {
        [["about", "count"]] + records.map { [$0.kind, "\($0.count)"] }
            + [["versions", "\(versions)"], ["entries", "\(entries)"], ["runs", "\(runs)"]]
            + obstacles.map { [$0.code, $0.says] }
    }
}
