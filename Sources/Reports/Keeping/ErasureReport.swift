import Records

/// What erasures took away, and where words still stand.
package struct ErasureReport: Report {
    /// One erasure that is done.
    package struct Done: Sendable {
        let subject: String
        let entry: Int
        let doneEntry: Int
        let versions: Int
        let entries: Int
        let lists: Int
        let wordsSought: Int
        let remaining: [String]

        package init(
            subject: String, entry: Int, doneEntry: Int, versions: Int, entries: Int, lists: Int, wordsSought: Int,
            remaining: [String]
        ) {
            self.subject = subject
            self.entry = entry
            self.doneEntry = doneEntry
            self.versions = versions
            self.entries = entries
            self.lists = lists
            self.wordsSought = wordsSought
            self.remaining = remaining
        }
    }

    private let erasures: [Done]

    package init(_ erasures: [Done]) { self.erasures = erasures }

    package var text: String {
        if erasures.isEmpty { return "No erasure is unfinished." }
        return erasures.map(\.text).joined(separator: "\n\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.subject.erase", version: 1, [.init("erasures", .array(erasures.map(\.json)))])
    }

    package var rows: [[String]] {
        [["subject", "entry", "done_entry", "versions", "entries", "lists", "words_sought", "remaining"]]
            + erasures.map {
                [
                    $0.subject, "\($0.entry)", "\($0.doneEntry)", "\($0.versions)", "\($0.entries)", "\($0.lists)",
                    "\($0.wordsSought)", $0.remaining.joined(separator: "; "),
                ]
            }
    }
}

extension ErasureReport.Done {
    fileprivate var text: String {
        var lines = [
            "\(subject) is erased: \(versions) record versions, \(entries) ledger bodies, \(lists) lists",
            "\(wordsSought) names, addresses and words of theirs were looked for in every file the program wrote",
        ]
        if remaining.isEmpty { return (lines + ["none of them is there any more"]).joined(separator: "\n") }
        lines.append("What is left to look at:")
        return (lines + remaining.map { "  " + $0 }).joined(separator: "\n")
    }

    fileprivate var json: OrderedJSON {
        [
            "subject": .string(subject), "entry": .number(entry), "done_entry": .number(doneEntry),
            "versions": .number(versions), "entries": .number(entries), "lists": .number(lists),
            "words_sought": .number(wordsSought), "remaining": .texts(remaining),
        ]
    }
}
