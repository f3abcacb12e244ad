import Matching

/// One move looked at from every side: each function answers what stands in its way, none where nothing does.
struct ProposalRoad {
    let step: CaseStep
    let proposal: Proposal?
    let state: ProposalState?
    let sight: PairSight
    let terms: CaseworkTerms
    let today: Day

    init(_ step: CaseStep, _ proposal: Proposal?, _ sight: PairSight, _ terms: CaseworkTerms, _ today: Day) {
        self.step = step
        self.proposal = proposal
        state = proposal?.state
        self.sight = sight
        self.terms = terms
        self.today = today
    }

    /// Whether the two know each other, or there is no time: stages before the agreement may be left out.
    var isShortRoad: Bool { proposal?.origin == .given || sight.isEmergency }

    /// A step with this pair as it is typed: `sharedlives decide R-001 HH-014 gate funding yes`.
    func typed(_ words: String) -> String {
        "sharedlives decide \(sight.referral.id) \(sight.household) \(words)"
    }

    func day() -> [MoveRefusal] {
        if step.on > today {
            return [
                MoveRefusal(
                    "future", "a decision cannot be dated in the future (\(step.on.words))",
                    pass: "record it on the day; what is arranged for later has a day of its own (--for)")
            ]
        }
        return []
    }

    func role() -> [MoveRefusal] {
        let isBatch = step.role == .batch
        switch step.move {
        case .generate, .flag:
            return isBatch ? [] : [MoveRefusal("role", "only the overnight run does that", pass: "propose")]
        case .supersede, .close:
            return isBatch ? [Self.batch] : []
        case .confirm, .start: return isBatch ? [Self.batch] : refused(unless: terms.confirmedBy)
        case .deferGate: return isBatch ? [Self.batch] : refused(unless: terms.deferredBy)
        case .meeting:
            return isBatch ? [Self.batch] : refused(unless: terms.decidedBy + [ActorRole.panelChair.rawValue])
        case .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial, .agree, .withdraw,
            .gate,
            .review, .notice, .end, .raise, .acknowledge, .settle:
            return isBatch ? [Self.batch] : refused(unless: terms.decidedBy)
        }
    }

    private static let batch = MoveRefusal("role", "the overnight run only proposes; people decide")

    private func refused(unless roles: [String]) -> [MoveRefusal] {
        if roles.contains(step.role.rawValue) { return [] }
        return [
            MoveRefusal(
                "role", "`\(step.move.rawValue)` is not for the role \(step.role.rawValue)",
                pass: "ask somebody who is \(roles.joined(separator: " or "))")
        ]
    }

    func stage() -> [MoveRefusal] {
        let at = state?.stage
        if Self.isAllowed(step.move, at: at, isShortRoad: isShortRoad) { return [] }
        let next = CaseMove.allCases.filter { move in
            Self.isAllowed(move, at: at, isShortRoad: isShortRoad) && Self.isTyped(move)
        }.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        let stands =
            at.map { $0 == .bothAgree ? "both agreed" : "it is \($0.rawValue)" }
            ?? "the two are not proposed to each other yet"
        return [
            MoveRefusal(
                "stage", "`\(step.move.rawValue)` is not the next step: \(stands)",
                pass: next.isEmpty ? nil : "from here: \(next)")
        ]
    }

    private static func isTyped(_ move: CaseMove) -> Bool {
        switch move {
        case .generate, .flag, .supersede, .close, .raise, .acknowledge, .settle, .review, .notice, .end: false
        case .propose, .shortlist, .share, .interested, .decline, .introduce, .met, .trial, .agree, .meeting,
            .confirm,
            .start, .withdraw, .gate, .deferGate:
            true
        }
    }

    /// The table of moves: at which stages each may be made. `nil` stands for no proposal yet.
    static func isAllowed(_ move: CaseMove, at stage: ProposalStage?, isShortRoad: Bool) -> Bool {
        guard let stage else { return move == .generate || move == .propose }
        switch move {
        case .generate: return stage > .started
        case .flag: return stage.isOpen
        case .propose: return stage == .generated || stage > .started
        case .shortlist: return stage == .generated || stage == .longlisted
        case .share:
            return [.shortlisted, .shared, .interested].contains(stage) || isShortRoad && stage == .longlisted
        case .interested: return stage == .shared
        case .introduce:
            return [.interested, .introducing, .trial].contains(stage)
                || isShortRoad && (.longlisted ... .trial).contains(stage)
        case .met: return [.introducing, .trial].contains(stage)
        case .trial:
            return [.interested, .introducing].contains(stage)
                || isShortRoad && (.longlisted ... .introducing).contains(stage)
        case .agree:
            return (.interested ... .trial).contains(stage)
                || isShortRoad && (.longlisted ... .trial).contains(stage)
        case .meeting: return (.shortlisted ... .bothAgree).contains(stage)
        // Once more for another day or room.
        case .confirm: return stage == .bothAgree || stage == .agreed
        case .start: return stage == .agreed
        case .decline, .withdraw, .supersede, .close: return stage.isOpen
        case .gate: return stage <= .started
        case .deferGate: return stage.isOpen
        case .review, .notice, .end, .raise, .acknowledge, .settle: return false
        }
    }
}
