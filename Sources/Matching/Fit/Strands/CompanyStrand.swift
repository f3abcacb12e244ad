/// Whether the others in the home are as the person would like: likes and dislikes of kind company, against the members of the household and
/// whoever is supported there on the days asked.
enum CompanyStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        for index in terms.people[member].company {
            let wish = terms.wishes[index]
            guard pair.referral.askedCodes.contains(wish.code) else { continue }
            let stated = pair.household.known.answer(wish.code)
            let isOfResidents = wish.code == terms.otherSupportedPeople
            let isSo = stated ?? pair.answerOfCompany(wish.code)
            let fact = WishedFact(strength: wish.strength, isSo: isSo)
            mean.add(fact.points, weight: wish.weight)
            sink.fact(fact.words(scheme.label(wish.code)))
            if isSo == nil {
                sink.question(
                    (isOfResidents ? Question.livingThereNow(pair) : Question.aboutHome(wish.code, pair))
                        .forPoints(of: .company))
            }
        }
        return mean.range
    }
}
