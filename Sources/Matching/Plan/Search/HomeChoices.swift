/// The pairs of one home with what each is worth tonight: which of them together are worth most, and what shows that nothing is worth more.
///
/// It looks at places first, then branches on what cannot be together; a home has few pairs that are worth anything at the prices that hold.
struct HomeChoices<Number: PlanNumber> {
    /// What is worth most: the pairs of a component, ascending.
    struct Best {
        /// No choice at this home is worth more; what `pairs` are worth unless the search was cut short.
        let value: Number
        let pairs: [Int]
        /// How many choices were looked at.
        let lookedAt: Int
    }

    /// Pairs that are worth something or have to be chosen, those worth most first, as places among the home's pairs.
    private let places: [Int]
    private let pairs: [Int]
    private let weights: [Number]
    /// Limits that lie within one another or apart, so that whoever is worth most is taken first: how many each allows, and those of each pair.
    private let mosts: [Int]
    private let limitsOfPair: [[Int]]
    /// The home's other limits that could be gone beyond, each with its number.
    private let crossing: [(number: Int, limit: HomeLimit)]
    /// Choices that cannot be all together and of which every pair is here.
    private let conflicts: [HomeConflict]
    private var forced: HomePairs
    private var forbidden = HomePairs()
    private var chosen = HomePairs()
    private var lookedAt = 0
    private var branchesMost = 0

    /// So often a home's choices are branched on at most: where only a good choice is asked for, and where the best is.
    static var goodBranches: Int { 60 }
    static var allBranches: Int { 5_000 }

    /// The choices at home `home` of a component.
    ///
    /// - Parameters:
    ///   - conflicts: What is known not to be together there.
    ///   - state: Whether a pair may still be chosen.
    ///   - weight: What a pair that may be chosen is worth.
    init(
        _ component: PlanComponent, at home: Int, conflicts: [HomeConflict],
        state: (Int) -> PlanSearchState, weight: (Int) -> Number
    ) {
        var here: [(place: Int, pair: Int, weight: Number)] = []
        var forced = HomePairs()
        var all = HomePairs()
        for (place, pair) in component.pairs(ofHome: home).enumerated() {
            let known = state(Int(pair))
            if known == .forbidden { continue }
            let worth = weight(Int(pair))
            guard known == .forced || worth > .zero else { continue }
            here.append((place, Int(pair), worth))
            all.insert(place)
            if known == .forced { forced.insert(place) }
        }
        here.sort { $0.weight == $1.weight ? $0.pair < $1.pair : $0.weight > $1.weight }
        places = here.map(\.place)
        pairs = here.map(\.pair)
        weights = here.map(\.weight)
        self.forced = forced
        var nested: [(mask: HomePairs, most: Int)] = []
        var crossing: [(number: Int, limit: HomeLimit)] = []
        for (number, limit) in component.limits(ofHome: home).enumerated() {
            let mask = limit.mask.intersection(all)
            if mask.count <= limit.most { continue }
            let isNested = nested.allSatisfy { other in
                let both = mask.intersection(other.mask)
                return both.isEmpty || both == mask || both == other.mask
            }
            if isNested { nested.append((mask, limit.most)) } else { crossing.append((number, limit)) }
        }
        mosts = nested.map(\.most)
        limitsOfPair = here.map { pair in nested.indices.filter { nested[$0].mask.holds(pair.place) } }
        self.crossing = crossing
        self.conflicts = here.count < 2 ? [] : conflicts.filter { all.holds($0.mask) }
    }

    /// What is worth most at this home.
    ///
    /// - Parameters:
    ///   - floor: Whatever is worth no more is not looked for; then it is the value, and there are no pairs.
    ///   - branches: After so many the value is what places allow, and the pairs are the best that was found.
    mutating func best(above floor: Number = .zero, branches: Int = Self.allBranches) -> Best {
        var best = (value: floor, pairs: [Int]())
        var top: Number?
        lookedAt = 0
        branchesMost = branches
        look(&best, &top)
        if lookedAt > branchesMost, let top { best.value = top }
        return Best(value: best.value, pairs: best.pairs.sorted(), lookedAt: lookedAt)
    }

    private mutating func look(_ best: inout (value: Number, pairs: [Int]), _ top: inout Number?) {
        lookedAt += 1
        guard lookedAt <= branchesMost, let value = choose() else { return }
        if top == nil { top = value }
        if value <= best.value { return }
        guard let fault = fault() else {
            best = (value, pairs.indices.filter { chosen.holds(places[$0]) }.map { pairs[$0] })
            return
        }
        branch(fault.places) { search in search.look(&best, &top) }
    }

    /// What stands against the pairs at hand: its number in ``ways(upTo:)`` and the pairs to branch on, by their places at the home.
    private func fault() -> (number: Int, places: [Int])? {
        for conflict in conflicts where chosen.holds(conflict.mask) { return (conflict.number, conflict.places) }
        for (number, limit) in crossing where chosen.intersection(limit.mask).count > limit.most {
            return (Self.firstLimit - number, over(limit))
        }
        return nil
    }

    /// One pair more than a limit allows, of those at hand, who is worth least first.
    private func over(_ limit: HomeLimit) -> [Int] {
        places.filter { chosen.holds($0) && limit.mask.holds($0) }.prefix(limit.most + 1).reversed()
    }

    /// A limit's number in ``ways(upTo:)``: this less its place among the home's.
    private static var firstLimit: Int { -2 }

    /// What shows that no choice here is worth more than `value`: at each point the number of the conflict whose ways follow, or -1 where
    /// places alone show it.
    mutating func ways(upTo value: Number) -> [Int] {
        var ways: [Int] = []
        note(value, &ways)
        return ways
    }

    private mutating func note(_ value: Number, _ ways: inout [Int]) {
        guard let worth = choose(), worth > value,
            let fault = fault()
        else {
            ways.append(-1)
            return
        }
        ways.append(fault.number)
        branch(fault.places) { search in search.note(value, &ways) }
    }

    /// Whether `ways` show that no choice here is worth more than `value`.
    mutating func isShown(by ways: [Int], upTo value: Number) -> Bool {
        var place = 0
        return follow(ways, &place, value) && place == ways.count
    }

    private mutating func follow(_ ways: [Int], _ place: inout Int, _ value: Number) -> Bool {
        guard place < ways.count else { return false }
        let number = ways[place]
        place += 1
        let worth = choose()
        if number == -1 { return worth.map { $0 <= value } ?? true }
        guard let places = places(ofFault: number) else { return false }
        var isShown = true
        branch(places) { search in isShown = isShown && search.follow(ways, &place, value) }
        return isShown
    }

    /// The pairs to branch on that a number in ``ways(upTo:)`` stands for; nil where it stands for none.
    private func places(ofFault number: Int) -> [Int]? {
        if number >= 0 { return conflicts.first { $0.number == number }?.places }
        guard let limit = crossing.first(where: { Self.firstLimit - $0.number == number })?.limit else {
            return nil
        }
        let places = over(limit)
        return places.count > limit.most ? places : nil
    }

    /// The ways of a conflict: its first pair is not chosen; its first is, and its second is not; and so on. A way that leaves out what has
    /// to be chosen is none, and below one that leaves out what is left out already there is nothing else.
    private mutating func branch(_ conflict: [Int], _ body: (inout Self) -> Void) {
        let before = (forced, forbidden)
        for place in conflict where !forced.holds(place) && !forbidden.holds(place) {
            forbidden.insert(place)
            body(&self)
            forbidden = before.1
            forced.insert(place)
        }
        forced = before.0
    }

    /// Chooses what is worth most by places alone.
    ///
    /// - Returns: What it is worth; nil where more have to be chosen than there are places for.
    private mutating func choose() -> Number? {
        var left = mosts
        var value = Number.zero
        chosen = forced
        for pair in places.indices where forced.holds(places[pair]) {
            for limit in limitsOfPair[pair] {
                left[limit] -= 1
                if left[limit] < 0 { return nil }
            }
            value += weights[pair]
        }
        for pair in places.indices {
            let place = places[pair]
            if forced.holds(place) || forbidden.holds(place) { continue }
            if limitsOfPair[pair].contains(where: { left[$0] == 0 }) { continue }
            chosen.insert(place)
            for limit in limitsOfPair[pair] { left[limit] -= 1 }
            value += weights[pair]
        }
        return value
    }
}
