import Ledger
import Matching
import Persistence
import Records

/// Everybody judged and fitted on a day, and what is stored of it so far.
struct JudgedLists: Sendable {
    let asOf: Day
    let snapshot: Snapshot
    let matcher: Matcher
    /// Every open referral's list, in the order of ids.
    let shortlists: [Shortlist]
    /// The number that the run will have.
    let number: Int
    /// Digests of the lists as the run before left them, by referral.
    let stored: [String: Digest]
    let leaves: StoredLeaves

    /// Writes the lists out on `tasks` tasks.
    func written(tasks: Int) async -> WrittenRun {
        let recording = await RunRecording.of(snapshot, matcher, shortlists, leaves: leaves, tasks: tasks)
        return WrittenRun(
            judged: self, recording: recording, changed: NewShortlist.changes(from: stored, to: recording.lists))
    }
}

/// Everybody judged and fitted on a day, written out.
struct WrittenRun: Sendable {
    let judged: JudgedLists
    let recording: RunRecording
    /// Lists that differ from the run before.
    let changed: [NewShortlist]
}

/// What a rematch stores beside its lists.
struct PlanStored {
    /// SHA-256 of its bytes, hexadecimal.
    let digest: String
    /// The rematch whose proposals were last night's; nil where there was none.
    let previous: Int?
    /// Nil where it is what the rematch before stored.
    let bytes: [UInt8]?
}

extension Office {
    /// Judges and fits everybody's referrals on `asOf`.
    func judged(asOf: Day, tasks: Int) async throws(OfficeError) -> JudgedLists {
        let (rows, last) = try reading { reader in
            (try reader.snapshotRows(withKeys: true), try reader.latestRun()?.number)
        }
        let snapshot = try await inOfficeWords { try await rows.snapshotOnTwoTasks() }
        let matcher = Matcher(
            await .compiled(snapshot.population, policy: snapshot.policy.policy, asOf: asOf))
        let shortlists = await matcher.shortlists(tasks: tasks)
        let number = snapshot.head.runs + 1
        let (stored, leaves) = try reading { reader in
            (
                try last.map { try reader.shortlistDigests(atRun: $0) } ?? [:],
                try StoredLeaves(
                    of: shortlists, matcher.scheme.population, atRun: last, number: number, renews: true, reader)
            )
        }
        return JudgedLists(
            asOf: asOf, snapshot: snapshot, matcher: matcher, shortlists: shortlists, number: number,
            stored: stored, leaves: leaves)
    }

    /// Appends a run with its entry, and the records it brings, in one transaction.
    func record(
        _ written: WrittenRun, kind: RunKind, plan: PlanStored? = nil, records: [NewRecord] = [],
        details: [OrderedJSON.Member] = [], subjects: [Subject] = []
    ) throws(OfficeError) {
        let judged = written.judged
        let snapshot = judged.snapshot
        let body = try written.recording.body(asOf: judged.asOf, kind: kind, plan: plan)
        let key = CommitmentKey.fresh(1, from: desk.random)[0]
        let run = NewRun(
            kind: kind, asOf: judged.asOf.description, engine: Engine.version,
            policySequence: snapshot.policy.sequence, readUpTo: snapshot.upTo, body: body, key: key,
            shortlists: written.changed, pairs: written.recording.changedPairs, plan: plan?.bytes)
        let event = Event(
            kind: .run, action: kind.rawValue,
            details: [
                .init("run", .number(judged.number)), .init("as_of", .string(judged.asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", snapshot.policy.reference.json),
                .init("read_up_to", .number(snapshot.upTo)),
                .init("commitment", .string(key.commitment(to: body, tag: .run).hexadecimal)),
            ] + details
                + (records.isEmpty ? [] : [.init("commitments", .texts(records.map(\.commitment.hexadecimal)))]),
            subjects: subjects)
        let entry = try event.entry(after: snapshot.head, desk: desk)
        do {
            try file.append(entry, records: records, run: run, expecting: snapshot.head)
        } catch {
            throw .persistence(error)
        }
    }
}
