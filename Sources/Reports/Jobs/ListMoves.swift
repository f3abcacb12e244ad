import Matching
import Records

/// What something changes on which lists, in each form.
struct ListMoves {
    private let moves: [FactReport.Move]

    init(_ moves: [FactReport.Move]) { self.moves = moves }

    /// A home that only moves because another came or went is no news of its own.
    private var told: [FactReport.Move] {
        moves.filter { $0.before?.verdict != $0.after?.verdict || $0.movesPoints }
    }

    /// A table, or that no list changes.
    var text: String {
        if told.isEmpty { return "No list changes." }
        var table = TextTable(["list", "household", "before", "after"])
        for move in told {
            table.add([move.referral, move.household, FactReport.words(move.before), FactReport.words(move.after)])
        }
        return "\n" + table.text
    }

    var json: OrderedJSON { .array(moves.map(\.json)) }

    var rows: [[String]] { [FactReport.Move.header] + moves.map(\.row) }
}
