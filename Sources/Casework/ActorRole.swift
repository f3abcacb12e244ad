/// The role in which somebody of the scheme acts. What a role may decide or override is the policy's to say.
package enum ActorRole: String, Sendable, CaseIterable, Hashable {
    case coordinator
    case registeredManager = "registered-manager"
    case panelChair = "panel-chair"
    case auditor
    /// The overnight run: it generates proposals and flags them, and decides nothing.
    case batch
}
