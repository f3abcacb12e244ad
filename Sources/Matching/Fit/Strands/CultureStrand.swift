/// Whether the household shares, provides for or respects what the person wishes of kind faith, diet, culture and value.
///
/// Shared or provided for 1000, respected 600, neither 0; something not wanted is 1000 where it is absent, else 0; mean by importance. Musts
/// count here too.
enum CultureStrand {
    private static let respected = 600

    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        for index in terms.people[member].culture {
            let wish = terms.wishes[index]
            guard pair.referral.askedCodes.contains(wish.code) else { continue }
            let isSo = pair.household.known.answer(wish.code)
            let range: PointRange
            switch wish.strength {
            case .must, .like: range = points(isSo, wish, pair, &sink)
            case .mustNot, .dislike:
                let fact = WishedFact(strength: wish.strength, isSo: isSo)
                range = fact.points
                sink.fact(fact.words(scheme.label(wish.code)))
            }
            if isSo == nil { sink.question(Question.aboutHome(wish.code, pair).forPoints(of: .culture)) }
            mean.add(range, weight: wish.weight)
        }
        return mean.range
    }

    private static func points<S: StrandSink>(
        _ isSo: Bool?, _ wish: WeighedWish, _ pair: Pair, _ sink: inout S
    ) -> PointRange {
        if isSo == true {
            sink.fact("\(pair.scheme.label(wish.code)): shared or provided for")
            return .full
        }
        let isRespected = wish.respect.map { pair.household.known.answer($0) } ?? false
        if isRespected == nil, let respect = wish.respect {
            sink.question(Question.aboutHome(respect, pair).forPoints(of: .culture))
        }
        sink.fact("\(pair.scheme.label(wish.code)): \(words(isSo, isRespected))")
        let low = isRespected == true ? respected : 0
        return PointRange(low, isSo == nil ? 1000 : isRespected == false ? 0 : respected)
    }

    private static func words(_ isSo: Bool?, _ isRespected: Bool?) -> String {
        switch (isSo, isRespected) {
        case (nil, true?): "respected; not known whether provided for"
        case (nil, _): "not known"
        case (_, true?): "respected"
        case (_, false?): "neither shared nor respected"
        case (_, nil): "not shared; not known whether respected"
        }
    }
}
