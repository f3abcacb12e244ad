import Ledger
import Matching
import Persistence
import Records

/// A run's answers in the form they are stored: shortlists with their lines, a leaf per pair, and digests over both.
struct RunRecording {
    private let snapshot: Snapshot
    private let matcher: Matcher
    let shortlists: [Shortlist]
    /// Every list up to the policy's length, in the order of referrals.
    let lists: [NewShortlist]
    /// The bytes of every pair that is not ruled out, list by list, in the order of households.
    let pairBytes: [[Pair]]

    /// A pair by its household's index, with the bytes that stand for it.
    typealias Pair = (household: Int, bytes: [UInt8])

    /// Writes the pairs of `shortlists` out in slices side by side, joined in their order.
    static func of(
        _ snapshot: Snapshot, _ matcher: Matcher, _ shortlists: [Shortlist], tasks: Int
    ) async -> RunRecording {
        let size = max(1, (shortlists.count + max(1, tasks) * 4 - 1) / (max(1, tasks) * 4))
        let pairs = await withTaskGroup(of: (Int, [[Pair]]).self) { group in
            for first in stride(from: 0, to: shortlists.count, by: size) {
                group.addTask {
                    (first, Self.pairs(of: shortlists[first..<min(first + size, shortlists.count)], matcher))
                }
            }
            var parts: [(Int, [[Pair]])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        return RunRecording(snapshot, matcher, shortlists, inOrder: pairs)
    }

    /// The bytes of every pair of every list, best first. One buffer serves them all.
    private static func pairs(of shortlists: ArraySlice<Shortlist>, _ matcher: Matcher) -> [[Pair]] {
        var json = CanonicalBytes(capacity: 2048)
        return shortlists.map { shortlist in
            shortlist.results.map { result in
                json.startAgain()
                PairLine(result, of: matcher).write(to: &json)
                return (result.household, json.finished())
            }
        }
    }

    private init(
        _ snapshot: Snapshot, _ matcher: Matcher, _ shortlists: [Shortlist], inOrder written: [[Pair]]
    ) {
        self.snapshot = snapshot
        self.matcher = matcher
        self.shortlists = shortlists
        var lists: [NewShortlist] = []
        var pairBytes: [[Pair]] = []
        let length = matcher.scheme.policy.shortlistLength
        for (shortlist, pairs) in zip(shortlists, written) {
            lists.append(
                NewShortlist(
                    referral: shortlist.key(in: matcher.scheme.population),
                    lines: pairs.prefix(length).map { pair in
                        NewShortlist.Line(
                            household: matcher.scheme.population.households[pair.household].id.text,
                            bytes: pair.bytes)
                    }))
            pairBytes.append(pairs.sorted { $0.household < $1.household })
        }
        self.lists = lists
        self.pairBytes = pairBytes
    }

    /// The leaves of every referral whose pairs are not those that `last` left, made anew under this run's number, and the digest over
    /// all leaves that hold from this run on.
    func changedPairs(
        number: Int, since last: Int?, _ reader: SchemeReader
    ) throws -> (changed: [RunPairs], digest: Digest) {
        var changed: [RunPairs] = []
        var valid: [RunPairs] = []
        let keys = VersionKeys(snapshot, matcher.scheme.population)
        for (shortlist, pairs) in zip(shortlists, pairBytes) {
            let referral = shortlist.key(in: matcher.scheme.population)
            let stored = try last.flatMap { try reader.pairs(of: referral, atRun: $0) }
            if let stored, stored.pairs.bytes == leaves(of: shortlist, pairs, run: stored.run, keys) {
                valid.append(stored.pairs)
                continue
            }
            if stored == nil, pairs.isEmpty { continue }
            changed.append(
                RunPairs(referral: referral, bytes: leaves(of: shortlist, pairs, run: number, keys)))
            valid.append(changed[changed.count - 1])
        }
        return (changed, RunPairs.digest(of: valid))
    }

    /// The leaves of one list's pairs under the run that stores them, 32 bytes each, in the order of households.
    func leaves(
        of shortlist: Shortlist, _ pairs: [Pair], run: Int, _ keys: VersionKeys
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pairs.count * 32)
        let ofParty = keys.ofParty(shortlist)
        for pair in pairs {
            let blinding = PairBlinding(keys: ofParty + keys.ofHousehold[pair.household], run: Int64(run))
            blinding.leaf(over: pair.bytes).withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// The erasable body: what the run was, how much it found, and digests over all lists, all pairs and all leaves.
    ///
    /// - Parameters:
    ///   - leaves: The digest over the leaves that hold from this run on.
    ///   - plan: Of a rematch: its plan, and the rematch before.
    func body(asOf: Day, kind: RunKind, leaves: Digest, plan: PlanStored? = nil) throws(OfficeError) -> [UInt8] {
        var pairDigests: [UInt8] = []
        for (list, pairs) in zip(lists, pairBytes) {
            pairDigests += list.referral.utf8
            pairDigests.append(0)
            for pair in pairs {
                Digest(of: pair.bytes).withUnsafeBytes { pairDigests.append(contentsOf: $0) }
            }
        }
        var members: [(String, CanonicalValue)] = [
            ("schema", "sharedlives.run"), ("version", 1), ("kind", .string(kind.rawValue)),
            ("as_of", .string(asOf.description)), ("engine", .string(Engine.version)),
            ("policy_digest", .string(snapshot.policy.reference.digest.hexadecimal)),
            ("policy_version", .integer(Int64(snapshot.policy.reference.version))),
            ("read_up_to", .integer(Int64(snapshot.upTo))), ("lists", .integer(Int64(lists.count))),
            ("pairs", .integer(Int64(pairBytes.reduce(0) { $0 + $1.count }))),
            ("leaves_digest", .string(leaves.hexadecimal)),
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

/// The keys of the record versions that pairs read, by side.
struct VersionKeys {
    private let snapshot: Snapshot
    private let population: Population
    /// By household index: the home's own, its members', its stays' and what was stepped over there, in the order of their keys.
    let ofHousehold: [[CommitmentKey]]
    private let people: [PartyID: [PersonID]]

    init(_ snapshot: Snapshot, _ population: Population) {
        self.snapshot = snapshot
        self.population = population
        var members: [HouseholdID: [RecordKey]] = [:]
        for member in population.members {
            members[member.household, default: []].append(RecordKey(.member, member.id.text))
        }
        for stay in population.stays {
            members[stay.household, default: []].append(RecordKey(.stay, stay.recordID))
        }
        for override in population.overrides {
            members[override.household, default: []].append(RecordKey(.override, override.recordID))
        }
        ofHousehold = population.households.map { household in
            let keys = [RecordKey(.household, household.id.text)] + (members[household.id] ?? []).sorted()
            return keys.compactMap { snapshot.keys[$0] }
        }
        people = Dictionary(grouping: population.people, by: \.party).mapValues { $0.map(\.id) }
    }

    /// The referral's key and its people's.
    func ofParty(_ shortlist: Shortlist) -> [CommitmentKey] {
        let referral = population.referrals[shortlist.referral]
        let ids = shortlist.apart.map { [population.people[$0].id] } ?? people[referral.party] ?? []
        return ([RecordKey(.referral, referral.id.text)] + ids.map { RecordKey(.person, $0.text) })
            .compactMap { snapshot.keys[$0] }
    }
}

extension Shortlist {
    /// How a run names this list: the referral's id, with the person's where members are looked at one by one.
    package func key(in population: Population) -> String {
        let referral = population.referrals[self.referral].id.text
        return apart.map { "\(referral)/\(population.people[$0].id)" } ?? referral
    }
}
