/// How much more than the least the carers bring to what the person needs: the level, and the years up to the policy's enough.
///
/// Speaks when there is any need, helpful ones included. Per need the best carer: no skill 0, below the level 250, at the level 500 and up to
/// 500 more by years; mean by importance.
enum ExperienceStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        guard scheme.people[member].areNeedsKnown else {
            sink.fact("what they need: not known")
            sink.question(Question.needs(ofPerson: member, pair).forPoints(of: .experience))
            return .notKnown
        }
        var mean = WeightedMean()
        for index in scheme.people[member].needs {
            let need = scheme.needs[index]
            let range = terms.carers.depth(pair.householdIndex, for: need)
            mean.add(range, weight: terms.weight(of: need.importance))
            sink.fact(words(range, need, pair))
            if range.low < range.high {
                CarerSkills.ask(
                    pair, about: need.code, sure: range.low, isLevelAsked: true, for: .experience, &sink
                ) { SkillPoints.depth($0, for: need.level, enoughYears: terms.enoughYears) }
            }
        }
        return mean.range
    }

    private static func words(_ range: PointRange, _ need: CompiledNeed, _ pair: Pair) -> String {
        let name = "\(pair.scheme.label(need.code)) (\(need.level.code))"
        if range.high == 0 { return "\(name): no carer here" }
        if range.high == SkillPoints.belowLevel { return "\(name): below the level" }
        if range.low < SkillPoints.atLevel { return "\(name): not known" }
        let years = CarerSkills.mostYears(pair, with: need.code, atLeast: need.level)
        return years.map { "\(name): covered, \($0)" } ?? "\(name): covered, years not known"
    }
}
