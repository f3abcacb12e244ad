/// How near the household's day is to the person's own: sleep, meals, noise, bustle and outings, each on an ordered scale.
///
/// Speaks when the person says anything on a scale. 1000 less so many points per step between the person's step and the household's nearest;
/// a step they would rather not live at is 1000 where the household is not there, else 0; mean.
enum RhythmStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        for index in scheme.people[member].routine {
            let own = scheme.routines[index]
            guard pair.referral.askedCodes.contains(own.code) else { continue }
            let range = terms.rhythm.points(pair.householdIndex, own)
            mean.add(range, weight: 1)
            sink.fact(words(own, pair, terms))
            if range.low < range.high { sink.question(question(own, pair, terms)) }
        }
        return mean.range
    }

    /// Asked once on its scale, whichever step the person speaks of: among the steps that the household has not denied.
    private static func question(_ own: CompiledRoutine, _ pair: Pair, _ terms: StrandTerms) -> Question {
        let open = terms.rhythm.codes(ofScale: own.scale).filter { pair.household.known.answer($0) == nil }
        let labels = open.map(pair.scheme.label)
        guard let last = labels.last, let scale = RoutineStep(pair.scheme.code(own.code))?.scale else {
            preconditionFailure("a range is left by steps that are not answered")
        }
        let choice = labels.count > 1 ? labels.dropLast().joined(separator: ", ") + " or " + last : last
        return Question(of: pair.householdID, scale, asks: "How is it in this home: \(choice)?")
            .forPoints(of: .rhythm)
    }

    private static func words(_ own: CompiledRoutine, _ pair: Pair, _ terms: StrandTerms) -> String {
        var here = CodeSet.empty
        for code in terms.rhythm.codes(ofScale: own.scale) where pair.household.known.yes.contains(code) {
            here.insert(code)
        }
        let wish = (own.isWanted ? "" : "rather not ") + pair.scheme.label(own.code)
        return "\(wish); here: \(here.isEmpty ? "not known" : pair.scheme.labels(here))"
    }
}
