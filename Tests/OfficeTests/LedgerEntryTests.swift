import Foundation
import Ledger
import Matching
import Office
import Persistence
import Records
import TestSupport
import Testing

struct `What the ledger holds` {
    /// A database after one of each job that writes.
    private static let worked = Task {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        _ = try await trial.office.setFact(
            "H01/dogs", to: "no", action: "answer", asOf: TrialOffice.day, isDryRun: false)
        let policy = try trial.office.policy().text
        _ = try trial.office.activatePolicy(
            Array(policy.replacing("fusion: harmonic", with: "fusion: lower").utf8), file: "policy.yaml")
        _ = try await trial.office.match(asOf: TrialOffice.day, tasks: 2)
        return try Data(contentsOf: URL(fileURLWithPath: trial.folder.database))
    }

    private func worked() async throws -> TrialOffice { try TrialOffice(try await Self.worked.value) }

    @Test func `every job that writes appends one entry of its kind, in its final bytes`() async throws {
        let trial = try await worked()
        var kinds: [EntryKind] = []
        try trial.read { reader in
            try reader.forEachEntry { stored in
                let entry = try LedgerEntry(stored.bytes)
                #expect(entry.bytes == stored.bytes)
                #expect(entry.sequence == Int64(stored.sequence))
                #expect(entry.kind.rawValue == stored.kind)
                #expect(entry.time.text == stored.recordedAt)
                kinds.append(entry.kind)
            }
        }
        #expect(kinds.filter { $0 != .key } == [.genesis, .import, .record, .policy, .run])
    }

    @Test func `every entry's commitment opens with its stored key and body`() async throws {
        let trial = try await worked()
        try trial.read { reader in
            try reader.forEachEntry { stored in
                let entry = try LedgerEntry(stored.bytes)
                let body = try #require(try reader.body(ofEntry: stored.sequence))
                #expect(body.key.opens(entry.commitment, to: body.bytes, tag: .event))
                guard case .object(let event) = try CanonicalParser.value(of: body.bytes) else {
                    Issue.record("entry \(stored.sequence) has no object for a body")
                    return
                }
                #expect(try CanonicalWriter.bytes(of: .object(event)) == body.bytes)
                #expect(event["account"] == .string("tests"))
                #expect(event["actor"] == .string("Asha Patel"))
                #expect(event["recorded_at"] == .string(entry.time.text))
            }
        }
    }

    @Test func `every record version's commitment opens, and its entry names it`() async throws {
        let trial = try await worked()
        try trial.read { reader in
            var versions = 0
            var keys: Set<CommitmentKey> = []
            for kind in RecordKind.allCases {
                try reader.records().forEach(kind: kind.rawValue, includingEnded: true) { row in
                    for version in try reader.versions(kind: kind.rawValue, id: row.id) {
                        let evidence = try #require(try reader.evidence(ofRecord: version.sequence))
                        #expect(version.key.opens(evidence.commitment, to: version.bytes, tag: .record))
                        versions += 1
                        keys.insert(version.key)
                    }
                }
            }
            #expect(versions == (try reader.head().records))
            #expect(keys.count == versions)
            for sequence in 1...(try reader.head().ledger) {
                var brought: [CanonicalValue] = []
                try reader.forEachEvidence { evidence in
                    if evidence.ledgerSequence == sequence {
                        brought.append(.string(evidence.commitment.hexadecimal))
                    }
                }
                guard !brought.isEmpty else { continue }
                let body = try #require(try reader.body(ofEntry: sequence))
                guard case .object(let event) = try CanonicalParser.value(of: body.bytes),
                    case .object(let details) = event["details"]
                else {
                    Issue.record("entry \(sequence) has no details")
                    continue
                }
                #expect(details["commitments"] == .array(brought))
            }
        }
    }

    @Test func `the entry of a set names whom it is about`() async throws {
        let trial = try await worked()
        let about = try trial.read { reader in
            try reader.entries(about: Subject(kind: RecordKind.household.rawValue, id: "H01"))
        }
        #expect(about.count == 2)
    }

    @Test func `nothing of a person stands in an import's entry`() async throws {
        let trial = try await worked()
        try trial.read { reader in
            try reader.forEachEntry { stored in
                let body = try reader.body(ofEntry: stored.sequence)?.bytes ?? []
                let text = String(decoding: body + stored.bytes, as: UTF8.self)
                if stored.kind == EntryKind.import.rawValue { #expect(!text.contains("P01")) }
            }
        }
    }
}
