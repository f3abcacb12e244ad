extension ByteSource {
    /// The first chunks, at least `bytes` of them in all where there are so many, and a source that gives everything
    /// again from the start.
    func peek(_ bytes: Int) throws(ByteSourceError) -> (first: [[UInt8]], whole: ByteSource) {
        var first: [[UInt8]] = []
        var total = 0
        while total < bytes {
            let chunk = try read()
            if chunk.isEmpty { break }
            total += chunk.count
            first.append(chunk)
        }
        var (position, again, rest) = (0, first, self)
        let whole = ByteSource(name: name) { () throws(ByteSourceError) in
            guard position < again.count else {
                again = []
                position = 0
                return try rest.read()
            }
            defer { position += 1 }
            return again[position]
        }
        return (first, whole)
    }

    /// The same without the first bytes.
    func dropping(_ count: Int) -> ByteSource {
        var left = count
        return ByteSource(name: name) { () throws(ByteSourceError) in
            while true {
                let chunk = try self.read()
                guard left > 0, !chunk.isEmpty else { return chunk }
                let dropped = min(left, chunk.count)
                left -= dropped
                if dropped < chunk.count { return Array(chunk[dropped...]) }
            }
        }
    }
}
