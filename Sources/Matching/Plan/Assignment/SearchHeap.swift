/// Columns by their distance, nearest first: a heap of four children a node in which a distance can be made shorter.
///
/// Ties go to whichever stands higher in the heap, the same on every machine.
struct SearchHeap<Number: AssignmentNumber> {
    private let keys: UnsafeMutablePointer<Number>
    private let columns: UnsafeMutablePointer<Int32>
    /// Where a column stands in the heap.
    private let places: UnsafeMutablePointer<Int32>
    private(set) var count = 0

    /// An empty heap for columns below `columnCount`. Whoever makes it frees it.
    init(columnCount: Int) {
        keys = .allocate(capacity: columnCount + 1)
        columns = .allocate(capacity: columnCount + 1)
        places = .allocate(capacity: columnCount + 1)
    }

    func free() {
        keys.deallocate()
        columns.deallocate()
        places.deallocate()
    }

    mutating func removeAll() { count = 0 }

    var nearestKey: Number { keys[0] }

    /// Puts a column in at `key`.
    mutating func insert(_ column: Int32, at key: Number) {
        count += 1
        rise(column, key, from: count - 1)
    }

    /// Brings a column that is in the heap up to a shorter distance.
    mutating func shorten(_ column: Int32, to key: Number) { rise(column, key, from: Int(places[Int(column)])) }

    /// Takes the nearest column out.
    mutating func removeNearest() -> Int32 {
        let nearest = columns[0]
        count -= 1
        if count > 0 { sink(columns[count], keys[count]) }
        return nearest
    }

    private func rise(_ column: Int32, _ key: Number, from start: Int) {
        var hole = start
        while hole > 0 {
            let parent = (hole - 1) >> 2
            if keys[parent] <= key { break }
            move(parent, to: hole)
            hole = parent
        }
        put(column, key, at: hole)
    }

    private func sink(_ column: Int32, _ key: Number) {
        var hole = 0
        while true {
            let first = 4 * hole + 1
            if first >= count { break }
            var least = first
            for child in (first + 1)..<max(first + 1, min(first + 4, count)) where keys[child] < keys[least] {
                least = child
            }
            if keys[least] >= key { break }
            move(least, to: hole)
            hole = least
        }
        put(column, key, at: hole)
    }

    private func move(_ from: Int, to hole: Int) { put(columns[from], keys[from], at: hole) }

    private func put(_ column: Int32, _ key: Number, at hole: Int) {
        keys[hole] = key
        columns[hole] = column
        places[Int(column)] = Int32(truncatingIfNeeded: hole)
    }
}
