import Ledger
import Matching
import Persistence
import Records

/// A run's answers in the form they are stored: shortlists with their lines, a leaf per pair, and digests over both.
struct RunRecording {
    private let snapshot: Snapshot
    /// Every list, in the order of referrals.
    let recorded: [RecordedList]
    /// The lists up to the policy's length, in the order of referrals.
    let lists: [NewShortlist]

    /// Writes `shortlists` out in slices side by side, joined in their order.
    ///
    /// - Parameter leaves: What is stored of each list's pairs, in the order of `shortlists`.
    static func of(
        _ snapshot: Snapshot, _ matcher: Matcher, _ shortlists: [Shortlist], leaves: StoredLeaves, tasks: Int
    ) async -> RunRecording {
        let keys = VersionKeys(snapshot, matcher.scheme.population)
        let size = max(1, (shortlists.count + max(1, tasks) * 16 - 1) / (max(1, tasks) * 16))
        let recorded = await withTaskGroup(of: (Int, [RecordedList]).self) { group in
            for first in stride(from: 0, to: shortlists.count, by: size) {
                group.addTask {
                    var writer = ListWriter(matcher, keys, leaves)
                    let slice = first..<min(first + size, shortlists.count)
                    return (first, slice.map { writer.list(shortlists[$0], place: $0) })
                }
            }
            var parts: [(Int, [RecordedList])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        return RunRecording(snapshot: snapshot, recorded: recorded, lists: recorded.map(\.head))
    }

    /// The leaves of every list whose pairs are not those that are stored, under this run's number.
    var changedPairs: [RunPairs] { recorded.filter(\.areLeavesNew).map(\.leaves) }

    /// The digest over all leaves that hold from this run on.
    var leavesDigest: Digest { RunPairs.digest(of: recorded.map(\.leaves)) }

    /// The erasable body: what the run was, how much it found, and digests over all lists, all pairs and all leaves.
    ///
    /// - Parameter plan: Of a rematch: its plan, and the rematch before.
    func body(asOf: Day, kind: RunKind, plan: PlanStored? = nil) throws(OfficeError) -> [UInt8] {
        var pairDigests: [UInt8] = []
        for list in recorded {
            pairDigests += list.head.referral.utf8
            pairDigests.append(0)
            pairDigests += list.digests
        }
        var members: [(String, CanonicalValue)] = [
            ("schema", "sharedlives.run"), ("version", 1), ("kind", .string(kind.rawValue)),
            ("as_of", .string(asOf.description)), ("engine", .string(Engine.version)),
            ("policy_digest", .string(snapshot.policy.reference.digest.hexadecimal)),
            ("policy_version", .integer(Int64(snapshot.policy.reference.version))),
            ("read_up_to", .integer(Int64(snapshot.upTo))), ("lists", .integer(Int64(lists.count))),
            ("pairs", .integer(Int64(recorded.reduce(0) { $0 + $1.households.count }))),
            ("leaves_digest", .string(leavesDigest.hexadecimal)),
            ("lists_digest", .string(NewShortlist.digest(of: lists.map { ($0.referral, $0.digest) }).hexadecimal)),
            ("pairs_digest", .string(Digest(of: pairDigests).hexadecimal)),
        ]
        if let plan {
            members.append(("plan_digest", .string(plan.digest)))
            members.append(("previous_rematch", plan.previous.map { .integer(Int64($0)) } ?? .null))
        }
        do {
            return try CanonicalWriter.bytes(of: .object(try CanonicalObject(members)))
        } catch {
            throw .unreadableRecord("a run cannot be written: \(error)")
        }
    }
}
