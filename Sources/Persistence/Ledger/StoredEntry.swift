import Ledger

/// A ledger entry as it is stored: the exact bytes that are hashed, and what is beside them for finding it.
package struct StoredEntry: Hashable, Sendable {
    package let sequence: Int
    /// The kind and the time as the columns say; `verify` holds them against the bytes.
    package let kind: String
    package let recordedAt: String
    package let bytes: [UInt8]
}

/// The erasable body of a ledger entry with the key of its commitment.
package struct StoredEntryBody: Hashable, Sendable {
    package let bytes: [UInt8]
    package let key: CommitmentKey
}
