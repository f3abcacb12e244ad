/// Why a text is not a checkpoint that may be trusted.
package enum CheckpointError: Error, Equatable, Sendable {
    /// Not the three lines of a checkpoint: the line that is wrong, from 1.
    case malformed(line: Int)
    /// A sound checkpoint of another ledger.
    case otherOrigin(String)
    /// The note around it is not accepted.
    case note(NoteError)
    /// Witnesses signed it, the ledger itself did not.
    case notSignedByLedger
    /// Signed by a key of the ledger that did not sign for that many entries: not yet, or not any more.
    case keyNotInForce(id: String, size: Int)
}

extension CheckpointError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let line): "line \(line): not a checkpoint"
        case .otherOrigin(let origin): "a checkpoint of another ledger, `\(origin)`"
        case .note(let error): "\(error)"
        case .notSignedByLedger: "the ledger's own signature is missing"
        case .keyNotInForce(let id, let size): "signed by key \(id), which was not in force at \(size) entries"
        }
    }
}
