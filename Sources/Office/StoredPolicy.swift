import Intake
import Ledger
import Matching
import Records

/// A version of the policy as it is stored: the text people wrote and the canonical form that replays read.
package struct StoredPolicy: Sendable {
    package let policy: Policy
    /// As it was written, comments and all.
    package let text: String
    package let reference: PolicyReference
    /// The record version it is kept as.
    package let sequence: Int
    /// Nil where it was put in force without one.
    package let signOff: PolicySignOff?

    /// The id under which every version of the policy is stored.
    static let recordID = "policy"
}

/// The body of a policy record: the text, and the canonical tree with its digest.
enum PolicyBody {
    /// The bytes to store for `policy` as written in `text`.
    static func bytes(_ policy: Policy, text: String, signOff: PolicySignOff? = nil) throws(OfficeError) -> [UInt8]
    {
        do {
            let tree = try PolicyTree(policy).canonical()
            let digest = Digest(of: try CanonicalWriter.bytes(of: tree))
            var members: [(String, CanonicalValue)] = [
                ("schema", "sharedlives.policy"), ("version", 1), ("name", .string(policy.name)),
                ("text", .string(text)), ("canonical", tree), ("digest", .string(digest.hexadecimal)),
            ]
            if let signOff { members.append(("sign_off", try signOff.json.canonical())) }
            return try CanonicalWriter.bytes(of: .object(CanonicalObject(members)))
        } catch {
            throw .unreadableRecord("a policy cannot be written: \(error)")
        }
    }

    /// The policy that stored bytes hold: read from its canonical form, which must have the digest it states.
    static func read(_ bytes: [UInt8], version: Int, sequence: Int) throws(OfficeError) -> StoredPolicy {
        let parsed: CanonicalValue
        do {
            parsed = try CanonicalParser.value(of: bytes)
        } catch {
            throw .unreadableRecord("policy version \(version): \(error)")
        }
        guard case .object(let body) = parsed, case .string(let text) = body["text"], let tree = body["canonical"],
            case .string(let stated) = body["digest"]
        else { throw .unreadableRecord("policy version \(version): a part is missing") }
        let canonical: [UInt8]
        do {
            canonical = try CanonicalWriter.bytes(of: tree)
        } catch {
            throw .unreadableRecord("policy version \(version): \(error)")
        }
        let digest = Digest(of: canonical)
        guard digest.hexadecimal == stated else {
            throw .unreadableRecord("policy version \(version): its digest differs")
        }
        let policy: Policy
        do {
            policy = try PolicyTree(tree).policy()
        } catch {
            throw .unreadableRecord("policy version \(version): \(error)")
        }
        return StoredPolicy(
            policy: policy, text: text,
            reference: PolicyReference(name: policy.name, version: version, digest: digest), sequence: sequence,
            signOff: body["sign_off"].flatMap { PolicySignOff($0) })
    }
}
