/// Finds an assignment of the greatest gain: rows bid for columns first, then shortest augmenting paths place whoever is left.
///
/// Columns are nodes with places and one price each, so that a home of three is no three nodes. Throughout, a row that has a pair has its
/// best one at the prices that hold, and a column with places left has no price: that is what proves the end. All memory is taken once.
/// Source: Jonker and Volgenant 1987 (augmenting row reduction, shortest augmenting paths); Bertsekas and Castañon 1989 (bids for
/// alike places).
struct AssignmentSolver<Number: AssignmentNumber> {
    let rowCount: Int
    let columnCount: Int
    let rowStarts: UnsafePointer<Int32>
    let columns: UnsafePointer<Int32>
    let gains: UnsafePointer<Number>
    let places: UnsafePointer<Int32>
    /// Where each column's takers are listed, and one more.
    let takerStarts: UnsafeMutablePointer<Int32>
    let takers: UnsafeMutablePointer<Int32>
    /// While rows bid: the price at which a taker would as soon go elsewhere.
    let levels: UnsafeMutablePointer<Number>
    let taken: UnsafeMutablePointer<Int32>
    let prices: UnsafeMutablePointer<Number>
    /// The pair each row has; -1 where none.
    let rowPairs: UnsafeMutablePointer<Int32>
    /// Where a row stands among its column's takers.
    let rowSlots: UnsafeMutablePointer<Int32>
    /// Rows that wait, and how many.
    let waiting: UnsafeMutablePointer<Int32>
    var waitingCount = 0
    /// Search: distance, the pair it was reached by, and in which search.
    let distances: UnsafeMutablePointer<Number>
    let reachedBy: UnsafeMutablePointer<Int32>
    let reachedFrom: UnsafeMutablePointer<Int32>
    let marks: UnsafeMutablePointer<Int32>
    let finished: UnsafeMutablePointer<Int32>
    var heap: SearchHeap<Number>

    private init(
        rowCount: Int, columnCount: Int, placeCount: Int, _ rowStarts: UnsafePointer<Int32>,
        _ columns: UnsafePointer<Int32>, _ gains: UnsafePointer<Number>, _ places: UnsafePointer<Int32>
    ) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.rowStarts = rowStarts
        self.columns = columns
        self.gains = gains
        self.places = places
        takerStarts = .allocate(capacity: columnCount + 1)
        takers = .allocate(capacity: placeCount + 1)
        levels = .allocate(capacity: placeCount + 1)
        taken = .allocate(capacity: columnCount + 1)
        prices = .allocate(capacity: columnCount + 1)
        rowPairs = .allocate(capacity: rowCount + 1)
        rowSlots = .allocate(capacity: rowCount + 1)
        waiting = .allocate(capacity: rowCount + 1)
        distances = .allocate(capacity: columnCount + 1)
        reachedBy = .allocate(capacity: columnCount + 1)
        reachedFrom = .allocate(capacity: columnCount + 1)
        marks = .allocate(capacity: columnCount + 1)
        finished = .allocate(capacity: columnCount + 1)
        heap = SearchHeap(columnCount: columnCount)
        taken.initialize(repeating: 0, count: columnCount)
        prices.initialize(repeating: .zero, count: columnCount)
        marks.initialize(repeating: 0, count: columnCount)
        rowPairs.initialize(repeating: -1, count: rowCount)
        var next: Int32 = 0
        for column in 0..<columnCount {
            takerStarts[column] = next
            // More places than rows are as good as one for each.
            next += min(places[column], Int32(truncatingIfNeeded: rowCount))
            // Nobody bids for a column without places.
            if places[column] == 0 { prices[column] = .far }
        }
        takerStarts[columnCount] = next
    }

    private func free() {
        takerStarts.deallocate()
        takers.deallocate()
        levels.deallocate()
        taken.deallocate()
        prices.deallocate()
        rowPairs.deallocate()
        rowSlots.deallocate()
        waiting.deallocate()
        distances.deallocate()
        reachedBy.deallocate()
        reachedFrom.deallocate()
        marks.deallocate()
        finished.deallocate()
        heap.free()
    }

    /// The assignment of the greatest gain. Deterministic: the same graph gives the same pairs and prices.
    static func assignment(of graph: AssignmentGraph<Number>) -> Assignment<Number> {
        let rows = graph.rowCount
        let placeCount = graph.places.reduce(0) { $0 + min(Int($1), rows) }
        return graph.rowStarts.withUnsafeBufferPointer { rowStarts in
            graph.columns.withUnsafeBufferPointer { columns in
                graph.gains.withUnsafeBufferPointer { gains in
                    graph.places.withUnsafeBufferPointer { places in
                        guard let rowStarts = rowStarts.baseAddress, let columns = columns.baseAddress,
                            let gains = gains.baseAddress, let places = places.baseAddress
                        else {
                            return Assignment(
                                pairs: [Int32](repeating: -1, count: rows),
                                prices: [Number](repeating: .zero, count: graph.columnCount), pathCount: 0)
                        }
                        var solver = AssignmentSolver(
                            rowCount: rows, columnCount: graph.columnCount, placeCount: placeCount, rowStarts,
                            columns, gains, places)
                        defer { solver.free() }
                        solver.bid()
                        let paths = solver.waitingCount
                        solver.augment()
                        for column in 0..<graph.columnCount where places[column] == 0 {
                            solver.prices[column] = .zero
                        }
                        return Assignment(
                            pairs: Array(UnsafeBufferPointer(start: solver.rowPairs, count: rows)),
                            prices: Array(UnsafeBufferPointer(start: solver.prices, count: graph.columnCount)),
                            pathCount: paths)
                    }
                }
            }
        }
    }

    func placeCount(_ column: Int) -> Int32 { takerStarts[column + 1] - takerStarts[column] }

    func hasRoom(_ column: Int) -> Bool { taken[column] < placeCount(column) }

    /// Gives `row` the pair `pair`, whose column has room.
    func take(_ pair: Int32, by row: Int32) -> Int32 {
        let column = Int(columns[Int(pair)])
        let slot = takerStarts[column] + taken[column]
        taken[column] += 1
        takers[Int(slot)] = row
        rowSlots[Int(row)] = slot
        rowPairs[Int(row)] = pair
        return slot
    }
}

extension AssignmentGraph where Number == Int64 {
    /// The assignment of the greatest gain.
    public func solved() -> Assignment<Int64> { AssignmentSolver<Int64>.assignment(of: self) }
}

extension AssignmentGraph where Number == Int128 {
    /// The assignment of the greatest gain.
    public func solved() -> Assignment<Int128> { AssignmentSolver<Int128>.assignment(of: self) }
}

extension AssignmentGraph where Number == TwoLimbs {
    /// The assignment of the greatest gain.
    public func solved() -> Assignment<TwoLimbs> { AssignmentSolver<TwoLimbs>.assignment(of: self) }
}
