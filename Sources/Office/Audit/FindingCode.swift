/// What kind of thing a check of the evidence found, for programs that read its answer; docs/auditors.md has a line for each.
package enum FindingCode: String, CaseIterable, Sendable {
    /// Looked at, and nothing differs.
    case sound
    /// SQLite's own checks found pages, rows or references broken.
    case databaseDamaged = "database-damaged"
    /// Entries do not follow each other.
    case entryOrder = "entry-order"
    /// An entry's bytes cannot be read in their one spelling, or the columns beside them say otherwise.
    case entryBytes = "entry-bytes"
    /// A body does not open the commitment to it.
    case bodyReplaced = "body-replaced"
    /// A body is not what bodies of its kind are.
    case bodyForm = "body-form"
    /// A body is gone and no erasure names it.
    case bodyGone = "body-gone"
    /// The ids kept as erased are not those that erasures name.
    case marksChanged = "marks-changed"
    /// An entry is linked to others than its body names.
    case linksChanged = "links-changed"
    /// The scheme's name, nation, origin or beginning are not those of the first entry.
    case factsChanged = "facts-changed"
    /// An entry brought other record versions than those stored.
    case versionsChanged = "versions-changed"
    /// A version does not replace the one before it of the same record.
    case versionOrder = "version-order"
    /// A run is not the one its entry or its body tells of.
    case runChanged = "run-changed"
    /// Stored lists do not have the digest stated of them.
    case listsChanged = "lists-changed"
    /// The leaves of a run's pairs do not have the digest stated of them.
    case leavesChanged = "leaves-changed"
    /// A stored plan does not have the digest stated of it.
    case planChanged = "plan-changed"
    /// A key is not accepted: not signed by the one before it, not named by the ledger, or none is.
    case keyRefused = "key-refused"
    /// A checkpoint is not signed by a key that was in force for it, or by none at all.
    case signatureRefused = "signature-refused"
    /// More entries were signed than are here: the database was rolled back or cut short.
    case rolledBack = "rolled-back"
    /// The entries are not those that were signed: history was written anew.
    case historyDiffers = "history-differs"
    /// A restore does not tell of entries that it lost.
    case restoreSilent = "restore-silent"
    /// A proof does not lead from its entry, or from its earlier size, to its checkpoint.
    case proofRefused = "proof-refused"
    /// A file of a folder is missing, or a line of it: it was cut off or taken apart.
    case fileMissing = "file-missing"
    /// A file of a folder is not the one that was written.
    case fileChanged = "file-changed"
    /// A file lies in a folder that is in no list.
    case fileAdded = "file-added"
    /// What is shown beside the evidence does not follow from it: an index, a policy's text, a receipt.
    case shownOtherwise = "shown-otherwise"
}
