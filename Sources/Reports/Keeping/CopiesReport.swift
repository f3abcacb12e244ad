import Records

/// The copies that left, and which of them are back.
package struct CopiesReport: Report {
    /// One copy.
    package struct Copy: Sendable {
        let entry: Int
        let recordedAt: String
        let what: String
        let form: String?
        let recipient: String?
        let paths: [String]
        let about: [String]
        let recalledAt: String?

        package init(
            entry: Int, recordedAt: String, what: String, form: String?, recipient: String?, paths: [String],
            about: [String], recalledAt: String?
        ) {
            self.entry = entry
            self.recordedAt = recordedAt
            self.what = what
            self.form = form
            self.recipient = recipient
            self.paths = paths
            self.about = about
            self.recalledAt = recalledAt
        }
    }

    private let copies: [Copy]

    package init(_ copies: [Copy]) { self.copies = copies }

    package var text: String {
        if copies.isEmpty { return "No copy has left." }
        var table = TextTable(["number", "made", "what", "for", "about", "back", "where"], figures: [0])
        for copy in copies {
            table.add([
                "\(copy.entry)", copy.recordedAt, [copy.what, copy.form].compactMap { $0 }.joined(separator: ", "),
                copy.recipient ?? "", copy.about.joined(separator: " "), copy.recalledAt ?? "out",
                copy.paths.joined(separator: " "),
            ])
        }
        return table.text
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.subject.copies", version: 1,
            [
                .init(
                    "copies",
                    .array(
                        copies.map {
                            [
                                "entry": .number($0.entry), "recorded_at": .string($0.recordedAt),
                                "what": .string($0.what), "form": .text($0.form), "recipient": .text($0.recipient),
                                "paths": .texts($0.paths), "about": .texts($0.about),
                                "recalled_at": .text($0.recalledAt),
                            ]
                        }))
            ])
    }

    package var rows: [[String]] {
        [["entry", "recorded_at", "what", "form", "recipient", "paths", "about", "recalled_at"]]
            + copies.map {
                [
                    "\($0.entry)", $0.recordedAt, $0.what, $0.form ?? "", $0.recipient ?? "",
                    $0.paths.joined(separator: " "), $0.about.joined(separator: " "), $0.recalledAt ?? "",
                ]
            }
    }
}
