/// Where an arrangement stands.
package enum ArrangementStage: String, Sendable, CaseIterable, Hashable {
    /// Agreed: the room is held, nobody has moved in yet.
    case draft
    /// The person lives there, or visits; the first review is to come.
    case active
    /// The first review was held.
    case reviewed
    case notice
    case ended

    package var isOpen: Bool { self != .ended }
}
