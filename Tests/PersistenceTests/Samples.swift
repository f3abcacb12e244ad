import Ledger
import Persistence
import TestSupport

/// Made-up rows, the same in every run of the tests.
enum Samples {
    static let time = EntryTime(secondsSince1970: 1_795_356_900) ?? { preconditionFailure("a time that exists") }()

    static let facts = SchemeFacts(
        name: "Riverside", nation: "england", origin: "riverside.example/ledger", createdAt: time,
        isRehearsal: false)

    static func key(_ number: Int) -> CommitmentKey {
        CommitmentKey(bytes: Digest(of: Array("key \(number)".utf8)).bytes) ?? { preconditionFailure("32 bytes") }()
    }

    static func time(_ seconds: Int64) -> EntryTime {
        EntryTime(secondsSince1970: time.secondsSince1970 + seconds) ?? time
    }

    /// The entry that follows a head.
    static func entry(
        after head: Head, _ kind: EntryKind = .record, body: String = "{}", seconds: Int64 = 0,
        subjects: [Subject] = []
    ) -> NewEntry {
        let key = key(-head.ledger)
        let body = Array(body.utf8)
        let entry = LedgerEntry(
            sequence: Int64(head.ledger + 1), kind: kind, time: time(seconds),
            commitment: key.commitment(to: body, tag: .event))
        return NewEntry(entry: entry, body: body, key: key, subjects: subjects)
    }

    static func record(_ kind: String, _ id: String, _ text: String = "{}", isEnded: Bool = false) -> NewRecord {
        let key = key(id.utf8.reduce(text.utf8.count) { $0 &* 31 &+ Int($1) })
        let bytes = Array(text.utf8)
        return NewRecord(
            kind: kind, id: id, isEnded: isEnded, bytes: bytes, key: key,
            commitment: key.commitment(to: bytes, tag: .record))
    }

    /// A new database with its genesis entry and one policy record.
    static func scheme(in folder: ScratchFolder) throws -> SchemeFile {
        try SchemeFile.create(
            at: folder.database, facts: facts, first: entry(after: .empty, .genesis),
            records: [record("policy", "1", "{\"name\":\"england\"}")])
    }

    /// A run that read everything up to the head.
    static func run(
        after head: Head, shortlists: [NewShortlist] = [], pairs: [RunPairs] = [], kind: RunKind = .match
    ) -> NewRun {
        NewRun(
            kind: kind, asOf: "2026-11-22", engine: "0.1.0", policySequence: 1, readUpTo: head.records,
            body: Array("{\"digest\":1}".utf8), key: key(head.runs), shortlists: shortlists, pairs: pairs,
            plan: Array("{\"proposals\":[]}".utf8))
    }

    static func shortlist(_ referral: String, _ households: String...) -> NewShortlist {
        NewShortlist(
            referral: referral,
            lines: households.map { NewShortlist.Line(household: $0, bytes: Array("{\"points\":7}".utf8)) })
    }
}

extension SchemeFile {
    /// Appends with the head as it is now.
    @discardableResult
    func add(
        _ kind: EntryKind = .record, _ records: [NewRecord] = [], seconds: Int64 = 0, body: String = "{}",
        subjects: [Subject] = []
    ) throws -> Head {
        let head = try head()
        return try append(
            Samples.entry(after: head, kind, body: body, seconds: seconds, subjects: subjects), records: records,
            expecting: head)
    }

    /// Appends a run with the head as it is now.
    @discardableResult
    func addRun(_ shortlists: [NewShortlist], pairs: [RunPairs] = []) throws -> Head {
        let head = try head()
        return try append(
            Samples.entry(after: head, .run), run: Samples.run(after: head, shortlists: shortlists, pairs: pairs),
            expecting: head)
    }
}
