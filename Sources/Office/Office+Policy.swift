import Intake
import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// Stores a policy file as the version in force. A file that says the same as the version in force changes nothing.
    ///
    /// - Returns: The version now in force, and whether it is new.
    package func activatePolicy(_ bytes: [UInt8], file name: String) throws(OfficeError) -> (
        policy: StoredPolicy, isNew: Bool
    ) {
        let read = PolicyFile.read(bytes, file: name)
        guard let policy = read.policy else { throw .badPolicy(read.problems) }
        let snapshot = try reading { try $0.snapshot() }
        let body = try PolicyBody.bytes(policy, text: String(decoding: bytes, as: UTF8.self))
        let next = try PolicyBody.read(
            body, version: snapshot.policy.reference.version + 1, sequence: snapshot.upTo + 1)
        if next.reference.digest == snapshot.policy.reference.digest, next.text == snapshot.policy.text {
            return (snapshot.policy, false)
        }
        let versions = desk.versions(of: [(RecordKey(.policy, StoredPolicy.recordID), body, false)])
        let event = Event(
            kind: .policy, action: "policy activate",
            details: [
                .init("name", .string(policy.name)), .init("number", .number(next.reference.version)),
                .init("digest", .string(next.reference.digest.hexadecimal)),
                .init("commitments", .texts(versions.map(\.commitment.hexadecimal))),
            ])
        let entry = try event.entry(after: snapshot.head, desk: desk)
        do {
            try file.append(entry, records: versions, expecting: snapshot.head)
        } catch {
            throw .persistence(error)
        }
        return (next, true)
    }

    /// A version of the policy by its number; without one, the version in force.
    package func policy(version: Int? = nil) throws(OfficeError) -> StoredPolicy {
        guard let version else { return try reading { try $0.snapshot() }.policy }
        let stored = try reading { reader in
            try reader.versions(kind: RecordKind.policy.rawValue, id: StoredPolicy.recordID)
        }
        guard stored.indices.contains(version - 1) else {
            throw .usage("no policy version \(version); there are \(stored.count)")
        }
        let found = stored[version - 1]
        return try PolicyBody.read(found.bytes, version: version, sequence: found.sequence)
    }
}
