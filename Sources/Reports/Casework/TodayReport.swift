import Casework
import Matching
import Records

/// What is to be done today, each line with what to type next.
package struct TodayReport: Report {
    private let day: Day
    private let lines: [TodayLine]

    package init(day: Day, lines: [TodayLine]) {
        self.day = day
        self.lines = lines
    }

    package var text: String {
        guard !lines.isEmpty else { return "Nothing is due on \(day.words)." }
        var table = TextTable(["due", "what", "about", "", "next"])
        for line in lines {
            table.add([
                line.dueOn?.description ?? "open", line.kind.rawValue, line.about.joined(separator: " "), line.says,
                line.next,
            ])
        }
        let count = lines.count == 1 ? "1 thing" : "\(lines.count) things"
        return "\(day.words): \(count)\n\n\(table.text)"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.today", version: 1,
            [
                .init("day", .string(day.description)),
                .init(
                    "lines",
                    .array(
                        lines.map { line in
                            [
                                "kind": .string(line.kind.rawValue), "due_on": .text(line.dueOn?.description),
                                "about": .texts(line.about), "says": .string(line.says),
                                "next": .string(line.next), "coordinator": .text(line.coordinator),
                            ]
                        })),
            ])
    }

    package var rows: [[String]] {
        [["due_on", "kind", "about", "says", "next", "coordinator"]]
            + lines.map { line in
                [
                    line.dueOn?.description ?? "", line.kind.rawValue, line.about.joined(separator: ";"), line.says,
                    line.next, line.coordinator ?? "",
                ]
            }
    }
}
