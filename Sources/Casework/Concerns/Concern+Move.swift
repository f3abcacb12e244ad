import Matching

extension Concern {
    /// Whether `step` may be taken on this concern, and the step to append where it may: complete with the day a complaint is acknowledged by.
    package func move(_ step: CaseStep, under terms: CaseworkTerms, today: Day) -> MoveAnswer {
        var refusals: [MoveRefusal] = []
        if step.on > today {
            refusals.append(
                MoveRefusal(
                    "future", "a concern cannot be dated in the future (\(step.on.words))",
                    pass: "record it on the day"))
        }
        if step.role == .batch || step.role == .auditor {
            refusals.append(MoveRefusal("role", "concerns are not for the role \(step.role.rawValue)"))
        }
        var step = step
        switch step.move {
        case .raise:
            if kind == .complaint { step.dueOn = step.on.adding(terms.acknowledgeDays) }
            if !steps.isEmpty { refusals.append(MoveRefusal("stage", "\(id) was raised already")) }
        case .acknowledge:
            if isSettled { refusals.append(MoveRefusal("stage", "\(id) is settled")) }
            if isAcknowledged { refusals.append(MoveRefusal("stage", "\(id) was acknowledged already")) }
        case .settle:
            if isSettled { refusals.append(MoveRefusal("stage", "\(id) is settled already")) }
            if kind == .safeguarding, step.role != .registeredManager {
                refusals.append(
                    MoveRefusal(
                        "role", "a safeguarding concern is settled by the registered manager",
                        pass: "ask somebody who is registered-manager"))
            }
            if kind != .hospital, step.words == nil {
                refusals.append(.needs("--words", "how was it settled?"))
            }
        case .generate, .flag, .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial,
            .agree,
            .meeting, .confirm, .start, .withdraw, .supersede, .close, .gate, .deferGate, .review, .notice, .end:
            refusals.append(MoveRefusal("stage", "`\(step.move.rawValue)` is not a step of a concern"))
        }
        return MoveAnswer(step, refusals)
    }
}
