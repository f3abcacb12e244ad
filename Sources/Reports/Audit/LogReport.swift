import Records

/// The ledger's entries in order.
package struct LogReport: Report {
    /// One entry; what its body says is nil where that was erased, or is left out where only ids are wanted.
    package struct Entry: Sendable {
        let sequence: Int
        let kind: String
        let recordedAt: String
        let action: String?
        let account: String?
        let actor: String?
        let isErased: Bool

        package init(
            sequence: Int, kind: String, recordedAt: String, action: String?, account: String?, actor: String?,
            isErased: Bool
        ) {
            self.sequence = sequence
            self.kind = kind
            self.recordedAt = recordedAt
            self.action = action
            self.account = account
            self.actor = actor
            self.isErased = isErased
        }
    }

    private let entries: [Entry]
    private let showsIDsOnly: Bool

    package init(_ entries: [Entry], showsIDsOnly: Bool) {
        self.entries = entries
        self.showsIDsOnly = showsIDsOnly
    }

    package var text: String {
        var table = TextTable(
            ["entry", "kind", "recorded"] + (showsIDsOnly ? [] : ["action", "account", "actor"]), figures: [0])
        for entry in entries {
            var cells = ["\(entry.sequence)", entry.kind, entry.recordedAt]
            if !showsIDsOnly {
                cells += [entry.isErased ? "erased" : entry.action ?? "", entry.account ?? "", entry.actor ?? ""]
            }
            table.add(cells)
        }
        return table.text
    }

    package var json: OrderedJSON {
        .document(schema: "sharedlives.audit.log", version: 1, [.init("entries", .array(entries.map { json($0) }))])
    }

    private func json(_ entry: Entry) -> OrderedJSON {
        var members: [OrderedJSON.Member] = [
            .init("sequence", .number(entry.sequence)), .init("kind", .string(entry.kind)),
            .init("recorded_at", .string(entry.recordedAt)),
        ]
        if !showsIDsOnly {
            members += [
                .init("action", .text(entry.action)), .init("account", .text(entry.account)),
                .init("actor", .text(entry.actor)), .init("erased", .bool(entry.isErased)),
            ]
        }
        return .object(members)
    }

    package var rows: [[String]] {
        [["sequence", "kind", "recorded_at"] + (showsIDsOnly ? [] : ["action", "account", "actor", "erased"])]
            + entries.map { entry in
                ["\(entry.sequence)", entry.kind, entry.recordedAt]
                    + (showsIDsOnly
                        ? []
                        : [
                            entry.action ?? "", entry.account ?? "", entry.actor ?? "",
                            entry.isErased ? "yes" : "no",
                        ])
            }
    }
}
