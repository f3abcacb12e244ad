import Matching
import TestSupport
import Testing

@testable import Reports

struct `The line about a run` {
    static let rows: [(number: Int?, changes: Int, isReplayed: Bool, text: String)] = [
        (
            nil, 0, false,
            "As things stand on 23 November 2026. No run is recorded yet: `sharedlives match` records one."
        ),
        (3, 0, false, "As things stand on 23 November 2026. Nothing has changed since run 3."),
        (3, 1, false, "As things stand on 23 November 2026. Since run 3, 1 record has changed."),
        (3, 2, false, "As things stand on 23 November 2026. Since run 3, 2 records have changed."),
        (3, 0, true, "As run 3 saw it, on 23 November 2026. Since then nothing has changed."),
        (3, 1, true, "As run 3 saw it, on 23 November 2026. Since then 1 record has changed."),
    ]

    @Test(arguments: rows)
    func `it names the run and what changed since`(number: Int?, changes: Int, isReplayed: Bool, text: String) {
        let note = RunNote(
            asOf: Day.on("2026-11-23"), number: number, recordedOn: nil, changesSince: changes,
            isReplayed: isReplayed)
        #expect(note.text == text)
    }
}
