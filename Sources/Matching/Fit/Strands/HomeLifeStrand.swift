/// How far the home and the way it lives are as the person would like: their likes and dislikes of kind home, household, room and pets.
///
/// A like met or a dislike absent is 1000, else 0, not known 0…1000; mean by importance. A wish about a room is met where a room that nobody
/// else is known to have meets it.
enum HomeLifeStrand {
    static func points<S: StrandSink>(
        _ pair: Pair, member: Int, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        let scheme = pair.scheme
        var mean = WeightedMean()
        for index in terms.people[member].homeLife {
            let wish = terms.wishes[index]
            guard pair.referral.askedCodes.contains(wish.code) else { continue }
            let isSo = wish.isOfRoom ? answerOfRooms(pair, wish) : pair.household.known.answer(wish.code)
            let fact = WishedFact(strength: wish.strength, isSo: isSo)
            mean.add(fact.points, weight: wish.weight)
            sink.fact(fact.words(scheme.label(wish.code)))
            if isSo == nil { sink.question(Question.aboutHome(wish.code, pair).forPoints(of: .homeLife)) }
        }
        return mean.range
    }

    /// The answer of the room that meets the wish best, of those nobody else is known to have; each room's own facts come before the home's.
    private static func answerOfRooms(_ pair: Pair, _ wish: WeighedWish) -> Bool? {
        let ofHome = pair.household.known.answer(wish.code)
        let isWanted = wish.strength == .like
        var isOpen = false
        var isAnyFree = false
        for room in pair.household.rooms where !isTaken(room, pair) {
            isAnyFree = true
            switch pair.scheme.rooms[room].known.answer(wish.code) ?? ofHome {
            case nil: isOpen = true
            case .some(let isSo) where isSo == isWanted: return isSo
            case .some: break
            }
        }
        if !isAnyFree { return ofHome }
        return isOpen ? nil : !isWanted
    }

    private static func isTaken(_ room: Int, _ pair: Pair) -> Bool {
        for index in pair.household.occupants where pair.scheme.occupants[index].room == room {
            if pair.scheme.occupants[index].takesRoom, pair.isCompany(index) { return true }
        }
        return false
    }
}
