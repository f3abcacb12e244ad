/// Why a proof proves nothing.
package enum MerkleProofError: Error, Equatable, Sendable {
    /// A leaf beyond the tree, a negative size, or a first tree larger than the second.
    case sizesDoNotFit
    /// More or fewer hashes than a proof between these sizes has.
    case wrongNumberOfHashes
    /// The hashes lead to another root.
    case rootDiffers
}

extension MerkleProofError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sizesDoNotFit: "the sizes of the proof do not fit each other"
        case .wrongNumberOfHashes: "the proof has too few or too many hashes"
        case .rootDiffers: "the proof leads to another root"
        }
    }
}
