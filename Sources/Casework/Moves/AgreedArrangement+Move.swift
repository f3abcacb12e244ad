import Matching

extension AgreedArrangement {
    /// Whether `step` may be taken on this arrangement, and the step to append where it may.
    ///
    /// Reviews, notice and the ending; an arrangement begins by the moves of its proposal.
    package func move(_ step: CaseStep, under terms: CaseworkTerms, today: Day) -> MoveAnswer {
        var refusals: [MoveRefusal] = []
        if step.on > today {
            refusals.append(
                MoveRefusal(
                    "future", "a decision cannot be dated in the future (\(step.on.words))",
                    pass: "record it on the day; an ending to come is a notice (--for DAY)"))
        }
        if !terms.decidedBy.contains(step.role.rawValue) {
            refusals.append(
                MoveRefusal(
                    "role", "`\(step.move.rawValue)` is not for the role \(step.role.rawValue)",
                    pass: "ask somebody who is \(terms.decidedBy.joined(separator: " or "))"))
        }
        let state = state
        guard state.stage.isOpen, state.stage != .draft else {
            let says =
                state.stage == .draft
                ? "the arrangement has not started" : "the arrangement ended"
            return .refused(
                refusals + [
                    MoveRefusal("stage", says, pass: state.stage == .draft ? "start, or withdraw" : nil)
                ])
        }
        var step = step
        switch step.move {
        case .review: step.dueOn = step.dueOn ?? step.on.adding(terms.reviewDays)
        case .notice:
            if step.side == nil { refusals.append(.needs("notice SIDE", "who gives notice?")) }
            step.plannedOn = step.plannedOn ?? step.on.adding(terms.noticeDays)
        case .end:
            if step.reason == nil {
                refusals.append(.needs("--reason CODE; no-reason-given is one", "an ending has a coded reason"))
            }
            if step.side == nil { refusals.append(.needs("end SIDE", "whose wish was it?")) }
        case .generate, .flag, .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial,
            .agree,
            .meeting, .confirm, .start, .withdraw, .supersede, .close, .gate, .deferGate, .raise, .acknowledge,
            .settle:
            refusals.append(
                MoveRefusal(
                    "stage", "`\(step.move.rawValue)` is not a step of an arrangement",
                    pass: "from here: `review`, `notice`, `end`"))
        }
        if let start = state.startOn, step.on < start {
            refusals.append(MoveRefusal("order", "that lies before the start on \(start.words)", pass: "--on DAY"))
        }
        return MoveAnswer(step, refusals)
    }
}
