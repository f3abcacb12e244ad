/// Why a policy whose keys are each in order is refused as a whole.
struct PolicyRefusal: Hashable, Sendable {
    /// Names of the keys it is about, the one to look at first: `bands.partly`.
    let concerns: [String]
    /// A code such as `priority-order`.
    let code: String
    let says: String
    var hint: String?
}
