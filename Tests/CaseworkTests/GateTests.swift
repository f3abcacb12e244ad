import Casework
import Matching
import TestSupport
import Testing

struct `Which gate stops which move` {
    /// One gate a row: the first move it stops.
    @Test(arguments: [
        (Gate.shareAgreed, CaseMove.share), (.residents, .trial), (.advocate, .confirm), (.moveAgreed, .confirm),
        (.funding, .start), (.supportPlan, .start), (.liberty, .start), (.licence, .start),
    ])
    func `a gate stops its move until it is answered, and names the way`(gate: Gate, move: CaseMove) throws {
        let proposal = Sample.ready(for: move, answering: Gate.ofCasework.filter { $0 != gate })
        let refused = Sample.answer(move, on: proposal)
        let found = try #require(refused.refusals.first { $0.says.contains("`\(gate.code)`") })
        #expect(found.pass?.hasPrefix("sharedlives decide R-1 H-1 gate \(gate.code) yes") == true)
        #expect(Sample.answer(move, on: Sample.ready(for: move, answering: Gate.ofCasework)).codes == [])
    }

    @Test func `a gate answered with no stays shut`() {
        var proposal = Sample.ready(for: .start, answering: Gate.ofCasework.filter { $0 != .funding })
        var no = Sample.step(.gate)
        no.gate = .funding
        no.gateAnswer = .no
        proposal.steps.append(no)
        #expect(Sample.answer(.start, on: proposal).codes == ["gate"])
    }

    @Test func `what the records say passes a gate without a word`() {
        var referral = Sample.referral
        referral.fundingStatus = "agreed"
        referral.capacityForThisMove = .known(true)
        referral.shareAgreed = .known(.yes)
        let left = Gate.ofCasework.filter { $0 == .supportPlan || $0 == .licence }
        let proposal = Sample.ready(for: .start, answering: left)
        #expect(
            Sample.answer(.start, on: proposal, seeing: PairSight(of: referral, and: Sample.home, residents: 0))
                .codes == [])
    }

    @Test(arguments: Gate.all)
    func `an emergency puts off everything but approval, checks, numbers and separation`(gate: Gate) {
        var step = Sample.step(.deferGate)
        step.role = .registeredManager
        step.gate = gate
        step.words = "she has nowhere to sleep tonight"
        var referral = Sample.referral
        referral.arrangement = .emergency
        let answer = Proposal.move(
            step, on: Sample.proposal([.propose], arrangement: .emergency),
            seeing: PairSight(of: referral, and: Sample.home),
            under: .usual, today: Sample.day)
        let isNever = [Gate.rule(.approval), .rule(.checks), .rule(.cap), .rule(.separation)].contains(gate)
        #expect(answer.codes == (isNever ? ["never-deferred"] : []))
        // Monday and three working days: Thursday.
        if case .allowed(let put) = answer { #expect(put.dueOn == Sample.day.adding(3)) }
    }

    @Test func `what is not known and was put off is passed once it is answered on the record, and not before`() {
        var yes = Sample.step(.gate)
        yes.gate = .rule(.support)
        yes.gateAnswer = .yes
        let question = PairSight.OpenQuestion(rule: .support, code: "P-1/needs", isOfPartyAlone: true)
        var referral = Sample.referral
        referral.arrangement = .emergency
        let proposal = Sample.proposal([.propose], arrangement: .emergency)
        func codes(_ step: CaseStep, asking questions: [PairSight.OpenQuestion]) -> [String] {
            Proposal.move(
                step, on: proposal, seeing: PairSight(of: referral, and: Sample.home, questions: questions),
                under: .usual,
                today: Sample.day
            ).codes
        }
        #expect(codes(yes, asking: [question]) == ["question"])
        #expect(codes(yes, asking: []) == [])
        yes.gateAnswer = .no
        #expect(codes(yes, asking: []) == ["needs"])
    }

    @Test func `without an emergency, or without the role, nothing is put off`() {
        var step = Sample.step(.deferGate)
        step.gate = .funding
        step.words = "later"
        func codes() -> [String] {
            Proposal.move(
                step, on: Sample.proposal([.propose]), seeing: Sample.pairThatMayBeShown, under: .usual,
                today: Sample.day
            ).codes
        }
        #expect(codes() == ["role"])
        step.role = .registeredManager
        #expect(codes() == ["emergency"])
    }

    @Test func `working days leave weekends out`() {
        let friday = Day.on("2026-11-27")
        #expect(friday.addingWorkingDays(1) == Day.on("2026-11-30"))
        #expect(friday.addingWorkingDays(3) == Day.on("2026-12-02"))
    }

    @Test func `a rule not met and a question not answered stop the confirming, each by name`() {
        let sight = PairSight(
            of: Sample.referral, and: Sample.home,
            stops: [.init(rule: .room, says: "They need a room, and none is free")],
            questions: [.init(rule: .home, code: "H-1/step-free", isOfPartyAlone: false)])
        let answer = Sample.answer(
            .confirm, on: Sample.ready(for: .confirm, answering: Gate.ofCasework), seeing: sight)
        #expect(answer.codes == ["rule", "question"])
        #expect(answer.refusals[0].pass == "sharedlives explain R-1 H-1 shows it")
        #expect(answer.refusals[1].pass == "sharedlives answer H-1/step-free VALUE")
    }

    @Test(arguments: [true, false])
    func `a rule that a role may step over names the command that does it, another only the one that shows it`(
        isOverridable: Bool
    ) throws {
        let sight = PairSight(
            of: Sample.referral, and: Sample.home,
            stops: [.init(rule: .home, says: "no level shower", isOverridable: isOverridable)])
        let answer = Sample.answer(
            .confirm, on: Sample.ready(for: .confirm, answering: Gate.ofCasework), seeing: sight)
        let pass = try #require(answer.refusals.first?.pass)
        #expect(pass.hasPrefix("sharedlives explain R-1 H-1 shows it"))
        #expect(pass.contains("sharedlives override H-1 home --referral R-1 ") == isOverridable)
    }

    @Test(arguments: [
        (CaseMove.propose, RuleCode.answered, true), (.shortlist, .answered, true), (.propose, .room, false),
        (.shortlist, .approval, false), (.decline, .answered, false), (.withdraw, .answered, false),
    ])
    func `a no in force keeps a pair from being taken up again, other rules only from going on`(
        move: CaseMove, rule: RuleCode, isRefused: Bool
    ) {
        let sight = PairSight(of: Sample.referral, and: Sample.home, stops: [.init(rule: rule, says: "not now")])
        let proposal = move == .propose ? nil : Sample.proposal([.propose])
        var step = Sample.step(move, side: move == .propose || move == .shortlist ? nil : .household)
        (step.words, step.reason, step.reach) = ("why", Code("no-reason-given"), .pair)
        let answer = Proposal.move(step, on: proposal, seeing: sight, under: .usual, today: Sample.day)
        #expect(answer.codes == (isRefused ? ["rule"] : []))
    }

    @Test func `what was proposed for an emergency is not agreed or begun for another arrangement`() throws {
        for move in [CaseMove.share, .trial, .confirm, .start] {
            var proposal = Sample.ready(for: move, answering: Gate.ofCasework)
            proposal.arrangement = .emergency
            let answer = Sample.answer(move, on: proposal)
            #expect(answer.codes == ["arrangement"], "\(move)")
            #expect(answer.refusals[0].pass?.hasPrefix("sharedlives decide R-1 H-1 withdraw scheme") == true)
        }
        // What ended is no hindrance to beginning anew.
        let ended = Sample.proposal([.propose, .withdraw], arrangement: .emergency)
        #expect(Sample.answer(.propose, on: ended, seeing: Sample.pairThatMayBeShown).codes == [])
    }

    @Test(arguments: [(Int?.none, Int?.some(42)), (41, nil), (42, nil), (43, 42)])
    func `the first review is due by the policy, and none where the stay is over by then`(ends: Int?, due: Int?) {
        var referral = Sample.referral
        referral.end = ends.map { Sample.day.adding($0) }
        let answer = Sample.answer(
            .start, on: Sample.ready(for: .start, answering: Gate.ofCasework),
            seeing: PairSight(of: referral, and: Sample.home))
        guard case .allowed(let step) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(step.dueOn == due.map { Sample.day.adding($0) })
    }

    @Test func `in an emergency the way through the gate of the funding names putting it off`() throws {
        var referral = Sample.referral
        referral.arrangement = .emergency
        var proposal = Sample.ready(for: .start, answering: Gate.ofCasework.filter { $0 != .funding })
        proposal.arrangement = .emergency
        let refused = Sample.answer(.start, on: proposal, seeing: PairSight(of: referral, and: Sample.home))
        #expect(
            try #require(refused.refusals.first).pass?.hasSuffix("; or sharedlives decide R-1 H-1 defer funding")
                == true)
    }
}
