import Ledger

/// The current records of a moment in bytes of their own, so that they can be read after the reading has ended and writers go on meanwhile.
package struct CopiedRecords: Sendable {
    /// The last version that is taken into account; 0 for none.
    package let upTo: Int
    private var blocks: [Block] = []

    /// Rows with their keys and bodies, one behind the other. A scheme is several: what is there is never copied to make room for more.
    fileprivate struct Block {
        static let size = 1 << 20
        var rows: [Row] = []
        var bytes: [UInt8] = []

        init(room: Int) { bytes.reserveCapacity(room) }

        func hasRoom(for count: Int) -> Bool { bytes.count + count <= bytes.capacity }
    }

    fileprivate struct Row {
        let kind: String
        let id: String
        let sequence: Int
        /// Where its key begins, where its body does, and where that ends.
        let key: Int
        let body: Int
        let end: Int
    }

    fileprivate init(upTo: Int) { self.upTo = upTo }

    fileprivate mutating func append(_ row: RecordRow) {
        let count = row.rawKey.count + row.bytes.count
        if !(blocks.last?.hasRoom(for: count) ?? false) { blocks.append(Block(room: max(Block.size, count))) }
        blocks[blocks.count - 1].append(row)
    }

    /// Passes over every record in the order they were stored.
    package func forEach(_ body: (RecordRow) throws -> Void) throws {
        for block in blocks { try block.forEach(body) }
    }
}

extension CopiedRecords.Block {
    fileprivate mutating func append(_ row: RecordRow) {
        let key = bytes.count
        bytes.append(contentsOf: row.rawKey)
        let body = bytes.count
        bytes.append(contentsOf: row.bytes)
        rows.append(
            CopiedRecords.Row(
                kind: row.kind, id: row.id, sequence: row.sequence, key: key, body: body, end: bytes.count))
    }

    fileprivate func forEach(_ body: (RecordRow) throws -> Void) throws {
        try bytes.withUnsafeBytes { all in
            for row in rows {
                try body(
                    RecordRow(
                        kind: row.kind, id: row.id, sequence: row.sequence,
                        rawKey: UnsafeRawBufferPointer(rebasing: all[row.key..<row.body]),
                        bytes: UnsafeRawBufferPointer(rebasing: all[row.body..<row.end])))
            }
        }
    }
}

extension RecordView {
    /// Every current record that has not ended, of all kinds, in bytes of their own.
    package func copied() throws -> CopiedRecords {
        var copied = CopiedRecords(upTo: upTo)
        try forEach { copied.append($0) }
        return copied
    }
}
