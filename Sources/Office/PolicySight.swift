import Intake
import Ledger
import Matching
import Records

/// A policy as a command looks at it: stored, or in a file that is only checked.
package struct PolicySight: Sendable {
    package let reference: PolicyReference
    /// As it was written.
    package let text: String
    /// Keys the file leaves out, which keep the nation's default.
    package let leftOut: [String]
    package let explanation: PolicyExplanation

    /// A stored version.
    package init(_ stored: StoredPolicy) {
        reference = stored.reference
        text = stored.text
        leftOut = PolicyFile.read(Array(stored.text.utf8), file: "policy").leftOut
        explanation = PolicyExplanation(stored.policy, leftOut: leftOut)
    }

    /// A file that is checked and not stored; as a version it has the number 0.
    package static func checking(_ path: String) throws(OfficeError) -> PolicySight {
        PolicySight(try stored(readingFile: path))
    }

    /// The policy of a file as a version with the number 0.
    static func stored(readingFile path: String) throws(OfficeError) -> StoredPolicy {
        let bytes = try Input.bytes(at: path)
        let read = PolicyFile.read(bytes, file: path == "-" ? "stdin" : path)
        guard let policy = read.policy else { throw .badPolicy(read.problems) }
        let text = String(decoding: bytes, as: UTF8.self)
        return try PolicyBody.read(try PolicyBody.bytes(policy, text: text), version: 0, sequence: 0)
    }
}
