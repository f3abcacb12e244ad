import Ledger
import Persistence

/// A ledger entry read back with its body, as far as that is still there.
struct HeldEvent {
    let sequence: Int
    let kind: String
    let recordedAt: String
    /// Nil where the body was erased.
    let body: CanonicalValue?
    /// Whom it is about; those erased since are missing.
    let subjects: [Subject]

    var action: String? { body?.member("action")?.text }
    var actor: String? { body?.member("actor")?.text }
    var account: String? { body?.member("account")?.text }
    var details: CanonicalValue? { body?.member("details") }
}

extension SchemeReader {
    /// The events of one kind, in the order of the ledger.
    func events(of kind: EntryKind) throws -> [HeldEvent] {
        try entries(of: kind).map { try event($0) }
    }

    /// The events that name a record as whom they are about, in the order of the ledger.
    func events(about subject: Subject) throws -> [HeldEvent] {
        try entries(naming: subject).compactMap { try entry($0) }.map { try event($0) }
    }

    private func event(_ entry: StoredEntry) throws -> HeldEvent {
        HeldEvent(
            sequence: entry.sequence, kind: entry.kind, recordedAt: entry.recordedAt,
            body: try body(ofEntry: entry.sequence).flatMap { CanonicalValue.held(by: $0.bytes) },
            subjects: try subjects(ofEntry: entry.sequence))
    }
}

extension Office {
    /// Appends an entry that brings no record, and says its number.
    @discardableResult
    func enter(_ event: Event, expecting head: Head) throws(OfficeError) -> Int {
        Int(try append(event, expecting: head).sequence)
    }
}
