import Matching
import Records

/// Whose records have been kept as long as the policy says, and by which rule.
package struct DueReport: Report {
    /// One person or household with its period.
    package struct Line: Sendable {
        let subject: RecordKey
        let recordClass: String
        let trigger: String?
        let from: Day?
        let years: Int?
        let dueOn: Day?
        let state: String
        let running: [String]
        let source: String?
        let request: Int?

        package init(
            subject: RecordKey, recordClass: String, trigger: String?, from: Day?, years: Int?, dueOn: Day?,
            state: String, running: [String], source: String?, request: Int?
        ) {
            self.subject = subject
            self.recordClass = recordClass
            self.trigger = trigger
            self.from = from
            self.years = years
            self.dueOn = dueOn
            self.state = state
            self.running = running
            self.source = source
            self.request = request
        }
    }

    private let lines: [Line]
    private let asOf: Day
    private let notReckoned: [String]

    /// - Parameter notReckoned: Classes of the policy's table the program cannot reckon.
    package init(_ lines: [Line], asOf: Day, notReckoned: [String]) {
        self.lines = lines
        self.asOf = asOf
        self.notReckoned = notReckoned
    }

    package var text: String {
        var parts: [String] = []
        if lines.isEmpty {
            parts.append("Nobody's records are due on \(asOf.words).")
        } else {
            var table = TextTable(["", "id", "kept as", "counts from", "years", "due on", ""])
            for line in lines {
                table.add([
                    line.state, line.subject.description, line.recordClass, line.countsFrom,
                    line.years.map { "\($0)" } ?? "", line.dueOn?.description ?? "", line.why,
                ])
            }
            parts.append(table.text)
        }
        if !notReckoned.isEmpty {
            parts.append(
                "The policy also names, and the program cannot reckon: " + notReckoned.joined(separator: ", "))
        }
        if let first = lines.first(where: { $0.state == "due" && $0.request == nil }) {
            parts.append("Next: sharedlives subject erase \(first.subject.id) --dry-run")
        }
        return parts.joined(separator: "\n\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.subject.due", version: 1,
            [
                .init("as_of", .string(asOf.description)), .init("lines", .array(lines.map(\.json))),
                .init("not_reckoned", .texts(notReckoned)),
            ])
    }

    package var rows: [[String]] {
        [["kind", "id", "class", "trigger", "from", "years", "due_on", "state", "running", "source", "request"]]
            + lines.map { line in
                [
                    line.subject.kind.rawValue, line.subject.id, line.recordClass, line.trigger ?? "",
                    line.from?.description ?? "", line.years.map { "\($0)" } ?? "", line.dueOn?.description ?? "",
                    line.state, line.running.joined(separator: "; "), line.source ?? "",
                    line.request.map { "\($0)" } ?? "",
                ]
            }
    }
}

extension DueReport.Line {
    fileprivate var countsFrom: String {
        guard let trigger else { return "no period in the policy" }
        return trigger + (from.map { " \($0)" } ?? "")
    }

    fileprivate var why: String {
        if let request { return "asked for by ledger entry \(request)" }
        return running.joined(separator: "; ")
    }

    fileprivate var json: OrderedJSON {
        [
            "kind": .string(subject.kind.rawValue), "id": .string(subject.id), "class": .string(recordClass),
            "trigger": .text(trigger), "from": .text(from?.description), "years": .number(years),
            "due_on": .text(dueOn?.description), "state": .string(state), "running": .texts(running),
            "source": .text(source), "request": .number(request),
        ]
    }
}
