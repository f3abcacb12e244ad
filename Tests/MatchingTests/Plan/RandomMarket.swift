import TestSupport

@testable import Matching

/// A small market of chance: who may go where, what it gains, and how many places there are.
struct RandomMarket: Sendable {
    let rows: Int
    let places: [Int32]
    let pairs: [(row: Int, column: Int, gain: Int64)]

    init(rows: Int, places: [Int32], pairs: [(row: Int, column: Int, gain: Int64)]) {
        self.rows = rows
        self.places = places
        self.pairs = pairs
    }

    init(seed: UInt64, rowsMost: Int, columnsMost: Int, gainsMost: Int) {
        var chance = Chance(seed: seed)
        rows = chance.number(in: 0...rowsMost)
        let columns = chance.number(in: 0...columnsMost)
        places = (0..<columns).map { _ in Int32(chance.number(in: 0...3)) }
        let density = chance.pick([20, 50, 100])
        var pairs: [(row: Int, column: Int, gain: Int64)] = []
        for row in 0..<rows {
            for column in 0..<columns where chance.percent(density) {
                pairs.append((row, column, Int64(chance.number(in: -1...gainsMost))))
            }
        }
        self.pairs = pairs
    }

    var graph: AssignmentGraph<Int64> { graph { $0 } }

    /// The market's graph with its gains in another size.
    func graph<Number: AssignmentNumber>(_ number: (Int64) -> Number) -> AssignmentGraph<Number> {
        var starts = [Int32](repeating: 0, count: rows + 1)
        for pair in pairs { starts[pair.row + 1] += 1 }
        for row in 0..<rows { starts[row + 1] += starts[row] }
        return AssignmentGraph(
            rowStarts: starts, columns: pairs.map { Int32($0.column) }, gains: pairs.map { number($0.gain) },
            places: places)
    }

    /// The greatest gain, by trying everything.
    var greatest: Int64 {
        var left = places
        return best(from: 0, &left)
    }

    private func best(from row: Int, _ left: inout [Int32]) -> Int64 {
        guard row < rows else { return 0 }
        var best = self.best(from: row + 1, &left)
        for pair in pairs where pair.row == row && left[pair.column] > 0 {
            left[pair.column] -= 1
            best = max(best, pair.gain + self.best(from: row + 1, &left))
            left[pair.column] += 1
        }
        return best
    }
}
