import Matching

/// Where a proposal stands, told from its steps.
package struct ProposalState: Sendable {
    /// A meeting of the two that is arranged, or took place.
    package struct Introduction: Hashable, Sendable {
        package let kind: IntroductionKind
        package let plannedOn: Day
        package var happenedOn: Day?
    }

    /// What was said of a gate last.
    package struct GateState: Hashable, Sendable {
        package let gate: Gate
        /// Nil where it was put off.
        package let answer: GateAnswer?
        package let on: Day
        /// The day to which it was put off.
        package let dueOn: Day?
    }

    package private(set) var stage: ProposalStage = .generated
    /// Sides the other's profile was shown to, in the order of showing, with the day a reply is due; each once.
    package private(set) var shared: [(side: OutcomeSide, dueOn: Day?)] = []
    /// Sides that would like to go on, in the order they said so.
    package private(set) var interested: [OutcomeSide] = []
    /// Sides that agreed, in the order they did.
    package private(set) var agreed: [OutcomeSide] = []
    package private(set) var introductions: [Introduction] = []
    package private(set) var meetingHeldOn: Day?
    /// The first day of a trial and the first day after it.
    package private(set) var trial: (from: Day, until: Day)?
    /// The day the stay is to start.
    package private(set) var startOn: Day?
    package private(set) var rooms: [RoomID] = []
    package private(set) var gates: [GateState] = []
    /// The batch's latest word on it; nil where it has none.
    package private(set) var flag: String?

    /// Follows the steps in order.
    package init(of proposal: Proposal) {
        for step in proposal.steps { follow(step) }
    }

    /// What was said of `gate` last; nil where nothing was.
    package func said(of gate: Gate) -> GateState? { gates.last { $0.gate == gate } }

    /// Sides that were asked and have not replied, with the day their reply is due.
    package var openReplies: [(side: OutcomeSide, dueOn: Day?)] {
        stage.isOpen && stage < .introducing ? shared.filter { !interested.contains($0.side) } : []
    }

    /// Introductions that are arranged and of which nobody has said that they took place.
    package var openIntroductions: [Introduction] { introductions.filter { $0.happenedOn == nil } }

    /// Gates that were put off and not answered since, in the order they were.
    package var deferredGates: [GateState] {
        gates.filter { state in state.answer == nil && said(of: state.gate) == state }
    }

    private mutating func follow(_ step: CaseStep) {
        switch step.move {
        case .generate: stage = .generated
        case .propose: stage = .longlisted
        case .shortlist: stage = .shortlisted
        case .share:
            if let side = step.side {
                shared.removeAll { $0.side == side }
                shared.append((side, step.dueOn))
            }
            stage = .shared
        case .interested:
            if let side = step.side, !interested.contains(side) { interested.append(side) }
            if shared.allSatisfy({ interested.contains($0.side) }), stage < .introducing { stage = .interested }
        case .introduce:
            if let kind = step.introduction, let day = step.plannedOn {
                introductions.append(Introduction(kind: kind, plannedOn: day))
            }
            stage = max(stage, .introducing)
        case .met: meet(step)
        case .trial:
            if let from = step.plannedOn, let until = step.plannedUntil { trial = (from, until) }
            stage = max(stage, .trial)
        case .agree:
            if let side = step.side, !agreed.contains(side) { agreed.append(side) }
            if agreed.contains(.person), agreed.contains(.household) { stage = .bothAgree }
        case .meeting: meetingHeldOn = step.on
        case .confirm:
            stage = .agreed
            startOn = step.plannedOn
            rooms = step.rooms
        case .start:
            stage = .started
            startOn = step.on
            if !step.rooms.isEmpty { rooms = step.rooms }
        case .decline: stage = .declined
        case .withdraw: stage = .withdrawn
        case .supersede: stage = .superseded
        case .close: stage = .closed
        case .gate, .deferGate:
            if let gate = step.gate {
                gates.append(GateState(gate: gate, answer: step.gateAnswer, on: step.on, dueOn: step.dueOn))
            }
        case .flag: flag = step.words
        case .review, .notice, .end, .raise, .acknowledge, .settle: break
        }
    }

    /// An introduction took place: the earliest arranged one of its kind, else one that nobody had arranged here.
    private mutating func meet(_ step: CaseStep) {
        guard let kind = step.introduction else { return }
        if let index = introductions.firstIndex(where: { $0.kind == kind && $0.happenedOn == nil }) {
            introductions[index].happenedOn = step.on
        } else {
            introductions.append(Introduction(kind: kind, plannedOn: step.on, happenedOn: step.on))
        }
        stage = max(stage, .introducing)
    }
}
