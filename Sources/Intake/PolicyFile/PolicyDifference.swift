/// One key in which two policies differ.
package struct PolicyDifference: Hashable, Sendable, CustomStringConvertible {
    /// As a policy file writes it: `weights.person.closeness`.
    package let key: String
    package let before: PolicyTree
    package let after: PolicyTree

    package var description: String { "\(key): \(before.text) → \(after.text)" }
}
