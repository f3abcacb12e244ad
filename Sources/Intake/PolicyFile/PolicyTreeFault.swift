/// Why a tree is not a policy.
package struct PolicyTreeFault: Error, Hashable, Sendable {
    /// The key it is about, as a policy file writes it: `bands.well`.
    package let key: String
    package let says: String
}
