import Ledger
import Matching
import Persistence
import Records

/// What a run found and where it is stored.
package struct RunReport: Sendable {
    package let number: Int
    package let asOf: Day
    package let policy: PolicyReference
    package let matcher: Matcher
    /// Every open referral's list, in the order of ids.
    package let shortlists: [Shortlist]
    /// Lists stored because they differ from the run before.
    package let changedCount: Int
}

extension Office {
    /// Judges and fits everybody's referrals on `asOf` and records the run.
    package func match(asOf: Day, tasks: Int) async throws(OfficeError) -> RunReport {
        let (snapshot, last) = try reading { reader in
            (try reader.snapshot(withKeys: true), try reader.latestRun()?.number)
        }
        let matcher = Matcher(
            CompiledPopulation(snapshot.population, policy: snapshot.policy.policy, asOf: asOf))
        let shortlists = await matcher.shortlists(tasks: tasks)
        let number = snapshot.head.runs + 1
        let recording = await RunRecording.of(snapshot, matcher, shortlists, tasks: tasks)
        let changed = try reading { reader in
            (
                lists: NewShortlist.changes(
                    from: try last.map { try reader.shortlistDigests(atRun: $0) } ?? [:], to: recording.lists),
                pairs: try recording.changedPairs(number: number, since: last, reader)
            )
        }
        let body = try recording.body(asOf: asOf, kind: .match, leaves: changed.pairs.digest)
        let key = CommitmentKey.fresh(1, from: desk.random)[0]
        let run = NewRun(
            kind: .match, asOf: asOf.description, engine: Engine.version, policySequence: snapshot.policy.sequence,
            readUpTo: snapshot.upTo, body: body, key: key, shortlists: changed.lists, pairs: changed.pairs.changed)
        let event = Event(
            kind: .run, action: "match",
            details: [
                .init("run", .number(number)), .init("as_of", .string(asOf.description)),
                .init("engine", .string(Engine.version)), .init("policy", snapshot.policy.reference.json),
                .init("read_up_to", .number(snapshot.upTo)),
                .init("commitment", .string(key.commitment(to: body, tag: .run).hexadecimal)),
            ])
        let entry = try event.entry(after: snapshot.head, desk: desk)
        do {
            try file.append(entry, run: run, expecting: snapshot.head)
        } catch {
            throw .persistence(error)
        }
        return RunReport(
            number: number, asOf: asOf, policy: snapshot.policy.reference, matcher: matcher, shortlists: shortlists,
            changedCount: changed.lists.count)
    }
}
