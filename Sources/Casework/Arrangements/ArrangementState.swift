import Matching

/// Where an arrangement stands, told from its steps.
package struct ArrangementState: Hashable, Sendable {
    package private(set) var stage: ArrangementStage = .draft
    /// The day it is to start, or started.
    package private(set) var startOn: Day?
    package private(set) var rooms: [RoomID] = []
    /// The day the next review is due; nil where none is.
    package private(set) var reviewDueOn: Day?
    package private(set) var reviewsHeldOn: [Day] = []
    /// Who gave notice, and the day it runs out.
    package private(set) var noticeBy: OutcomeSide?
    package private(set) var endsOn: Day?
    package private(set) var endedOn: Day?
    package private(set) var endReason: Code?

    /// Follows the steps in order.
    package init(of arrangement: AgreedArrangement) {
        for step in arrangement.steps { follow(step) }
    }

    private mutating func follow(_ step: CaseStep) {
        switch step.move {
        case .confirm:
            startOn = step.plannedOn
            rooms = step.rooms
        case .start:
            stage = .active
            startOn = step.on
            if !step.rooms.isEmpty { rooms = step.rooms }
            reviewDueOn = step.dueOn
        case .review:
            reviewsHeldOn.append(step.on)
            reviewDueOn = step.dueOn
            if stage == .active { stage = .reviewed }
        case .notice:
            stage = .notice
            noticeBy = step.side
            endsOn = step.plannedOn
        case .end, .withdraw, .close:
            stage = .ended
            endedOn = step.on
            endReason = step.reason
            reviewDueOn = nil
        case .generate, .flag, .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial,
            .agree,
            .meeting, .supersede, .gate, .deferGate, .raise, .acknowledge, .settle:
            break
        }
    }
}
