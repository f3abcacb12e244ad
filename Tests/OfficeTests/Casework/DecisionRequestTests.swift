import Testing

@testable import Office

@Suite struct DecisionRequestTests {
    /// What a step asks for, one after the other, where every question gets its answer of `answers`.
    private static func asked(_ move: String, _ answers: [String]) -> [String] {
        var request = DecisionRequest(referral: "R-1", household: "H-1", move: move)
        var asked: [String] = []
        for answer in answers {
            guard let question = request.nextQuestion else { break }
            asked.append(question.asks)
            request[keyPath: question.of] = answer
        }
        return request.nextQuestion == nil ? asked : asked + ["and more"]
    }

    @Test func `a no is asked why, how far it reaches, and until when where everybody is meant`() {
        let usual = Self.asked("decline", ["no-reason-given", "pair"])
        #expect(usual.count == 2 && usual[0].hasPrefix("Why?") && usual[1].hasPrefix("How far"))
        let everybody = Self.asked("decline", ["no-reason-given", "everybody-until", "2027-03-01"])
        #expect(everybody.count == 3 && everybody[2].hasPrefix("From which day"))
    }

    @Test func `no other step is asked about`() {
        for move in DecisionRequest.moves where move != "decline" {
            #expect(Self.asked(move, []).isEmpty, "\(move)")
        }
    }
}
