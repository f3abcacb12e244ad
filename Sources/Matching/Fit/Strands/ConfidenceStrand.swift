/// How many years the household's carers have with what the party needs, now and before.
///
/// Speaks when anybody in the party has a need. Per need the most experienced carer, in proportion to the policy's enough years; no skill 0;
/// mean by importance over all members' needs.
enum ConfidenceStrand {
    static func points<S: StrandSink>(_ pair: Pair, _ terms: StrandTerms, _ sink: inout S) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        var areAllKnown = true
        for place in pair.referral.members.indices {
            let member = pair.referral.members[place]
            guard scheme.people[member].areNeedsKnown else {
                areAllKnown = false
                sink.fact("what they need: not known")
                sink.question(Question.needs(ofPerson: member, pair).forPoints(of: .confidence))
                continue
            }
            for index in scheme.people[member].needs {
                let need = scheme.needs[index]
                let range = terms.carers.years(pair.householdIndex, with: need)
                mean.add(range, weight: terms.weight(of: need.importance))
                sink.fact(words(range, need, pair))
                if range.low < range.high {
                    CarerSkills.ask(
                        pair, about: need.code, sure: range.low, isLevelAsked: false, for: .confidence, &sink
                    ) { SkillPoints.years($0, enoughYears: terms.enoughYears) }
                }
            }
        }
        // Needs nobody has told could be of any number and importance, and outweigh what is known.
        return areAllKnown ? mean.range : .notKnown
    }

    private static func words(_ range: PointRange, _ need: CompiledNeed, _ pair: Pair) -> String {
        let label = pair.scheme.label(need.code)
        if let years = CarerSkills.mostYears(pair, with: need.code, atLeast: nil) {
            return range.low < range.high ? "\(label): \(years), perhaps more" : "\(label): \(years)"
        }
        return range.high == 0 ? "\(label): no carer here" : "\(label): years not known"
    }
}
