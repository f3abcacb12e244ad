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

extension SchemeReader {
    /// The scheme as it is known now, or as it was after a record version.
    func snapshot(upTo sequence: Int? = nil, withKeys: Bool = false) throws -> Snapshot {
        let view = try self.records(upTo: sequence)
        var records = SchemeRecords()
        var cases = CaseRecords()
        var keys: [RecordKey: CommitmentKey] = [:]
        var policies: (bytes: [UInt8], sequence: Int)?
        var reader = RecordReader()
        try view.forEach { row in
            guard let kind = RecordKind(rawValue: row.kind) else {
                throw OfficeError.unreadableRecord("kind `\(row.kind)` at version \(row.sequence)")
            }
            if kind == .policy {
                policies = (Array(row.bytes), row.sequence)
            } else if kind.isOfCasework {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &cases)
            } else {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &records)
            }
            if withKeys, !kind.isOfCasework { keys[RecordKey(kind, row.id)] = try row.key() }
        }
        guard let policies else { throw OfficeError.noPolicy }
        let versions = try versions(kind: RecordKind.policy.rawValue, id: StoredPolicy.recordID)
        let number = versions.count { $0.sequence <= policies.sequence }
        return Snapshot(
            records: records, cases: cases,
            policy: try PolicyBody.read(policies.bytes, version: number, sequence: policies.sequence),
            facts: try self.facts(), upTo: view.upTo, head: try head(), keys: keys)
    }
}

extension Office {
    /// The scheme as it is known now.
    package func snapshot() throws(OfficeError) -> Snapshot {
        try reading { try $0.snapshot() }
    }
}
