import Ledger

/// What remains of a record version for ever: its number, the entry that brought it, the commitment to its body.
package struct RecordEvidence: Hashable, Sendable {
    package let sequence: Int
    package let ledgerSequence: Int
    package let commitment: Commitment

    /// Reads the columns `sequence, ledger_sequence, commitment` of the row a statement stands on.
    init(_ statement: borrowing PreparedStatement) throws(PersistenceError) {
        sequence = statement.integer(0)
        ledgerSequence = statement.integer(1)
        guard let commitment = Commitment(bytes: statement.raw(2)) else {
            throw .damaged("record version \(statement.integer(0)): its commitment")
        }
        self.commitment = commitment
    }
}
