import Matching

extension SchemeDraft {
    /// Adds what came of earlier introductions, and who must never be together.
    mutating func addHistory() {
        var isTaken: Set<String> = []
        for _ in 0..<(size.people / 3) {
            let party = people[generator.whole(0...(size.people - 1))].party
            let household = households[generator.whole(0...(size.households - 1))].id
            let kind = generator.pick(byWeight: [(OutcomeKind.met, 45), (.saidNo, 45), (.ended, 10)])
            var outcome = Outcome(party: party, household: household, outcome: kind)
            outcome.on = day(-700 ... -10)
            outcome.by = generator.pick([.person, .household])
            guard isTaken.insert("\(party) \(household)").inserted else { continue }
            outcome.reason = cell(Code(reason(of: kind)))
            if kind == .saidNo, generator.happens(50) { outcome.askAgainFrom = day(-5...300) }
            outcomes.append(outcome)
        }
        guard !residents.isEmpty else { return }
        for number in 0..<(size.people / 40) {
            let one = people[generator.whole(0...(size.people - 1))].id
            let other = residents[generator.whole(0...(residents.count - 1))].id
            guard isTaken.insert("\(one) \(other)").inserted else { continue }
            var separation = Separation(one: one, other: .person(other))
            separation.setBy = "Scheme \(number % 7)"
            separations.append(separation)
        }
    }

    private mutating func reason(of kind: OutcomeKind) -> String {
        switch kind {
        case .met: generator.pick(["liked", "no-reason-given"])
        case .saidNo: generator.pick(["too-far", "timing-not-right", "home-not-right", "households-choice"])
        case .ended: generator.pick(["planned-move-on", "went-well", "did-not-get-on", "carer-ill"])
        }
    }
}
