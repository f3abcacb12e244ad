import Matching
import Records

/// A referral's list as a run stored it: what was seen then.
package struct StoredListReport: Report {
    private let referral: String
    private let lines: [PairLine]
    private let bands: Bands
    private let note: RunNote
    private let showsPoints: Bool

    package init(_ lines: [PairLine], of referral: String, bands: Bands, note: RunNote, showsPoints: Bool) {
        self.lines = lines
        self.referral = referral
        self.bands = bands
        self.note = note
        self.showsPoints = showsPoints
    }

    package var text: String {
        var headings = ["", "household", "answer", "fits the person", "fits the household", "start", "distance"]
        if showsPoints { headings.append("points") }
        var table = TextTable(headings, figures: [0])
        for (place, line) in lines.enumerated() {
            var cells = [
                "\(place + 1)", line.household, answer(line), bands.words(of: line.peopleTotal),
                bands.words(of: line.householdSide.total), line.startOn, MilesWords.words(line.distanceMetres),
            ]
            if showsPoints { cells.append(line.fused.figures) }
            table.add(cells)
        }
        return [referral, note.text, "", lines.isEmpty ? "The list was empty." : table.text].joined(separator: "\n")
    }

    private func answer(_ line: PairLine) -> String {
        line.verdict == Verdict.possible.code ? Verdict.possible.words : "ask first (\(line.questions))"
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.shortlist.stored", version: 1,
            [
                .init("referral", .string(referral)), .init("run", .number(note.number)),
                .init("as_of", .string(note.asOf.description)),
                .init("records_changed_since_run", .number(note.changesSince)),
                .init("households", .array(lines.enumerated().map { $1.json(place: $0 + 1) })),
            ])
    }

    package var rows: [[String]] {
        [["place", "household", "verdict", "start_on", "open_questions", "points", "low", "high"]]
            + lines.enumerated().map { place, line in
                ["\(place + 1)", line.household, line.verdict, line.startOn, "\(line.questions)"]
                    + (line.fused.map { ["\($0.points)", "\($0.low)", "\($0.high)"] } ?? ["", "", ""])
            }
    }
}

extension PairLine {
    fileprivate func json(place: Int) -> OrderedJSON {
        [
            "place": .number(place), "household": .string(household), "verdict": .string(verdict),
            "start_on": .string(startOn), "open_questions": .number(questions),
            "last_arrangement_on": .text(lastArrangementOn),
            "people": .array(people.map(\.json)),
            "household_side": householdSide.json, "people_total": peopleTotal.json, "fused": fused.json,
        ]
    }
}

extension PairLine.SideLines {
    fileprivate var json: OrderedJSON {
        [
            "person": .text(person),
            "lines": .array(
                lines.map { line in
                    [
                        "strand": .string(line.strand), "weight": .number(line.weight),
                        "priority_percent": .number(line.priorityPercent), "low": .number(line.low),
                        "high": .number(line.high), "reading": .number(line.reading),
                        "points": .number(line.points),
                    ]
                }), "total": total.json,
        ]
    }
}
