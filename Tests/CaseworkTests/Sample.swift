import Casework
import Matching
import TestSupport

/// Steps and proposals for tests.
enum Sample {
    static let day = Day.on("2026-11-23")
    static let sight = Sight(run: 1, policyVersion: 1, readUpTo: 10, engine: "test", asOf: day)

    static func step(_ move: CaseMove, side: OutcomeSide? = nil, dueOn: Day? = nil) -> CaseStep {
        var step = CaseStep(
            move, by: "Asha Patel", role: .coordinator, on: day, recordedAt: "2026-11-23T10:00:00Z", sight: sight)
        step.side = side
        step.dueOn = dueOn
        return step
    }

    /// A proposal of R-1 and H-1 that went through `moves`.
    static func proposal(_ moves: [CaseMove], arrangement: Arrangement = .liveIn) -> Proposal {
        Proposal(
            referral: ReferralID("R-1"), household: HouseholdID("H-1"), number: 1, party: PartyID("P-1"),
            arrangement: arrangement, steps: moves.map { step($0) })
    }

    static let referral = Referral(id: ReferralID("R-1"), party: PartyID("P-1"), arrangement: .liveIn)

    static let home = HouseholdID("H-1")

    /// A pair in whose way nothing stands but its gates.
    static let pair = PairSight(of: referral, and: home, residents: nil)

    /// The same, of somebody who agreed that their profile is shown and whose new home has no other residents.
    static let pairThatMayBeShown: PairSight = {
        var asked = referral
        asked.shareAgreed = .known(.yes)
        return PairSight(of: asked, and: home, residents: 0)
    }()

    /// A proposal whose turn `move` is, with `gates` answered yes.
    static func ready(for move: CaseMove, answering gates: [Gate]) -> Proposal {
        var moves: [CaseMove] = [.propose, .shortlist]
        if move != .share { moves.append(.introduce) }
        var proposal = proposal(moves)
        for side in [OutcomeSide.household, .person] where move != .share {
            proposal.steps.append(step(.interested, side: side))
            if move != .trial { proposal.steps.append(step(.agree, side: side)) }
        }
        if move == .start {
            var confirm = step(.confirm)
            confirm.plannedOn = day
            proposal.steps.append(confirm)
        }
        for gate in gates {
            var answer = step(.gate)
            answer.gate = gate
            answer.gateAnswer = .yes
            proposal.steps.append(answer)
        }
        return proposal
    }

    /// What is answered to a move that says all it has to.
    static func answer(_ move: CaseMove, on proposal: Proposal, seeing sight: PairSight = pair) -> MoveAnswer {
        var step = step(move, side: move == .share ? .household : nil)
        step.plannedOn = day.adding(move == .trial ? 1 : 0)
        step.plannedUntil = day.adding(3)
        return Proposal.move(step, on: proposal, seeing: sight, under: .usual, today: day)
    }
}

extension MoveAnswer {
    var refusals: [MoveRefusal] {
        switch self {
        case .allowed: []
        case .refused(let refusals): refusals
        }
    }

    var codes: [String] { refusals.map(\.code) }
}
