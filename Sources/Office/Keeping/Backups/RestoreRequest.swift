import Persistence

/// What a restore is told.
package struct RestoreRequest: Sendable {
    /// The backup to restore.
    package let backup: String
    /// Where the database goes, or lies.
    package let database: String
    /// The newest register of erasures; nil for the one beside the database.
    package let register: String?
    /// The newest checkpoint that was kept outside; nil for what is kept beside the database.
    package let checkpoint: String?
    /// Why, in the words of whoever restores.
    package let words: String
    /// Whether a database that is there is put aside.
    package let isReplacing: Bool
    /// Whether it goes on without the register or without knowing how far the ledger had got: both are lost.
    package let isWithoutEvidence: Bool

    package init(
        backup: String, database: String, register: String?, checkpoint: String?, words: String, isReplacing: Bool,
        isWithoutEvidence: Bool
    ) {
        self.backup = backup
        self.database = database
        self.register = register
        self.checkpoint = checkpoint
        self.words = words
        self.isReplacing = isReplacing
        self.isWithoutEvidence = isWithoutEvidence
    }
}

/// That a backup was restored, as another life of the ledger.
package struct Restored: Sendable {
    /// What checkpoints call the ledger from here on.
    package let origin: String
    /// The ledger entry that tells of it.
    package let entry: Int
    /// How many ledger entries came along.
    package let size: Int
    /// The last entry that is known to have been; nil where nothing tells.
    package let knownSize: Int?
    /// The entries that are lost and can be named: number, kind, time.
    package let lost: [String]
    /// Erasures that the backup had not seen, and that were done again.
    package let erasedAgain: Int
    /// Where the database that was here lies now; nil where there was none.
    package let replaced: String?
    /// The schema the backup had, where it was older.
    package let upgradedFrom: Int?
    /// Erasures that were interrupted before the backup was made.
    package let unfinished: Int
}
