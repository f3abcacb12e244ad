import Casework
import Matching
import TestSupport
import Testing

struct `Which move is allowed` {
    /// Every stage with the moves that a person may make from it on the long road; all others are refused.
    static let table: [(stage: [CaseMove], allowed: Set<CaseMove>)] = [
        ([], [.propose]),
        ([.generate], [.propose, .shortlist, .decline, .withdraw, .gate, .deferGate]),
        ([.propose], [.shortlist, .decline, .withdraw, .gate, .deferGate]),
        ([.propose, .shortlist], [.share, .meeting, .decline, .withdraw, .gate, .deferGate]),
        ([.propose, .shortlist, .share], [.share, .interested, .meeting, .decline, .withdraw, .gate, .deferGate]),
        (
            [.propose, .shortlist, .share, .interested],
            [.share, .introduce, .trial, .agree, .meeting, .decline, .withdraw, .gate, .deferGate]
        ),
        (
            [.propose, .shortlist, .introduce],
            [.introduce, .met, .trial, .agree, .meeting, .decline, .withdraw, .gate, .deferGate]
        ),
        ([.propose, .trial], [.introduce, .met, .agree, .meeting, .decline, .withdraw, .gate, .deferGate]),
        ([.propose, .confirm], [.confirm, .start, .decline, .withdraw, .gate, .deferGate]),
        ([.propose, .confirm, .start], [.gate]),
        ([.propose, .decline], [.propose]),
        ([.propose, .withdraw], [.propose]),
        ([.propose, .supersede], [.propose]),
        ([.propose, .close], [.propose]),
    ]

    @Test(arguments: table)
    func `only the moves of the table are the turn of a stage`(stage: [CaseMove], allowed: Set<CaseMove>) {
        let proposal = stage.isEmpty ? nil : Sample.proposal(stage)
        for move in CaseMove.allCases where move != .supersede && move != .close {
            var step = Sample.step(move)
            if move == .deferGate { step.role = .registeredManager }
            let answer = Proposal.move(
                step, on: proposal, seeing: Sample.pairThatMayBeShown, under: .usual, today: Sample.day
            )
            let isTurn =
                switch answer {
                case .allowed: true
                case .refused(let refusals): !refusals.contains { $0.code == "stage" || $0.code == "role" }
                }
            #expect(isTurn == allowed.contains(move), "\(move) after \(stage)")
        }
    }

    @Test(arguments: CaseMove.allCases)
    func `the overnight run only generates and flags`(move: CaseMove) {
        var step = Sample.step(move)
        step.role = .batch
        step.words = "the plan has another home"
        let proposal = move == .generate ? nil : Sample.proposal([.generate])
        let answer = Proposal.move(
            step, on: proposal, seeing: Sample.pairThatMayBeShown, under: .usual, today: Sample.day)
        switch answer {
        case .allowed: #expect(move == .generate || move == .flag)
        case .refused(let refusals): #expect(refusals.contains { $0.code == "role" }, "\(move)")
        }
    }

    @Test func `nobody does what only the overnight run does`() {
        let answer = Proposal.move(
            Sample.step(.generate), on: nil, seeing: Sample.pairThatMayBeShown, under: .usual, today: Sample.day)
        #expect(answer.codes == ["role"])
    }

    @Test func `a decision dated tomorrow is refused`() {
        var step = Sample.step(.propose)
        step.on = Sample.day.adding(1)
        let answer = Proposal.move(
            step, on: nil, seeing: Sample.pairThatMayBeShown, under: .usual, today: Sample.day)
        #expect(answer.codes == ["future"])
    }

    @Test(arguments: [
        (SharingOrder.householdFirst, OutcomeSide.person, false), (.householdFirst, .household, true),
        (.personFirst, .household, false), (.personFirst, .person, true), (.either, .person, true),
        (.either, .household, true),
    ])
    func `the policy says who reads first`(order: SharingOrder, side: OutcomeSide, isAllowed: Bool) {
        var terms = CaseworkTerms.usual
        terms.sharingOrder = order
        let answer = Proposal.move(
            Sample.step(.share, side: side), on: Sample.proposal([.propose, .shortlist]),
            seeing: Sample.pairThatMayBeShown,
            under: terms, today: Sample.day)
        #expect(answer.codes == (isAllowed ? [] : ["order"]))
        if case .allowed(let step) = answer { #expect(step.dueOn == Sample.day.adding(7)) }
    }

    @Test func `a no has a reason and says how far it reaches`() {
        let proposal = Sample.proposal([.propose])
        func codes(_ change: (inout CaseStep) -> Void) -> [String] {
            var step = Sample.step(.decline, side: .household)
            change(&step)
            return Proposal.move(
                step, on: proposal, seeing: Sample.pairThatMayBeShown, under: .usual, today: Sample.day
            ).codes
        }
        #expect(codes { _ in } == ["needs", "needs"])
        #expect(codes { $0.reason = Code("no-reason-given") } == ["needs"])
        #expect(codes { ($0.reason, $0.reach) = (Code("no-reason-given"), .pair) } == [])
        #expect(codes { ($0.reason, $0.reach) = (Code("no-reason-given"), .everybodyUntil) } == ["needs"])
        #expect(codes { ($0.reason, $0.reach) = (Code("no-reason-given"), .lasting) } == [])
    }

    @Test func `a start before the agreed day is refused`() {
        var proposal = Sample.proposal([.propose])
        var confirm = Sample.step(.confirm)
        confirm.plannedOn = Sample.day.adding(3)
        proposal.steps.append(confirm)
        let answer = Proposal.move(
            Sample.step(.start), on: proposal, seeing: Sample.pair, under: .usual,
            today: Sample.day)
        #expect(answer.codes.contains("order"))
    }
}
