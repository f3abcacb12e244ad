import Casework
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
    /// Where the new steps of cases stand.
    var cases = CaseRecords()
    /// Why records end, for the body of their last version.
    let reason: String
}

extension Office {
    /// Appends the changes and the entry that brings them, in one transaction.
    func append(
        _ changes: Changes, kind: EntryKind, action: String, details: [OrderedJSON.Member],
        subjects: [Subject] = [], expecting head: Head
    ) throws(OfficeError) {
        let bundle = try bundle(
            changes, kind: kind, action: action, details: details, subjects: subjects, after: head)
        do {
            try file.append(bundle.entry, records: bundle.records, expecting: head)
        } catch {
            throw .persistence(error)
        }
    }

    /// The changes and the entry that brings them, in the bytes that are stored after `head`.
    func bundle(
        _ changes: Changes, kind: EntryKind, action: String, details: [OrderedJSON.Member], subjects: [Subject],
        after head: Head
    ) throws(OfficeError) -> NewBundle {
        var writer = RecordWriter()
        var bodies = changes.keys.map { key in
            (key: key, bytes: changes.bytes(of: key, by: &writer), isEnded: false)
        }
        for key in changes.ended {
            bodies.append((key, Self.endedBytes(key, reason: changes.reason), true))
        }
        let versions = desk.versions(of: bodies)
        let event = Event(
            kind: kind, action: action,
            details: details + [.init("commitments", .texts(versions.map(\.commitment.hexadecimal)))],
            subjects: subjects)
        return NewBundle(entry: try event.entry(after: head, desk: desk), records: versions, head: head)
    }

    /// The body of a record's last version: that it ended, and why.
    static func endedBytes(_ key: RecordKey, reason: String) -> [UInt8] {
        do {
            return try CanonicalWriter.bytes(
                of: ["schema": "sharedlives.ended", "version": 1, "id": .string(key.id), "reason": .string(reason)])
        } catch {
            preconditionFailure("an ending has plain keys only")
        }
    }
}

extension Changes {
    /// The canonical bytes of the changed record at `key`.
    fileprivate func bytes(of key: RecordKey, by writer: inout RecordWriter) -> [UInt8] {
        guard key.kind.isOfCasework else { return records.bytes(of: key, by: &writer) }
        // A proposal and the arrangement that came of it have one id.
        let bytes: [UInt8]? =
            switch key.kind {
            case .proposal: cases.proposals[key.id].map { writer.bytes(of: $0) }
            case .arrangement: cases.arrangements[key.id].map { writer.bytes(of: $0) }
            default: cases.concerns[key.id].map { writer.bytes(of: $0) }
            }
        guard let bytes else { preconditionFailure("a case that changed is among the cases") }
        return bytes
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
