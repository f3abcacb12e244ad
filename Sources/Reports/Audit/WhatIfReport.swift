import Records

/// What runs would have shown under another policy, marked as what it is.
package struct WhatIfReport: Report {
    /// One list that would differ.
    package struct List: Sendable {
        let referral: String
        let possible: (before: Int, after: Int)
        let first: (before: String?, after: String?)

        package init(
            referral: String, possible: (before: Int, after: Int), first: (before: String?, after: String?)
        ) {
            self.referral = referral
            self.possible = possible
            self.first = first
        }
    }

    /// One run.
    package struct Run: Sendable {
        let number: Int
        let asOf: String
        let policyVersion: Int
        let listCount: Int
        let changeCount: Int
        let lists: [List]

        /// - Parameters:
        ///   - policyVersion: The policy the run went by.
        ///   - listCount: All its lists; `lists` are those that would differ.
        ///   - changeCount: Homes that would come, go or change.
        package init(
            number: Int, asOf: String, policyVersion: Int, listCount: Int, changeCount: Int, lists: [List]
        ) {
            self.number = number
            self.asOf = asOf
            self.policyVersion = policyVersion
            self.listCount = listCount
            self.changeCount = changeCount
            self.lists = lists
        }

        var gains: Int { lists.count { $0.possible.after > $0.possible.before } }
        var loses: Int { lists.count { $0.possible.after < $0.possible.before } }
    }

    private let runs: [Run]
    private let file: String

    /// - Parameter file: The policy that was tried.
    package init(_ runs: [Run], file: String) {
        self.runs = runs
        self.file = file
    }

    package var text: String {
        var parts = ["what if, and no evidence: nothing was stored; judged again under \(file)"]
        for run in runs {
            parts += [
                "",
                "run \(run.number), as of \(run.asOf), went by policy version \(run.policyVersion): \(run.lists.count) of \(run.listCount) lists would differ; more homes possible on \(run.gains), fewer on \(run.loses)",
            ]
            if run.lists.isEmpty { continue }
            var table = TextTable(["list", "possible", "then", "first", "then first"], figures: [1, 2])
            for list in run.lists {
                table.add([
                    list.referral, "\(list.possible.before)", "\(list.possible.after)", list.first.before ?? "none",
                    list.first.after ?? "none",
                ])
            }
            parts.append(table.text)
        }
        return parts.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.audit.what_if", version: 1,
            [
                .init("evidence", .bool(false)), .init("policy_file", .string(file)),
                .init("runs", .array(runs.map { json($0) })),
            ])
    }

    private func json(_ run: Run) -> OrderedJSON {
        [
            "run": .number(run.number), "as_of": .string(run.asOf), "policy_version": .number(run.policyVersion),
            "lists": .number(run.listCount), "lists_that_differ": .number(run.lists.count),
            "homes_that_change": .number(run.changeCount), "gain": .number(run.gains), "lose": .number(run.loses),
            "differing": .array(
                run.lists.map { list in
                    [
                        "list": .string(list.referral), "possible_before": .number(list.possible.before),
                        "possible_after": .number(list.possible.after), "first_before": .text(list.first.before),
                        "first_after": .text(list.first.after),
                    ]
                }),
        ]
    }

    package var rows: [[String]] {
        [["evidence", "run", "as_of", "list", "possible_before", "possible_after", "first_before", "first_after"]]
            + runs.flatMap { run in
                run.lists.map { list in
                    [
                        "no", "\(run.number)", run.asOf, list.referral, "\(list.possible.before)",
                        "\(list.possible.after)", list.first.before ?? "", list.first.after ?? "",
                    ]
                }
            }
    }
}
