/// The tree in tiles, for programs of others that check a ledger (C2SP tlog-tiles).
extension MerkleTree {
    /// The paths of every tile of hashes the tree of this size has, level by level, the partial one of a level last.
    package static func tilePaths(ofSize size: Int) -> [TilePath] {
        var paths: [TilePath] = []
        var level = 0
        var hashes = size
        while hashes > 0 {
            paths += tilePaths(.hashes(level: level), count: hashes)
            hashes /= TilePath.fullWidth
            level += 1
        }
        return paths
    }

    /// The paths of every bundle of entries the tree of this size has, a partial one last.
    package static func entryPaths(ofSize size: Int) -> [TilePath] { tilePaths(.entries, count: size) }

    private static func tilePaths(_ content: TilePath.Content, count: Int) -> [TilePath] {
        let (full, rest) = count.quotientAndRemainder(dividingBy: TilePath.fullWidth)
        let paths = (0..<full).map { TilePath(content: content, index: $0) }
        return rest > 0 ? paths + [TilePath(content: content, index: full, width: rest)] : paths
    }

    /// The bytes of a tile of hashes, one after the other.
    package func tile(level: Int, index: Int, width: Int) -> [UInt8] {
        let hashes = levels[level * 8]
        let start = index * TilePath.fullWidth
        return hashes[start..<(start + width)].flatMap(\.bytes)
    }

    /// The bytes of a bundle of entries: each after its length in two bytes, the highest first.
    package static func bundle(_ entries: [[UInt8]]) -> [UInt8] {
        entries.flatMap { entry in
            precondition(entry.count <= UInt16.max, "an entry of a bundle has at most 65,535 bytes")
            return UInt16(entry.count).bigEndianBytes + entry
        }
    }
}
