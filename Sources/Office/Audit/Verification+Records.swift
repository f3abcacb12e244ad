import Casework
import Ledger
import Matching
import Persistence
import Records

extension Verification {
    /// Every version is one its entry brought, every body there opens its commitment and is its record's, and versions replace each
    /// other in order.
    mutating func checkRecords(_ reader: SchemeReader) throws {
        var commitments: [Commitment] = []
        var found: [Int: [String]] = [:]
        try reader.forEachEvidence { evidence in
            records += 1
            commitments.append(evidence.commitment)
            found[evidence.ledgerSequence, default: []].append(evidence.commitment.hexadecimal)
        }
        for (entry, said) in brought.sorted(by: { $0.key < $1.key }) where found[entry] ?? [] != said {
            fault("ledger entry \(entry)", .versionsChanged, "the record versions it brought are not those stored")
        }
        try checkOrder(reader)
        var decoder = RecordReader()
        var scratch = (records: SchemeRecords(), cases: CaseRecords())
        var bodies = 0
        try reader.forEachVersion { row in
            bodies += 1
            let name = "record version \(row.sequence)"
            guard commitments.indices.contains(row.sequence &- 1),
                try row.key().commitment(to: row.bytes, tag: .record) == commitments[row.sequence - 1]
            else { return fault(name, .bodyReplaced, "its body is not the one committed to") }
            do {
                try Self.read(row, by: &decoder, into: &scratch)
            } catch {
                fault(name, .bodyForm, "its body is not that of \(row.kind) \(row.id)")
            }
        }
        erased += records - bodies
    }

    /// Each version must replace the one before it of the same record.
    private mutating func checkOrder(_ reader: SchemeReader) throws {
        var latest: [Subject: (sequence: Int, isEnded: Bool)] = [:]
        for change in try reader.changes(after: 0) {
            let record = Subject(kind: change.kind, id: change.id)
            if change.replaces != latest[record]?.sequence {
                fault("record version \(change.sequence)", .versionOrder, "does not replace the version before it")
            }
            latest[record] = (change.sequence, change.isEnded)
        }
    }

    private static func read(
        _ row: Persistence.RecordRow, by decoder: inout RecordReader,
        into scratch: inout (records: SchemeRecords, cases: CaseRecords)
    ) throws {
        guard let kind = RecordKind(rawValue: row.kind) else { throw OfficeError.unreadableRecord(row.kind) }
        let body = row.isEnded || kind == .policy ? CanonicalValue.held(by: [UInt8](row.bytes)) : nil
        if row.isEnded {
            guard body?.member("schema")?.text == "sharedlives.ended", body?.member("id")?.text == row.id else {
                throw OfficeError.unreadableRecord(row.id)
            }
        } else if kind == .policy {
            _ = try PolicyBody.read([UInt8](row.bytes), version: 0, sequence: row.sequence)
        } else if kind.isOfCasework {
            try decoder.decode(kind, id: row.id, bytes: row.bytes, into: &scratch.cases)
        } else {
            try decoder.decode(kind, id: row.id, bytes: row.bytes, into: &scratch.records)
        }
    }
}
