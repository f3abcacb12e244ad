import Casework
import Intake
import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// Stores a policy file as the version in force. A file that says the same as the version in force changes nothing.
    ///
    /// - Parameter signingOff: Who signs it off, in which role and why; what it changes for those who wait is stored with it.
    /// - Returns: The version now in force, and whether it is new.
    package func activatePolicy(
        _ bytes: [UInt8], file name: String, signingOff: (by: String, role: String, reason: String)? = nil
    ) throws(OfficeError) -> (policy: StoredPolicy, isNew: Bool) {
        let read = PolicyFile.read(bytes, file: name)
        guard let policy = read.policy else { throw .badPolicy(read.problems) }
        let snapshot = try reading { try $0.snapshot() }
        let signOff = try signingOff.map { (said) throws(OfficeError) in
            try self.signOff(said, of: policy, snapshot)
        }
        let body = try PolicyBody.bytes(policy, text: String(decoding: bytes, as: UTF8.self), signOff: signOff)
        let next = try PolicyBody.read(
            body, version: snapshot.policy.reference.version + 1, sequence: snapshot.upTo + 1)
        // To sign off what is in force already is a version of its own.
        if next.reference.digest == snapshot.policy.reference.digest, next.text == snapshot.policy.text,
            signOff == nil
        {
            return (snapshot.policy, false)
        }
        let versions = desk.versions(of: [(RecordKey(.policy, StoredPolicy.recordID), body, false)])
        let event = Event(
            kind: .policy, action: "policy activate",
            details: [
                .init("name", .string(policy.name)), .init("number", .number(next.reference.version)),
                .init("digest", .string(next.reference.digest.hexadecimal)),
                .init("sign_off", signOff?.json ?? .null),
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

    /// The sign-off of a policy with what it changes today against the one in force.
    private func signOff(
        _ said: (by: String, role: String, reason: String), of policy: Policy, _ snapshot: Snapshot
    ) throws(OfficeError) -> PolicySignOff {
        let roles = [ActorRole.registeredManager, .panelChair].map(\.rawValue)
        guard roles.contains(said.role) else {
            throw .usage("a policy is signed off by a \(roles.joined(separator: " or ")), found `\(said.role)`")
        }
        let staff = snapshot.records.staff.values
        let isOfStaff = staff.contains {
            $0.name == said.by && $0.role == said.role && $0.isInForce(on: desk.today)
        }
        guard staff.isEmpty || isOfStaff else {
            throw .usage("`\(said.by)` is not \(said.role) on \(desk.today)")
        }
        let reason = said.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !reason.isEmpty else { throw .usage("a sign-off has a reason, and there is none in the file") }
        let population = snapshot.population
        func matcher(_ policy: Policy) -> Matcher {
            Matcher(CompiledPopulation(population, policy: policy, asOf: desk.today))
        }
        return PolicySignOff(
            by: said.by, role: said.role, on: desk.today, reason: reason,
            comparedWith: snapshot.policy.reference.version,
            effects: matcher(snapshot.policy.policy).effects(of: matcher(policy)))
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
