import Ledger
import Matching
import Persistence
import Records

/// Records to be stored anew, and records that end.
struct Changes {
    let keys: [RecordKey]
    let ended: [RecordKey]
    /// Where the new values stand.
    let records: SchemeRecords
    /// Why records end, for the body of their last version.
    let reason: String
}

extension Office {
    /// Appends the changes and the entry that brings them, in one transaction.
    func append(
        _ changes: Changes, kind: EntryKind, action: String, details: [OrderedJSON.Member],
        subjects: [Subject] = [], expecting head: Head
    ) throws(OfficeError) {
        var writer = RecordWriter()
        var bodies = changes.keys.map { key in
            (key: key, bytes: changes.records.bytes(of: key, by: &writer), isEnded: false)
        }
        for key in changes.ended {
            bodies.append((key, Self.endedBytes(key, reason: changes.reason), true))
        }
        let versions = desk.versions(of: bodies)
        let event = Event(
            kind: kind, action: action,
            details: details + [.init("commitments", .texts(versions.map(\.commitment.hexadecimal)))],
            subjects: subjects)
        do {
            try file.append(try event.entry(after: head, desk: desk), records: versions, expecting: head)
        } catch let error as PersistenceError {
            throw .persistence(error)
        } catch let error as OfficeError {
            throw error
        } catch {
            throw .unreadableRecord(String(describing: error))
        }
    }

    /// The body of a record's last version: that it ended, and why.
    private static func endedBytes(_ key: RecordKey, reason: String) -> [UInt8] {
        do {
            return try CanonicalWriter.bytes(
                of: ["schema": "sharedlives.ended", "version": 1, "id": .string(key.id), "reason": .string(reason)])
        } catch {
            preconditionFailure("an ending has plain keys only")
        }
    }
}

extension SchemeRecords {
    /// The canonical bytes of the record at `key`, which must be there.
    func bytes(of key: RecordKey, by writer: inout RecordWriter) -> [UInt8] {
        let bytes: [UInt8]? =
            switch key.kind {
            case .vocabulary: vocabulary[Code(key.id)].map { writer.bytes(of: $0) }
            case .person: people[PersonID(key.id)].map { writer.bytes(of: $0) }
            case .referral: referrals[ReferralID(key.id)].map { writer.bytes(of: $0) }
            case .household: households[HouseholdID(key.id)].map { writer.bytes(of: $0) }
            case .member: members[MemberID(key.id)].map { writer.bytes(of: $0) }
            case .stay: stays[key.id].map { writer.bytes(of: $0) }
            case .separation: separations[key.id].map { writer.bytes(of: $0) }
            case .outcome: outcomes[key.id].map { writer.bytes(of: $0) }
            case .staff: staff[key.id].map { writer.bytes(of: $0) }
            case .answer: answers[key.id].map { writer.bytes(of: $0) }
            // A case is written beside these.
            case .override: overrides[key.id].map { writer.bytes(of: $0) }
            case .policy, .proposal, .arrangement, .concern: nil
            }
        guard let bytes else { preconditionFailure("a record that changed is among the records") }
        return bytes
    }
}
