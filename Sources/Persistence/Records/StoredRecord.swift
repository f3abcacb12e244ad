import Ledger

/// One stored version of a record, with bytes of its own.
package struct StoredRecord: Hashable, Sendable {
    package let kind: String
    package let id: String
    /// Its number among all versions of all records.
    package let sequence: Int
    package let isEnded: Bool
    package let bytes: [UInt8]
    package let key: CommitmentKey
}
