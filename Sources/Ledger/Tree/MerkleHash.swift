import Crypto

/// The hashes of the RFC 6962 tree: leaves and nodes are told apart by their first byte, so that neither passes for the
/// other.
package enum MerkleHash {
    /// The root of the tree without leaves: the digest of nothing.
    package static let emptyRoot = Digest(of: [])

    /// SHA-256(0x00 ‖ entry).
    package static func leaf(_ entry: [UInt8]) -> Digest {
        var hash = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
        entry.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Digest(hash)
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    package static func node(_ left: Digest, _ right: Digest) -> Digest {
        var hash = SHA256()
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Digest.count, alignment: 1) { block in
            block[0] = 1
            left.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: block[1..<33]).copyMemory(from: $0) }
            right.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: block[33..<65]).copyMemory(from: $0) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(block))
        }
        return Digest(hash)
    }

    /// The number of leaves under the left branch of a tree of this many: the largest power of two below it.
    static func leftCount(of count: Int) -> Int {
        precondition(count > 1, "only a tree of two leaves or more has branches")
        return 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
