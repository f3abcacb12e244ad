/// Why a proof file proves nothing.
package enum ProofFileError: Error, Equatable, Sendable {
    /// Not of the form of C2SP tlog-proof: the line that is wrong, from 1.
    case malformed(line: Int)
    /// The checkpoint in it is not accepted.
    case checkpoint(CheckpointError)
    /// The entry is not in the tree of the checkpoint.
    case proof(MerkleProofError)
}

extension ProofFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let line): "line \(line): not a proof file"
        case .checkpoint(let error): "\(error)"
        case .proof(let error): "\(error)"
        }
    }
}
