import Matching

/// One step of a case: what was done, by whom, in which role, when it happened and when it was recorded, and what was seen then.
///
/// Steps are only ever appended. What a move has nothing to say about is nil.
package struct CaseStep: Hashable, Sendable {
    package var move: CaseMove
    /// Who acted, by name.
    package var by: String
    package var role: ActorRole
    /// The day it happened.
    package var on: Day
    /// The time it happened, in UTC, `2026-11-22T14:15:00Z`; nil where only the day was said.
    package var at: String?
    /// The clock's time when it was recorded, in UTC.
    package var recordedAt: String
    /// Who said it, or whom a profile was shared with.
    package var side: OutcomeSide?
    /// A coded reason, from the vocabulary's endings.
    package var reason: Code?
    /// In their own words.
    package var words: String?
    /// How far a no reaches.
    package var reach: Reach?
    /// The first day on which it may be asked again.
    package var askAgainFrom: Day?
    /// The gate that was answered or put off.
    package var gate: Gate?
    package var gateAnswer: GateAnswer?
    package var introduction: IntroductionKind?
    /// The day the thing is arranged for: an introduction, a start, an ending.
    package var plannedOn: Day?
    /// The first day after what was arranged, where it lasts: a trial.
    package var plannedUntil: Day?
    /// The day something is due because of this step: a reply, a gate put off, the next review.
    package var dueOn: Day?
    /// The rooms that are held, in the order of the party's members.
    package var rooms: [RoomID] = []
    /// The records of stays and outcomes that this step made or ended, ascending: an import does not end them.
    package var made: [String] = []
    package var sight: Sight

    package init(
        _ move: CaseMove, by: String, role: ActorRole, on: Day, recordedAt: String, sight: Sight
    ) {
        self.move = move
        self.by = by
        self.role = role
        self.on = on
        self.recordedAt = recordedAt
        self.sight = sight
    }
}
