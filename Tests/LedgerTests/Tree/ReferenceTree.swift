@testable import Ledger

/// RFC 6962 2.1 as it is written: slow and obvious. The tree must equal it.
enum ReferenceTree {
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        if leaves.isEmpty { return MerkleHash.emptyRoot }
        if leaves.count == 1 { return leaves[leaves.startIndex] }
        let middle = leaves.startIndex + split(leaves.count)
        return MerkleHash.node(root(leaves[..<middle]), root(leaves[middle...]))
    }

    /// PATH(m, D[n]) of 2.1.1.
    static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        if leaves.count == 1 { return [] }
        let count = split(leaves.count)
        let (left, right) = (leaves.prefix(count), leaves.dropFirst(count))
        return index < count ? path(index, left) + [root(right)] : path(index - count, right) + [root(left)]
    }

    /// SUBPROOF(m, D[n], b) of 2.1.2.
    static func subproof(_ first: Int, _ leaves: ArraySlice<Digest>, _ isWhole: Bool) -> [Digest] {
        if first == leaves.count { return isWhole ? [] : [root(leaves)] }
        let count = split(leaves.count)
        let (left, right) = (leaves.prefix(count), leaves.dropFirst(count))
        if first <= count { return subproof(first, left, isWhole) + [root(right)] }
        return subproof(first - count, right, false) + [root(left)]
    }

    private static func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}
