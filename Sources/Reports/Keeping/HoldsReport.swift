import Records

/// The legal holds in force.
package struct HoldsReport: Report {
    /// One hold.
    package struct Hold: Sendable {
        let entry: Int
        let subject: String
        let setAt: String
        let setBy: String
        let words: String

        package init(entry: Int, subject: String, setAt: String, setBy: String, words: String) {
            self.entry = entry
            self.subject = subject
            self.setAt = setAt
            self.setBy = setBy
            self.words = words
        }
    }

    private let holds: [Hold]

    package init(_ holds: [Hold]) { self.holds = holds }

    package var text: String {
        if holds.isEmpty { return "No legal hold is set." }
        var table = TextTable(["held", "since", "by", "why"])
        for hold in holds { table.add([hold.subject, hold.setAt, hold.setBy, hold.words]) }
        return table.text
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.subject.holds", version: 1,
            [
                .init(
                    "holds",
                    .array(
                        holds.map {
                            [
                                "entry": .number($0.entry), "subject": .string($0.subject),
                                "set_at": .string($0.setAt), "set_by": .string($0.setBy),
                                "words": .string($0.words),
                            ]
                        }))
            ])
    }

    package var rows: [[String]] {
        [["entry", "subject", "set_at", "set_by", "words"]]
            + holds.map { ["\($0.entry)", $0.subject, $0.setAt, $0.setBy, $0.words] }
    }
}
