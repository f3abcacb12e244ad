/// Shortest augmenting paths for the rows that bidding left.
extension AssignmentSolver {
    /// Where a search has got to.
    private struct Reach {
        /// Marks of this search: reached, and one more for finished.
        let mark: Int32
        /// The nearest end so far.
        var nearest = Number.far
        var endColumn: Int32 = -1
        /// The row that would go without; -1 where a column is the end.
        var endRow: Int32 = -1
    }

    /// Gives each waiting row a column, or leaves somebody without, whatever is worth most; others move on where that is better.
    mutating func augment() {
        for place in 0..<waitingCount {
            augment(from: waiting[place], mark: Int32(truncatingIfNeeded: 2 * place + 2))
        }
    }

    private mutating func augment(from start: Int32, mark: Int32) {
        heap.removeAll()
        var reach = Reach(mark: mark)
        var finishedCount = 0
        scan(start, at: .zero, &reach)
        while heap.count > 0, heap.nearestKey < reach.nearest {
            let column = heap.removeNearest()
            marks[Int(column)] = mark + 1
            finished[finishedCount] = column
            finishedCount += 1
            let distance = distances[Int(column)]
            for slot in takerStarts[Int(column)]..<takerStarts[Int(column) + 1] {
                let row = takers[Int(slot)]
                scan(row, at: distance + (gains[Int(rowPairs[Int(row)])] - prices[Int(column)]), &reach)
            }
        }
        for place in 0..<finishedCount {
            let column = Int(finished[place])
            prices[column] += reach.nearest - distances[column]
        }
        move(reach, from: start)
    }

    /// Looks at every pair of `row`, which is `base` away.
    private mutating func scan(_ row: Int32, at base: Number, _ reach: inout Reach) {
        if base < reach.nearest {
            reach.nearest = base
            reach.endColumn = -1
            reach.endRow = row
        }
        for pair in rowStarts[Int(row)]..<rowStarts[Int(row) + 1] {
            let column = columns[Int(pair)]
            let distance = base - (gains[Int(pair)] - prices[Int(column)])
            guard distance < reach.nearest else { continue }
            let mark = marks[Int(column)]
            if mark == reach.mark + 1 { continue }
            let isReached = mark == reach.mark
            if isReached, distance >= distances[Int(column)] { continue }
            if hasRoom(Int(column)) {
                reach.nearest = distance
                reach.endColumn = column
                reach.endRow = -1
            } else if isReached {
                heap.shorten(column, to: distance)
            } else {
                heap.insert(column, at: distance)
            }
            marks[Int(column)] = reach.mark
            distances[Int(column)] = distance
            reachedBy[Int(column)] = pair
            reachedFrom[Int(column)] = row
        }
    }

    /// Moves everybody along the path to the end that was found, from its end back to `start`: each takes the place that the next one left.
    private func move(_ reach: Reach, from start: Int32) {
        var row: Int32
        var left: Int32
        var slot: Int32
        if reach.endColumn >= 0 {
            row = reachedFrom[Int(reach.endColumn)]
            (left, slot) = (rowPairs[Int(row)], rowSlots[Int(row)])
            _ = take(reachedBy[Int(reach.endColumn)], by: row)
        } else {
            row = reach.endRow
            (left, slot) = (rowPairs[Int(row)], rowSlots[Int(row)])
            rowPairs[Int(row)] = -1
        }
        while row != start {
            let column = columns[Int(left)]
            let free = slot
            row = reachedFrom[Int(column)]
            (left, slot) = (rowPairs[Int(row)], rowSlots[Int(row)])
            takers[Int(free)] = row
            rowSlots[Int(row)] = free
            rowPairs[Int(row)] = reachedBy[Int(column)]
        }
    }
}
