import Matching
import Records

/// What something changes on which lists, in each form.
struct ListMoves {
    private let moves: [FactReport.Move]

    init(_ moves: [FactReport.Move]) { self.moves = moves }

    private var told: [FactReport.Move] { moves.filter(\.isNews) }

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
