import Ledger
import Matching
import Office
import Persistence
import Records
import Testing

struct `Recorded runs` {
    /// Every list that replaying gives, by name, with its lines' bytes.
    private func replayed(_ office: Office, run: Int) async throws -> [String: [[UInt8]]] {
        let scheme = try office.scheme(run: run)
        let length = scheme.shortlistLength
        var lists: [String: [[UInt8]]] = [:]
        for list in await scheme.matcher.shortlists(tasks: 2) {
            lists[list.key(in: scheme.population)] = list.results.prefix(length).map {
                PairLine($0, of: scheme.matcher).bytes
            }
        }
        return lists
    }

    private func stored(_ trial: TrialOffice, run: Int) throws -> [String: [[UInt8]]] {
        var lists: [String: [[UInt8]]] = [:]
        try trial.read { reader in
            try reader.forEachShortlist(atRun: run) { list in
                #expect(
                    list.lines.map(\.rank)
                        == Array(1...max(1, list.lines.count)).prefix(list.lines.count).map { $0 })
                lists[list.referral] = list.lines.map(\.bytes)
            }
        }
        return lists
    }

    @Test func `replaying gives the stored bytes of every line, whatever came after`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let first = try stored(trial, run: 1)
        #expect(first.count > 50)
        #expect(try await replayed(trial.office, run: 1).filter { !$0.value.isEmpty } == first)
        _ = try await trial.office.setFact(
            "HH-008/status", to: "paused", action: "set", asOf: TrialOffice.day, isDryRun: false)
        let text = try trial.office.policy().text.replacing("fusion: harmonic", with: "fusion: lower")
        _ = try trial.office.activatePolicy(Array(text.utf8), file: "policy.yaml")
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 1)
        #expect(try stored(trial, run: 1) == first)
        #expect(try await replayed(trial.office, run: 1).filter { !$0.value.isEmpty } == first)
        let second = try stored(trial, run: 2)
        #expect(second != first)
        #expect(
            try await replayed(trial.office, run: 2).filter { !$0.value.isEmpty }
                == second.filter { !$0.value.isEmpty })
    }

    @Test func `a run that finds nothing new stores no list and no pairs`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let first = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        let again = try await trial.office.match(asOf: TrialOffice.day, tasks: 1)
        #expect(first.number == 1)
        #expect(first.changedCount == 18)
        #expect(again.number == 2)
        #expect(again.changedCount == 0)
        try trial.read { reader in
            var lists = 0
            try reader.forEachShortlist(atRun: 2) { list in
                #expect(list.run == 1)
                let pairs = try reader.pairs(of: list.referral, atRun: 2)
                #expect(pairs?.run == 1)
                lists += 1
            }
            #expect(lists == 18)
            #expect(try reader.runs().count == 2)
        }
    }

    @Test func `one home changed stores anew only the lists it could stand on`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        let set = try await trial.office.setFact(
            "H11/status", to: "paused", action: "set", asOf: TrialOffice.day, isDryRun: false)
        let moved = Set(set.lists.map(\.referral))
        #expect(!moved.isEmpty)
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        try trial.read { reader in
            var anew: Set<String> = []
            for referral in (1...18).map({ $0 < 10 ? "R-P0\($0)" : "R-P\($0)" }) {
                if try reader.pairs(of: referral, atRun: 2)?.run == 2 { anew.insert(referral) }
            }
            #expect(anew == moved)
        }
    }

    @Test func `the body of a run opens with its key, and its entry commits to it`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        try trial.read { reader in
            let run = try #require(try reader.run(1))
            let body = try #require(try reader.body(ofRun: 1))
            let event = try #require(try reader.body(ofEntry: run.ledgerSequence))
            guard case .object(let said) = try CanonicalParser.value(of: event.bytes),
                case .object(let details) = said["details"], case .string(let hex) = details["commitment"],
                case .object(let found) = try CanonicalParser.value(of: body.bytes)
            else {
                Issue.record("the run's bodies are not objects")
                return
            }
            let commitment = try #require(Commitment(hexadecimal: hex))
            #expect(body.key.opens(commitment, to: body.bytes, tag: .run))
            #expect(found["as_of"] == .string("2026-11-23"))
            #expect(found["read_up_to"] == .integer(Int64(run.readUpTo)))
        }
    }

    @Test func `a pair's leaf is made of both sides' keys, the run and the line's bytes`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        let scheme = try trial.office.scheme(run: 1)
        let list = scheme.matcher.shortlist(referral: try scheme.referral("R-P01"))
        try trial.read { reader in
            func key(_ kind: RecordKind, _ id: String) throws -> CommitmentKey {
                try #require(try reader.versions(kind: kind.rawValue, id: id).last).key
            }
            let party = [try key(.referral, "R-P01"), try key(.person, "P01")]
            var leaves: [UInt8] = []
            for result in list.results.sorted(by: { $0.household < $1.household }) {
                let id = scheme.population.households[result.household].id.text
                let blinding = PairBlinding(keys: party + [try key(.household, id)], run: 1)
                blinding.leaf(over: PairLine(result, of: scheme.matcher).bytes).withUnsafeBytes {
                    leaves.append(contentsOf: $0)
                }
            }
            #expect(try reader.pairs(of: "R-P01", atRun: 1)?.pairs.bytes == leaves)
        }
    }

    @Test func `a stored line reads back as the line it was`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let scheme = try trial.office.scheme(run: 1)
        let list = scheme.matcher.shortlist(referral: try scheme.referral("R-063"))
        let lines = try #require(try trial.office.storedList(of: "R-063", run: 1))
        #expect(lines == list.results.map { PairLine($0, of: scheme.matcher) })
        #expect(lines.first?.people.count == 2)
    }

    @Test func `a referral that closes closes its list`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        _ = try await trial.office.setFact(
            "R-P01/status", to: "withdrawn", action: "set", asOf: TrialOffice.day, isDryRun: false)
        let run = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        #expect(run.changedCount == 1)
        #expect(try trial.office.storedList(of: "R-P01", run: 2) == [])
        #expect(try trial.office.storedList(of: "R-P01", run: 1)?.isEmpty == false)
    }
}
