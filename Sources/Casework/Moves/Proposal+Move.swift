import Matching

extension Proposal {
    /// Whether `step` may be taken, and the step to append where it may: complete with the days that follow from the policy.
    ///
    /// Pure: everything it goes by comes as an argument. All that stands in the way is told, each with how to pass it.
    /// - Parameters:
    ///   - proposal: The pair's latest proposal; nil where there is none yet.
    ///   - step: What was said; what the policy fills in is nil.
    ///   - sight: What the rules and the records say of the pair today.
    ///   - today: Nothing happened after it.
    package static func move(
        _ step: CaseStep, on proposal: Proposal?, seeing sight: PairSight, under terms: CaseworkTerms, today: Day
    ) -> MoveAnswer {
        let road = ProposalRoad(step, proposal, sight, terms, today)
        let first = road.day() + road.role() + road.stage()
        // What is not the turn of this move needs no further reason.
        if !first.isEmpty { return .refused(first) }
        return MoveAnswer(
            road.completed(), road.words() + road.surroundings() + road.order() + road.gates() + road.rules())
    }
}
