/// Everything one command brings, built after a head: its ledger entry and its record versions.
package struct NewBundle: Sendable {
    package let entry: NewEntry
    package let records: [NewRecord]
    /// What was read; the entry follows it.
    package let head: Head

    package init(entry: NewEntry, records: [NewRecord], head: Head) {
        self.entry = entry
        self.records = records
        self.head = head
    }
}
