/// How a gate was answered.
package enum GateAnswer: String, Sendable, CaseIterable, Hashable {
    /// It is so: funding is agreed, the residents were asked and are content.
    case yes
    /// It does not arise here, with the reason on the record.
    case notNeeded = "not-needed"
    /// It is not so: the move stays stopped.
    case no
}
