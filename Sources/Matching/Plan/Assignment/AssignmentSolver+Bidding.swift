/// Rows bid: each takes its best column, raises its price by no more than it would pay rather than go elsewhere, and sends off whoever
/// would leave first.
extension AssignmentSolver {
    /// So many bids per row are worth it before shortest paths do the rest.
    private static var bidsPerRow: Int { 40 }
    private static var rounds: Int { 3 }

    private enum BidAnswer {
        /// The row has its best pair, or is as well off without any.
        case content
        /// This row bids next.
        case next(Int32)
        /// A tie: the row has nothing to bid with.
        case waits
    }

    /// Lets every row bid; those that a tie leaves without a column are in ``waiting`` at the end.
    mutating func bid() {
        for row in 0..<rowCount { waiting[row] = Int32(truncatingIfNeeded: rowCount - 1 - row) }
        waitingCount = rowCount
        var budget = Self.bidsPerRow * rowCount
        for _ in 0..<Self.rounds where waitingCount > 0 { bidOnce(&budget) }
    }

    /// One round over the rows that wait; whoever it sends off bids again at once while the budget lasts.
    private mutating func bidOnce(_ budget: inout Int) {
        // A stack at the start of the list; rows put off are gathered at its end and moved down after the round.
        var top = waitingCount
        var putOff = rowCount
        while top > 0 {
            top -= 1
            let row = waiting[top]
            let answer = budget > 0 ? offer(of: row) : .waits
            budget -= 1
            switch answer {
            case .content: break
            case .next(let next):
                waiting[top] = next
                top += 1
            case .waits:
                putOff -= 1
                waiting[putOff] = row
            }
        }
        waitingCount = rowCount - putOff
        for place in 0..<waitingCount { waiting[place] = waiting[putOff + place] }
    }

    /// Lets one row bid.
    private func offer(of row: Int32) -> BidAnswer {
        // Going without, worth nothing, is the first choice until a pair is worth more.
        var first = Number.zero
        var firstPair: Int32 = -1
        var isFirstOpen = true
        var second = Number.zero
        var secondPair: Int32 = -1
        for pair in rowStarts[Int(row)]..<rowStarts[Int(row) + 1] {
            let column = Int(columns[Int(pair)])
            let left = gains[Int(pair)] - prices[column]
            if left > first || (!isFirstOpen && left == first && hasRoom(column)) {
                (second, secondPair) = (first, firstPair)
                (first, firstPair) = (left, pair)
                isFirstOpen = hasRoom(column)
            } else if left > second, firstPair >= 0 {
                (second, secondPair) = (left, pair)
            }
        }
        guard firstPair >= 0 else { return .content }
        let column = Int(columns[Int(firstPair)])
        let level = prices[column] + (first - second)
        if isFirstOpen {
            levels[Int(take(firstPair, by: row))] = level
            return .content
        }
        guard level > prices[column] else { return .waits }
        let least = leastLevel(column)
        if level > levels[Int(least)] {
            let leaving = takers[Int(least)]
            prices[column] = levels[Int(least)]
            takers[Int(least)] = row
            levels[Int(least)] = level
            rowSlots[Int(row)] = least
            rowPairs[Int(row)] = firstPair
            rowPairs[Int(leaving)] = -1
            return .next(leaving)
        }
        // At this price the second choice is as good; where that is going without, or has room, the row is content there.
        prices[column] = level
        guard secondPair >= 0 else { return .content }
        let other = Int(columns[Int(secondPair)])
        guard hasRoom(other) else { return .next(row) }
        levels[Int(take(secondPair, by: row))] = prices[other]
        return .content
    }

    /// Where the taker of a full column stands who would leave first.
    private func leastLevel(_ column: Int) -> Int32 {
        var least = takerStarts[column]
        var slot = least + 1
        while slot < takerStarts[column + 1] {
            if levels[Int(slot)] < levels[Int(least)] { least = slot }
            slot += 1
        }
        return least
    }
}
