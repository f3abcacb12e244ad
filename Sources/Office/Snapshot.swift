import Casework
import Ledger
import Matching
import Persistence
import Records

/// Everything a scheme's database says at one moment, taken out in one short reading.
package struct Snapshot: Sendable {
    package let records: SchemeRecords
    /// Proposals, arrangements and concerns.
    package let cases: CaseRecords
    package let policy: StoredPolicy
    package let facts: SchemeFacts
    /// The last record version taken into account.
    package let upTo: Int
    /// How far the database had got; an append states it.
    let head: Head
    /// The keys of the versions read, where they were asked for.
    let keys: [RecordKey: CommitmentKey]

    /// The population these records make; every term of the vocabulary is among them.
    package var population: Population { records.population(startingTerms: []) }
}

/// What a snapshot is made from, in bytes: taken out quickly, since nobody can write meanwhile, and read afterwards.
struct SnapshotRows {
    let records: CopiedRecords
    let facts: SchemeFacts
    let head: Head
    /// The sequences of the policy's versions that are still there, ascending.
    let policyVersions: [Int]
    let withKeys: Bool

    /// The values these bytes hold.
    func snapshot() throws -> Snapshot { try snapshot(of: SnapshotPart(self) { _ in true }) }

    /// The same, with the homes' side read beside the other.
    func snapshotOnTwoTasks() async throws -> Snapshot {
        async let homes = SnapshotPart(self) { $0.isOfHomes }
        var whole = try SnapshotPart(self) { !$0.isOfHomes }
        whole.add(homes: try await homes)
        return try snapshot(of: whole)
    }

    private func snapshot(of part: SnapshotPart) throws -> Snapshot {
        guard let text = part.policy else { throw OfficeError.noPolicy }
        let number = policyVersions.count { $0 <= text.sequence }
        return Snapshot(
            records: part.records, cases: part.cases,
            policy: try PolicyBody.read(text.bytes, version: number, sequence: text.sequence),
            facts: facts, upTo: records.upTo, head: head, keys: part.keys)
    }
}

extension SchemeReader {
    /// The bytes of the scheme as it is known now, or as it was after a record version.
    func snapshotRows(upTo sequence: Int? = nil, withKeys: Bool = false) throws -> SnapshotRows {
        SnapshotRows(
            records: try self.records(upTo: sequence).copied(), facts: try facts(), head: try head(),
            policyVersions: try versions(kind: RecordKind.policy.rawValue, id: StoredPolicy.recordID)
                .map(\.sequence), withKeys: withKeys)
    }

    /// The scheme as it is known now, or as it was after a record version: for those who read more in the same moment.
    func snapshot(upTo sequence: Int? = nil, withKeys: Bool = false) throws -> Snapshot {
        try snapshotRows(upTo: sequence, withKeys: withKeys).snapshot()
    }
}

extension Office {
    /// The scheme as it is known now.
    package func snapshot() throws(OfficeError) -> Snapshot {
        let rows = try reading { try $0.snapshotRows() }
        return try inOfficeWords { try rows.snapshot() }
    }
}
