/// Some of a home's pairs, by their place among them: one bit each.
struct HomePairs: Hashable, Sendable {
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    /// Those beyond the first 128, which hardly any home has.
    private var others: Set<Int> = []

    /// Those at `places`.
    init(_ places: [Int] = []) {
        for place in places { insert(place) }
    }

    mutating func insert(_ place: Int) {
        if place < 64 {
            first |= 1 << UInt64(place)
        } else if place < 128 {
            second |= 1 << UInt64(place - 64)
        } else {
            others.insert(place)
        }
    }

    func holds(_ place: Int) -> Bool {
        if place < 64 { return first >> UInt64(place) & 1 == 1 }
        if place < 128 { return second >> UInt64(place - 64) & 1 == 1 }
        return others.contains(place)
    }

    /// Those that are among `pairs` too.
    func intersection(_ pairs: HomePairs) -> HomePairs {
        var both = HomePairs()
        both.first = first & pairs.first
        both.second = second & pairs.second
        if !others.isEmpty { both.others = others.intersection(pairs.others) }
        return both
    }

    var count: Int { first.nonzeroBitCount + second.nonzeroBitCount + others.count }
    var isEmpty: Bool { first | second == 0 && others.isEmpty }

    /// Whether all of `pairs` are among these.
    func holds(_ pairs: HomePairs) -> Bool {
        first & pairs.first == pairs.first && second & pairs.second == pairs.second
            && (pairs.others.isEmpty || others.isSuperset(of: pairs.others))
    }
}
