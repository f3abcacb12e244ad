import Casework
import Matching
import TestSupport
import Testing

struct `Where a proposal stands` {
    @Test func `a profile shown to both sides is interested once both replied`() {
        var proposal = Sample.proposal([.propose, .shortlist])
        proposal.steps.append(Sample.step(.share, side: .household, dueOn: Sample.day.adding(7)))
        #expect(proposal.stage == .shared)
        #expect(proposal.state.openReplies.map(\.side) == [.household])
        proposal.steps.append(Sample.step(.interested, side: .household))
        #expect(proposal.stage == .interested)
        proposal.steps.append(Sample.step(.share, side: .person, dueOn: Sample.day.adding(14)))
        #expect(proposal.stage == .shared)
        #expect(proposal.state.openReplies.map(\.side) == [.person])
        proposal.steps.append(Sample.step(.interested, side: .person))
        #expect(proposal.stage == .interested)
        #expect(proposal.state.openReplies.isEmpty)
    }

    @Test func `a gate put off is open until it is answered`() {
        var proposal = Sample.proposal([.propose])
        var put = Sample.step(.deferGate, dueOn: Sample.day.adding(3))
        put.gate = .funding
        proposal.steps.append(put)
        #expect(proposal.state.deferredGates.map(\.gate) == [.funding])
        var answer = Sample.step(.gate)
        answer.gate = .funding
        answer.gateAnswer = .yes
        proposal.steps.append(answer)
        #expect(proposal.state.deferredGates.isEmpty)
        #expect(proposal.state.said(of: .funding)?.answer == .yes)
    }

    @Test func `an introduction arranged is open until it took place`() {
        var proposal = Sample.proposal([.propose])
        var tea = Sample.step(.introduce)
        tea.introduction = .tea
        tea.plannedOn = Sample.day.adding(4)
        proposal.steps.append(tea)
        #expect(proposal.state.openIntroductions.map(\.kind) == [.tea])
        var met = Sample.step(.met)
        met.introduction = .tea
        met.on = Sample.day.adding(4)
        proposal.steps.append(met)
        #expect(proposal.state.openIntroductions.isEmpty)
        #expect(proposal.state.introductions.map(\.happenedOn) == [Sample.day.adding(4)])
    }
}
