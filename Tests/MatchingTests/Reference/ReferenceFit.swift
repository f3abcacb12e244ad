import Matching

/// What the reference says of the fit of one pair.
struct ReferenceFit {
    let people: [[Strand: ReferenceRange]]
    let household: [Strand: ReferenceRange]
    let peopleTotal: ReferenceTotal?
    let householdTotal: ReferenceTotal?
    let fused: ReferenceTotal?

    init(_ verdict: ReferenceVerdict) {
        let pair = verdict.pair
        let policy = pair.policy
        func isWeighed(_ strand: Strand) -> Bool { (policy.weights[strand] ?? 0) > 0 }
        people = pair.party.map { person in
            var lines: [Strand: ReferenceRange] = [:]
            for strand in Strand.strands(of: .person) where isWeighed(strand) {
                lines[strand] = pair.range(strand, of: person, verdict.visits)
            }
            return lines
        }
        var lines: [Strand: ReferenceRange] = [:]
        for strand in Strand.strands(of: .household) where isWeighed(strand) { lines[strand] = pair.range(strand) }
        household = lines
        var least: ReferenceTotal?
        for (person, lines) in zip(pair.party, people) {
            let weighed = lines.map { strand, range in
                (range: range, weight: (policy.weights[strand] ?? 0) * Self.percent(strand, person, policy))
            }
            guard let total = ReferenceTotal(weighed, policy.reading) else { continue }
            least = ReferenceTotal(
                low: min(least?.low ?? total.low, total.low), high: min(least?.high ?? total.high, total.high),
                points: min(least?.points ?? total.points, total.points))
        }
        peopleTotal = least
        householdTotal = ReferenceTotal(
            household.map { (range: $1, weight: policy.weights[$0] ?? 0) }, policy.reading)
        fused = .fused(peopleTotal, householdTotal, policy.fusion)
    }

    /// Percent for the place a person gave a strand in their ranking.
    private static func percent(_ strand: Strand, _ person: Person, _ policy: Policy) -> Int {
        guard let place = person.priorities.firstIndex(of: strand), place < policy.priorityPercents.count else {
            return 100
        }
        return policy.priorityPercents[place]
    }
}

extension ReferencePair {
    /// What a strand of the person's side says; nil where it has nothing to say.
    fileprivate func range(
        _ strand: Strand, of person: Person, _ visits: (least: Int, most: Int, asked: Int)?
    ) -> ReferenceRange? {
        switch strand {
        case .closeness: closeness(of: person)
        case .homeLife: homeLife(of: person)
        case .interests: interests(of: person)
        case .rhythm: rhythm(of: person)
        case .communication: communication(of: person)
        case .culture: culture(of: person)
        case .experience: experience(of: person)
        case .company: company(of: person)
        case .continuity: continuity(of: person)
        case .timing: timing(visits)
        case .theirWishes, .confidence, .householdTiming, .load: nil
        }
    }

    /// What a strand of the household's side says; nil where it has nothing to say.
    fileprivate func range(_ strand: Strand) -> ReferenceRange? {
        switch strand {
        case .theirWishes: theirWishes
        case .confidence: confidence
        case .householdTiming: householdTiming
        case .load: load
        case .closeness, .homeLife, .interests, .rhythm, .communication, .culture, .experience, .company,
            .continuity, .timing:
            nil
        }
    }
}
