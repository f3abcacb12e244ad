import Matching
import Records

/// A household's approvals after the panel has spoken, and what that changes on which lists.
package struct ApprovalReport: Report {
    private let household: String
    private let approvals: [Approval]
    private let moves: ListMoves
    private let isDryRun: Bool

    package init(household: String, approvals: [Approval], moves: [FactReport.Move], isDryRun: Bool) {
        self.household = household
        self.approvals = approvals
        self.moves = ListMoves(moves)
        self.isDryRun = isDryRun
    }

    package var text: String {
        var table = TextTable(["from", "until", "status", "for", "most", "ages"])
        for approval in approvals { table.add(Self.cells(approval)) }
        let heading = "\(household)'s approvals, as they \(isDryRun ? "would be" : "stand now"):"
        return [
            heading, "", table.text, moves.text, "",
            isDryRun
                ? "This was a dry run: nothing was written." : "Next: sharedlives shortlist --home \(household)",
        ].joined(separator: "\n")
    }

    private static func cells(_ approval: Approval) -> [String] {
        let ages =
            switch (approval.youngest, approval.oldest) {
            case (nil, nil): ""
            case (let youngest?, nil): "from \(youngest)"
            case (nil, let oldest?): "to \(oldest)"
            case (let youngest?, let oldest?): "\(youngest) to \(oldest)"
            }
        return [
            approval.from?.description ?? "", approval.until?.description ?? "open",
            approval.status.value?.rawValue ?? "not known",
            approval.arrangements.isKnown
                ? approval.arrangements.elements.count == Arrangement.allCases.count
                    ? "everything" : approval.arrangements.elements.map(\.rawValue).joined(separator: ", ")
                : "not known",
            approval.mostPeople.value.map { "\($0)" } ?? "not known", ages,
        ]
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.approvals", version: 1,
            [
                .init("household", .string(household)), .init("dry_run", .bool(isDryRun)),
                .init(
                    "approvals",
                    .array(
                        approvals.map { approval in
                            [
                                "from": .text(approval.from?.description),
                                "until": .text(approval.until?.description),
                                "status": .text(approval.status.value?.rawValue),
                                "arrangements": .texts(approval.arrangements.elements.map(\.rawValue)),
                                "most_people": .number(approval.mostPeople.value),
                                "youngest": .number(approval.youngest), "oldest": .number(approval.oldest),
                            ]
                        })), .init("lists", moves.json),
            ])
    }

    package var rows: [[String]] { moves.rows }
}
