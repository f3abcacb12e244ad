import Ledger

/// One stored version while a reading passes over it; its bytes lie in SQLite's memory or a copy's and are gone with the next one.
package struct RecordRow {
    package let kind: String
    package let id: String
    /// Its number among all versions of all records.
    package let sequence: Int
    package let isEnded: Bool
    /// The canonical bytes. Not to be kept: copy what is needed.
    package let bytes: UnsafeRawBufferPointer
    /// The 32 bytes of the key. Not to be kept.
    let rawKey: UnsafeRawBufferPointer

    /// Reads the columns `sequence, kind, id, ended, key, bytes` of the row a statement stands on.
    init(_ statement: borrowing PreparedStatement) {
        sequence = statement.integer(0)
        kind = statement.text(1)
        id = statement.text(2)
        isEnded = statement.integer(3) == 1
        rawKey = statement.raw(4)
        bytes = statement.raw(5)
    }

    /// A current version whose bytes and key lie in somebody's memory.
    init(kind: String, id: String, sequence: Int, rawKey: UnsafeRawBufferPointer, bytes: UnsafeRawBufferPointer) {
        self.kind = kind
        self.id = id
        self.sequence = sequence
        isEnded = false
        self.rawKey = rawKey
        self.bytes = bytes
    }

    static let columns = "sequence, kind, id, ended, key, bytes"

    /// The key its commitment was made with.
    package func key() throws(PersistenceError) -> CommitmentKey {
        guard let key = CommitmentKey(bytes: rawKey) else { throw .damaged("record version \(sequence): its key") }
        return key
    }

    /// The same version with bytes of its own.
    package func copied() throws(PersistenceError) -> StoredRecord {
        StoredRecord(
            kind: kind, id: id, sequence: sequence, isEnded: isEnded, bytes: [UInt8](bytes), key: try key())
    }
}
