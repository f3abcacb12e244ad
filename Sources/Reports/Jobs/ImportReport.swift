import Intake
import Matching
import Records

/// What an import did, or would do.
package struct ImportReport: Report {
    private let outcome: ImportOutcome
    private let inNoList: PeopleInNoList
    private let isDryRun: Bool

    package init(_ outcome: ImportOutcome, asOf: Day, isDryRun: Bool, deceased: Set<PersonID>) {
        self.outcome = outcome
        inNoList = PeopleInNoList(
            outcome.records.population(startingTerms: []), asOf: asOf, deceased: deceased)
        self.isDryRun = isDryRun
    }

    package var text: String {
        var lines = outcome.problems.map(\.description)
        if !lines.isEmpty { lines.append("") }
        var table = TextTable(["file", "rows"], figures: [1])
        for file in outcome.filesRead { table.add([file.name, "\(file.rows)"]) }
        if !outcome.filesRead.isEmpty { lines.append(table.text) }
        lines.append("")
        for (keys, words) in [(outcome.added, "added"), (outcome.changed, "changed"), (outcome.ended, "ended")]
        where !keys.isEmpty {
            lines.append("\(isDryRun ? "would be \(words)" : words): \(Self.counts(keys))")
            if isDryRun {
                lines +=
                    keys.prefix(50).map { "  \($0)" } + (keys.count > 50 ? ["  and \(keys.count - 50) more"] : [])
            }
        }
        if outcome.isEmpty { lines.append("Nothing \(isDryRun ? "would change" : "changed").") }
        for difference in outcome.differs {
            lines.append(
                "differs: \(difference.file):\(difference.line):\(difference.column) says otherwise than the answer held for \(difference.path); the answer is kept"
            )
        }
        lines += inNoList.lines
        lines.append(isDryRun ? "\nThis was a dry run: nothing was written." : "\nNext: sharedlives match")
        return lines.joined(separator: "\n")
    }

    private static func counts(_ keys: [RecordKey]) -> String {
        RecordKind.allCases.compactMap { kind in
            let count = keys.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }.joined(separator: ", ")
    }

    package var json: OrderedJSON {
        func keys(_ keys: [RecordKey]) -> OrderedJSON {
            .array(keys.map { ["kind": .string($0.kind.rawValue), "id": .string($0.id)] })
        }
        return .document(
            schema: "sharedlives.import", version: 1,
            [
                .init("dry_run", .bool(isDryRun)),
                .init(
                    "files",
                    .array(outcome.filesRead.map { ["name": .string($0.name), "rows": .number($0.rows)] })),
                .init("added", keys(outcome.added)), .init("changed", keys(outcome.changed)),
                .init("ended", keys(outcome.ended)), .init("unchanged", .number(outcome.unchanged.count)),
                .init(
                    "differs",
                    .array(
                        outcome.differs.map {
                            [
                                "path": .string($0.path), "held": .string($0.held), "file": .string($0.file),
                                "line": .number($0.line), "column": .number($0.column),
                            ]
                        })), .init("in_no_list", inNoList.json),
                .init("problems", .array(outcome.problems.map(\.json))),
            ])
    }

    package var rows: [[String]] {
        [["what", "kind", "id"]]
            + [("added", outcome.added), ("changed", outcome.changed), ("ended", outcome.ended)].flatMap {
                what, keys in
                keys.map { [what, $0.kind.rawValue, $0.id] }
            }
    }
}

extension ImportProblem {
    /// The problem for programs.
    package var json: OrderedJSON {
        [
            "severity": .string(severity.rawValue), "file": .string(file), "line": .number(line),
            "column": .number(column), "code": .string(code), "message": .string(message), "hint": .text(hint),
        ]
    }
}

/// Problems that kept a job from being done: the first fifty, then how many more.
package struct ProblemReport: Report {
    private static let most = 50
    private let problems: [ImportProblem]

    package init(_ problems: [ImportProblem]) { self.problems = problems }

    package var text: String {
        var lines = problems.prefix(Self.most).map(\.description)
        if problems.count > Self.most { lines.append("and \(problems.count - Self.most) more") }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.problems", version: 1,
            [
                .init("problems", .array(problems.prefix(Self.most).map(\.json))),
                .init("more", .number(max(0, problems.count - Self.most))),
            ])
    }

    package var rows: [[String]] {
        [["severity", "file", "line", "column", "code", "message", "hint"]]
            + problems.map {
                [$0.severity.rawValue, $0.file, "\($0.line)", "\($0.column)", $0.code, $0.message, $0.hint ?? ""]
            }
    }
}
