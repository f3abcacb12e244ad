/// Who may go where and what each pair is worth: rows seek at most one column each, a column takes rows up to its places.
///
/// A pair that is not listed is not allowed. Gains are what an assignment adds up to; a row may stay without a column, which gains nothing.
public struct AssignmentGraph<Number: AssignmentNumber>: Sendable {
    /// Where each row's pairs begin, and one more: `rows + 1` numbers.
    public let rowStarts: [Int32]
    /// The column of each pair, row by row.
    public let columns: [Int32]
    /// The gain of each pair, in the same order.
    public let gains: [Number]
    /// How many rows each column takes.
    public let places: [Int32]

    public var rowCount: Int { rowStarts.count - 1 }
    public var columnCount: Int { places.count }

    /// A graph of pairs that are listed row by row.
    public init(rowStarts: [Int32], columns: [Int32], gains: [Number], places: [Int32]) {
        precondition(rowStarts.first == 0, "the first row's pairs come first")
        precondition(
            rowStarts.last.map { Int($0) } == columns.count && columns.count == gains.count,
            "every pair has a row, a column and a gain")
        precondition(zip(rowStarts, rowStarts.dropFirst()).allSatisfy { $0 <= $1 }, "rows follow one another")
        precondition(columns.allSatisfy { $0 >= 0 && Int($0) < places.count }, "every pair names a column")
        precondition(places.allSatisfy { $0 >= 0 }, "places are counted from none")
        self.rowStarts = rowStarts
        self.columns = columns
        self.gains = gains
        self.places = places
    }

    /// The pairs of a row.
    public func pairs(of row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }
}

/// An assignment of the greatest gain, and the prices that prove it.
public struct Assignment<Number: AssignmentNumber>: Sendable {
    /// The pair each row got, as its place among the graph's pairs; -1 where it got none.
    public let pairs: [Int32]
    /// One price per column, never below nothing; nothing where places are left.
    public let prices: [Number]
    /// Rows that shortest paths had to be searched for.
    public let pathCount: Int
}

extension AssignmentGraph {
    /// What an assignment gains.
    public func total(of assignment: Assignment<Number>) -> Number {
        assignment.pairs.reduce(Number.zero) { $1 < 0 ? $0 : $0 + gains[Int($1)] }
    }

    /// What is left to each row at `prices`: its best pair's gain less the column's price, or nothing.
    public func left(under prices: [Number]) -> [Number] {
        (0..<rowCount).map { row in
            var best = Number.zero
            for pair in pairs(of: row) where places[Int(columns[pair])] > 0 {
                let left = gains[pair] - prices[Int(columns[pair])]
                if left > best { best = left }
            }
            return best
        }
    }

    /// The most that any assignment can gain, as `prices` prove it: what is left to each row, and each price once a place. Linear in the
    /// graph.
    ///
    /// Source: linear programming duality; any prices that are not below nothing give a bound, and an assignment that reaches it is
    /// the greatest.
    public func bound(under prices: [Number]) -> Number {
        var bound = left(under: prices).reduce(Number.zero) { $0 + $1 }
        for (column, price) in prices.enumerated() where places[column] > 0 {
            // More places than rows prove no more than one for each.
            bound += price.scaled(by: min(Int(places[column]), rowCount))
        }
        return bound
    }
}
