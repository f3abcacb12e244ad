import Records

/// What was recorded about somebody, oldest first.
package struct HistoryReport: Report {
    /// One entry of the ledger as it is told.
    package struct Line: Sendable {
        let entry: Int
        let recordedAt: String
        let happened: String?
        let action: String
        let actor: String?
        let role: String?
        let about: String
        let words: String?
        let isErased: Bool

        package init(
            entry: Int, recordedAt: String, happened: String?, action: String, actor: String?, role: String?,
            about: String, words: String?, isErased: Bool
        ) {
            self.entry = entry
            self.recordedAt = recordedAt
            self.happened = happened
            self.action = action
            self.actor = actor
            self.role = role
            self.about = about
            self.words = words
            self.isErased = isErased
        }
    }

    private let id: String
    private let lines: [Line]

    package init(of id: String, _ lines: [Line]) {
        self.id = id
        self.lines = lines
    }

    package var text: String {
        guard !lines.isEmpty else { return "Nothing was recorded about \(id) by then." }
        var out = ["\(id): \(lines.count) \(lines.count == 1 ? "entry" : "entries")", ""]
        for line in lines {
            let who = [line.actor, line.role].compactMap { $0 }.joined(separator: ", ")
            let happened = line.happened.map { " (happened \($0))" } ?? ""
            let what =
                line.isErased ? "erased" : [line.action, line.about].filter { !$0.isEmpty }.joined(separator: ": ")
            out.append("\(line.recordedAt)  \(what)\(happened)\(who.isEmpty ? "" : ", by \(who)")")
            if let words = line.words {
                out += words.split(separator: "\n", omittingEmptySubsequences: false).map { "    “\($0)”" }
            }
        }
        return out.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.history", version: 1,
            [
                .init("id", .string(id)),
                .init(
                    "entries",
                    .array(
                        lines.map { line in
                            [
                                "entry": .number(line.entry), "recorded_at": .string(line.recordedAt),
                                "happened": .text(line.happened), "action": .string(line.action),
                                "actor": .text(line.actor), "role": .text(line.role),
                                "about": .string(line.about), "words": .text(line.words),
                                "erased": .bool(line.isErased),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["entry", "recorded_at", "happened", "action", "actor", "role", "about", "words", "erased"]]
            + lines.map { line in
                [
                    "\(line.entry)", line.recordedAt, line.happened ?? "", line.action, line.actor ?? "",
                    line.role ?? "", line.about, line.words ?? "", line.isErased ? "yes" : "no",
                ]
            }
    }
}
