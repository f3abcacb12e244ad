import Ledger

/// Lists of values.
extension RecordReader {
    /// The elements of the array that comes next.
    mutating func elements<Value: RecordValue>() throws(RecordError) -> [Value] {
        var values: [Value] = Self.roomForAFew()
        try reading { (json) throws(CanonicalError) in try json.beginArray() }
        while try reading({ (json) throws(CanonicalError) in try json.hasNext() }) {
            values.append(try Value.read(from: &self))
        }
        return values
    }

    /// The rows of the array that comes next; each has to follow the one before it.
    mutating func ascendingElements<Row: RecordRow>() throws(RecordError) -> [Row] {
        var rows: [Row] = Self.roomForAFew()
        var lastBytes = 0..<0
        try reading { (json) throws(CanonicalError) in try json.beginArray() }
        while try reading({ (json) throws(CanonicalError) in try json.hasNext() }) {
            let start = json.offset
            let row = try Row.read(from: &self)
            let bytes = start..<json.offset
            if let last = rows.last, !Row.precedes(last, row) {
                guard !Row.precedes(row, last), precedes(lastBytes, bytes) else {
                    throw fault(.notAscending, at: start)
                }
            }
            rows.append(row)
            lastBytes = bytes
        }
        return rows
    }

    /// An empty list that can take a few small values before it has to move.
    private static func roomForAFew<Value>() -> [Value] {
        var values: [Value] = []
        if MemoryLayout<Value>.stride <= 32 { values.reserveCapacity(4) }
        return values
    }
}
