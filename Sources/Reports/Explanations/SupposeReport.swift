import Matching
import Records

/// Who would gain or lose by facts that are only supposed.
package struct SupposeReport: Report {
    private let facts: [Supposition]
    private let moves: [FactReport.Move]
    private let note: RunNote

    package init(_ facts: [Supposition], moves: [FactReport.Move], note: RunNote) {
        self.facts = facts
        self.moves = moves
        self.note = note
    }

    /// Referrals with a home that was not on their list, or was to be asked first and is possible.
    private var gaining: [String] {
        referrals { ($0.before?.verdict).map { $0 > .possible } ?? true && $0.after != nil }
    }
    private var losing: [String] {
        referrals { $0.before != nil && ($0.after?.verdict).map { $0 > .possible } ?? true }
    }

    private func referrals(where isSo: (FactReport.Move) -> Bool) -> [String] {
        Set(moves.filter { $0.before?.verdict != $0.after?.verdict }.filter(isSo).map(\.referral)).sorted()
    }

    package var text: String {
        var lines = [
            "Supposed, and not saved: " + facts.map { "\($0.path)=\($0.value)" }.joined(separator: ", "), note.text,
            "",
        ]
        let told = moves.filter(\.isNews)
        guard !told.isEmpty else { return (lines + ["No list would change."]).joined(separator: "\n") }
        if !gaining.isEmpty { lines.append("Would gain: " + gaining.joined(separator: ", ")) }
        if !losing.isEmpty { lines.append("Would lose: " + losing.joined(separator: ", ")) }
        var table = TextTable(["list", "household", "now", "then"])
        for move in told {
            table.add([
                move.referral, move.household, FactReport.words(move.before), FactReport.words(move.after),
            ])
        }
        return (lines + [table.text]).joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.supposed", version: 1,
            [
                .init("as_of", .string(note.asOf.description)),
                .init(
                    "facts", .array(facts.map { ["path": .string($0.path), "value": .string($0.value)] })),
                .init("gaining", .texts(gaining)), .init("losing", .texts(losing)),
                .init("lists", .array(moves.map(\.json))),
            ])
    }

    package var rows: [[String]] { [FactReport.Move.header] + moves.map(\.row) }
}
