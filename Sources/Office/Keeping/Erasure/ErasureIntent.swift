import Ledger
import Matching
import Persistence
import Records

/// What an erasure is to take away, without a word about anybody: ids, commitments and numbers.
///
/// It stands in the body of the ledger entry that confirms the erasure, and all of them together are the register that goes out with
/// checkpoints: from it an interrupted erasure goes on, and a restored backup is erased again.
struct ErasureIntent: Equatable {
    /// The ledger entry that asked.
    let request: Int
    /// The ledger entry that intends it.
    let entry: Int
    let recordedAt: String
    let subject: Subject
    /// The ids that are kept as erased, the subject's own among them.
    let ids: [Subject]
    /// Of the versions that lose body and key.
    let commitments: [String]
    /// The ledger entries that lose their bodies.
    let entries: [Int]
    /// The runs that lose their bodies, with how many pairs each said it had.
    let runs: [RunPart]
    /// The lists that go in these runs and before.
    let lists: [String]
    let households: [String]
    let upToRun: Int

    /// A run that read something of what goes.
    struct RunPart: Equatable {
        let run: Int
        /// As its body says; nil where that was gone already.
        let pairs: Int?
    }

    /// What goes of a reach, as the ledger stands.
    init(_ reach: SubjectReach, request: Int, entry: Int, recordedAt: String, _ reader: SchemeReader) throws {
        self.request = request
        self.entry = entry
        self.recordedAt = recordedAt
        subject = reach.subject.subject
        ids = reach.marks
        commitments = try reach.versions.map { version in
            try reader.evidence(ofRecord: version.sequence)?.commitment.hexadecimal ?? ""
        }
        var bodies: Set<Int> = []
        for record in reach.records { bodies.formUnion(try reader.entries(naming: record)) }
        // Who asked for an erasure, who agreed and what was refused stays on the record; words in it name nobody.
        let kept = Set(try reader.entries(of: .erasure).map(\.sequence))
        let common: Set<String> = reach.subject.key.kind == .person ? [] : ["person", "referral"]
        entries = try bodies.subtracting(kept).filter { entry in
            // What tells of a home and of somebody still held is kept with them.
            let isShared = try reader.subjects(ofEntry: entry).contains { common.contains($0.kind) }
            return try !isShared && reader.body(ofEntry: entry) != nil
        }.sorted()
        let first = reach.versions.first?.sequence ?? Int.max
        let read = try reader.runs().filter { $0.readUpTo >= first }
        runs = try read.compactMap { run in
            guard let body = try reader.body(ofRun: run.number) else { return nil }
            return RunPart(run: run.number, pairs: CanonicalValue.held(by: body.bytes)?.member("pairs")?.number)
        }
        let own = Set(ids.filter { $0.kind == RecordKind.referral.rawValue }.map(\.id))
        lists = try reader.listNames().filter { name in
            let parts = name.split(separator: "/").map(String.init)
            guard let referral = parts.first else { return false }
            if own.contains(referral) { return true }
            guard reach.sharedReferrals.contains(referral) else { return false }
            return parts.count == 1 || parts[1] == reach.subject.key.id
        }
        households = ids.filter { $0.kind == RecordKind.household.rawValue }.map(\.id)
        upToRun = read.last?.number ?? 0
    }

    /// The intent that an event tells of; nil where it tells of none.
    init?(_ event: HeldEvent) {
        guard event.action == ErasureActions.confirmed, let details = event.details,
            let request = details.member("request")?.number, let subject = details.member("subject")?.subject
        else { return nil }
        self.init(details, request: request, entry: event.sequence, recordedAt: event.recordedAt, subject: subject)
    }

    /// The intent as the register spells it; nil where a part is missing.
    ///
    /// - Parameter restore: The entry of the restore that did it again; its own number is of a ledger that was lost.
    init?(registered value: CanonicalValue, doneAgainBy restore: Int? = nil) {
        guard let request = value.member("request")?.number, let entry = restore ?? value.member("entry")?.number,
            let recordedAt = value.member("recorded_at")?.text, let subject = value.member("subject")?.subject
        else { return nil }
        self.init(value, request: request, entry: entry, recordedAt: recordedAt, subject: subject)
    }

    private init(_ value: CanonicalValue, request: Int, entry: Int, recordedAt: String, subject: Subject) {
        self.request = request
        self.entry = entry
        self.recordedAt = recordedAt
        self.subject = subject
        ids = value.member("ids")?.elements.compactMap(\.subject) ?? []
        commitments = value.member("erased")?.texts ?? []
        entries = value.member("entries")?.elements.compactMap(\.number) ?? []
        runs =
            value.member("runs")?.elements.compactMap { part in
                part.member("run")?.number.map { RunPart(run: $0, pairs: part.member("pairs")?.number) }
            } ?? []
        lists = value.member("lists")?.texts ?? []
        households = value.member("households")?.texts ?? []
        upToRun = value.member("up_to_run")?.number ?? 0
    }

    /// As the body of the entry has it.
    var details: [OrderedJSON.Member] {
        [
            .init("request", .number(request)), .init("subject", .string(subject.text)),
            .init("ids", .texts(ids.map(\.text))), .init("erased", .texts(commitments)),
            .init("entries", .array(entries.map { .number($0) })),
            .init(
                "runs", .array(runs.map { ["run": .number($0.run), "pairs": .number($0.pairs)] })),
            .init("lists", .texts(lists)), .init("households", .texts(households)),
            .init("up_to_run", .number(upToRun)),
        ]
    }

    /// As the register has it.
    var registered: OrderedJSON {
        .object(
            [.init("entry", .number(entry)), .init("recorded_at", .string(recordedAt))] + details)
    }
}

/// What entries of the kind `erasure` say was done.
enum ErasureActions {
    static let asked = "erasure asked"
    static let declined = "erasure declined"
    /// The program refused: a hold, a stay, a period that is not over.
    static let refused = "erasure refused"
    /// A second person agreed: from here on it is carried out.
    static let confirmed = "erasure confirmed"
    static let done = "erasure done"
}

extension CanonicalValue {
    /// The values of an array; empty where this is none.
    var elements: [CanonicalValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The record that a text like `person/P-003` names; nil where it names none.
    var subject: Subject? {
        guard let parts = text?.split(separator: "/", maxSplits: 1), parts.count == 2 else { return nil }
        return Subject(kind: String(parts[0]), id: String(parts[1]))
    }
}
