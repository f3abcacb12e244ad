/// What kind of thing a ledger entry records, no finer than a stranger may know: which person, by whom and why is in the
/// erasable body.
package enum EntryKind: String, CaseIterable, Sendable {
    /// The first entry of a ledger: its origin and its key.
    case genesis
    /// A folder of files taken in.
    case `import`
    /// A record set, answered, corrected, added or ended by hand.
    case record
    /// A policy or a vocabulary made valid.
    case policy
    /// A run stored.
    case run
    /// A step in somebody's way to a home: a proposal made or shared, an answer, a meeting, an agreement, a pause.
    case decision
    /// A carer's approval given, changed, suspended or ended.
    case approval
    /// A restricted reason shown to somebody.
    case view
    /// A pack, a letter or a person's own records handed out.
    case export
    /// A legal hold set or lifted.
    case hold
    /// An erasure intended, refused or done.
    case erasure
    /// A signing key made or exchanged.
    case key
    /// A checkpoint handed to somebody outside, or one cosigned coming back.
    case checkpoint
    /// A backup made and verified.
    case backup
    /// A new incarnation of the ledger after a restore.
    case restore
    /// The database brought to a newer form.
    case upgrade
}
