/// How far the party is as the household would like: its likes and dislikes about a person, for each member.
///
/// As the strand on home life: as wished 1000, else 0, not known 0…1000; mean by importance over wishes and members. Protected codes without
/// the manager's recorded reason are not among the wishes.
enum TheirWishesStrand {
    static func points<S: StrandSink>(_ pair: Pair, _ terms: StrandTerms, _ sink: inout S) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        for index in pair.household.wishes where scheme.householdWishes[index].strength.givesPoints {
            let wish = scheme.householdWishes[index]
            for place in pair.referral.members.indices {
                let member = pair.referral.members[place]
                let isSo = scheme.people[member].known.answer(wish.code)
                let fact = WishedFact(strength: wish.strength, isSo: isSo)
                mean.add(fact.points, weight: terms.weight(of: wish.importance))
                sink.fact(fact.words(scheme.label(wish.code)))
                if isSo == nil { sink.question(question(wish.code, member, pair)) }
            }
        }
        return mean.range
    }

    private static func question(_ code: Int, _ member: Int, _ pair: Pair) -> Question {
        Question(
            of: pair.scheme.personID(member).text, pair.scheme.code(code).text,
            asks: "Is it so for this person: \(pair.scheme.label(code))? The household has a wish about it"
        ).forPoints(of: .theirWishes)
    }
}
