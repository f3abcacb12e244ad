import Matching

/// What a concern is about.
package enum ConcernKind: String, Sendable, CaseIterable, Hashable {
    /// To be acknowledged within the policy's days (Data Protection Act 2018 s164A: 30).
    case complaint
    /// Somebody asks for a person to look at a decision again.
    case lookAgain = "look-again"
    /// Pauses the household at once.
    case safeguarding
    /// Stops every pack and closes the referrals at once.
    case death
    /// The person is in hospital: the room is held.
    case hospital
}

/// Something that was raised about a person or a household: an append-only list of steps until it is settled.
package struct Concern: Hashable, Sendable {
    /// `C-1`, `C-2` and on, over the whole scheme.
    package var id: String
    package var kind: ConcernKind
    package var household: HouseholdID?
    package var person: PersonID?
    /// Raised first, in the order they were recorded.
    package var steps: [CaseStep]

    package init(id: String, kind: ConcernKind, household: HouseholdID?, person: PersonID?, steps: [CaseStep]) {
        self.id = id
        self.kind = kind
        self.household = household
        self.person = person
        self.steps = steps
    }

    package var isSettled: Bool { steps.contains { $0.move == .settle } }
    package var isAcknowledged: Bool { steps.contains { $0.move == .acknowledge } }
    /// The day it is to be acknowledged by; nil where it needs not.
    package var acknowledgeBy: Day? { steps.first?.dueOn }
    package var raisedOn: Day? { steps.first?.on }
}
