/// Seeks the smallest sets of differences that make a pair possible.
///
/// From the facts as they are, something in the way is taken away in every way there is a name for, and the pair judged again; so on
/// until it is possible. What a later start could take away comes last: no day is a good one while something else bars them all. Each set
/// found is then cut to its smallest part that does. What the worlds are and how a fact is changed in one is the caller's: the search is
/// pure and counts its judgements.
public struct ContrastSearch<World> {
    /// Of sets of up to so many differences every part is tried, of larger ones every part with one left out.
    public static var partsMost: Int { 6 }
    /// The most differences one after the other on a way to a set.
    static var depthMost: Int { 48 }
    /// The most judgements for finding sets, and again for cutting them.
    static var judgementsMost: Int { 1_000 }
    /// The most sets that are cut to their smallest parts.
    static var setsMost: Int { 4 }

    private let remedies: Remedies
    private let changed: (World, [Supposition]) -> World?
    private let judged: (World) -> Receipt
    private var sets: [[Difference]] = []
    private var seen: Set<Set<Supposition>> = []
    private var count = 0
    private var isWhole = true
    private var unnamed: [Contrast.Unnamed] = []

    /// - Parameters:
    ///   - remedies: What takes away barriers and answers questions of this pair.
    ///   - changed: The world with facts set as `set` would; nil where one is refused.
    ///   - judged: The pair's receipt in a world.
    public init(
        _ remedies: Remedies, changed: @escaping (World, [Supposition]) -> World?,
        judged: @escaping (World) -> Receipt
    ) {
        self.remedies = remedies
        self.changed = changed
        self.judged = judged
    }

    /// The contrast of the pair in `world`.
    public mutating func contrast(in world: World) -> Contrast {
        let receipt = judged(world)
        if receipt.verdict != .possible { explore(world, receipt, []) }
        let found = sets.enumerated().sorted { Self.precedes($0.element, $1.element) ?? ($0.offset < $1.offset) }
        if found.count > Self.setsMost { isWhole = false }
        count = 0
        var smallest: [[Difference]] = []
        for (_, set) in found.prefix(Self.setsMost) {
            let least = cut(set, in: world)
            if !smallest.contains(where: { Set($0).isSubset(of: least) }) { smallest.append(least) }
        }
        smallest = smallest.filter { set in
            !smallest.contains { $0.count < set.count && Set($0).isSubset(of: set) }
        }
        let ordered = smallest.enumerated().sorted {
            Self.precedes($0.element, $1.element) ?? ($0.offset < $1.offset)
        }
        return Contrast(
            standing: standing(in: receipt, besides: smallest), unnamed: smallest.isEmpty ? unnamed : [],
            sets: ordered.map(\.element), partsMost: Self.partsMost, isWhole: isWhole)
    }

    /// What may be done stands before what nobody may bring about, and fewer before more; nil where they are alike.
    private static func precedes(_ first: [Difference], _ second: [Difference]) -> Bool? {
        let nevers = (first.count { $0.never != nil }, second.count { $0.never != nil })
        if nevers.0 != nevers.1 { return nevers.0 < nevers.1 }
        return first.count == second.count ? nil : first.count < second.count
    }

    /// The barriers that nobody may take away, but for those that a set takes away by something that may be done.
    private func standing(in receipt: Receipt, besides sets: [[Difference]]) -> [Standstill] {
        let isPassable = sets.contains { set in set.allSatisfy { $0.never == nil } }
        guard !isPassable else { return [] }
        let passed = sets.joined().filter { $0.never == nil }
        return receipt.rules.flatMap { finding in
            finding.barriers.compactMap { barrier in
                if passed.contains(where: { $0.rule == finding.rule && $0.code == barrier.code }) { return nil }
                guard let reason = remedies.standstill(finding.rule, barrier, receipt) else { return nil }
                return Standstill(rule: finding.rule, barrier: barrier, reason: reason)
            }
        }
    }

    private mutating func explore(_ world: World, _ receipt: Receipt, _ chosen: [Difference]) {
        guard seen.insert(Set(chosen.flatMap(\.facts))).inserted else { return }
        if receipt.verdict == .possible {
            sets.append(chosen)
            return
        }
        guard chosen.count < Self.depthMost, count < Self.judgementsMost else {
            isWhole = false
            return
        }
        let obstacles = remedies.inTurn(Obstacle.all(in: receipt), receipt)
        for obstacle in obstacles where explore(world, receipt, chosen, past: obstacle) { return }
        for obstacle in obstacles.filter({ $0.barrier != nil || receipt.barrierCount == 0 }) {
            let missing = Contrast.Unnamed(
                rule: obstacle.rule, says: obstacle.says, isRestricted: obstacle.isRestricted)
            if !unnamed.contains(missing) { unnamed.append(missing) }
        }
    }

    /// Goes on past one obstacle in every way there is a name for; false where there is none in this world.
    private mutating func explore(
        _ world: World, _ receipt: Receipt, _ chosen: [Difference], past obstacle: Obstacle
    ) -> Bool {
        var hasName = false
        let isPutOff = chosen.contains { $0.facts.contains { $0.path == remedies.startPath } }
        for remedy in remedies.remedies(of: obstacle, receipt, after: chosen.flatMap(\.facts)) {
            // One later start is enough of that: each on top of another would only be the later one.
            if isPutOff, hasName, remedies.isLaterStart(remedy) { continue }
            guard let step = step(remedy, past: obstacle, in: world, receipt) else { continue }
            hasName = true
            explore(
                step.world, step.receipt,
                chosen + [
                    Difference(
                        rule: obstacle.rule, code: obstacle.code, kind: remedy.kind, never: remedy.never,
                        facts: step.facts)
                ])
        }
        return hasName
    }

    /// The first spelling of a remedy that takes the obstacle away and puts no other barrier there, else the first that takes it away.
    private mutating func step(
        _ remedy: Remedies.Remedy, past obstacle: Obstacle, in world: World, _ receipt: Receipt
    )
        -> (world: World, receipt: Receipt, facts: [Supposition])?
    {
        let before = (obstacle: obstacle.count(in: receipt), barriers: receipt.barrierCount)
        if let window = remedy.window { return start(in: window, past: obstacle, before.obstacle, in: world) }
        var second: (world: World, receipt: Receipt, facts: [Supposition])?
        for facts in remedy.choices {
            guard let next = changed(world, facts) else { continue }
            count += 1
            let after = judged(next)
            guard obstacle.count(in: after) < before.obstacle else { continue }
            if after.barrierCount <= (obstacle.barrier == nil ? before.barriers : before.barriers - 1) {
                return (next, after, facts)
            }
            second = second ?? (next, after, facts)
        }
        return second
    }

    /// A start by the earliest day of a window that takes the obstacle away, found by halving; nil where its last day does not.
    private mutating func start(
        in window: ClosedRange<Day>, past obstacle: Obstacle, _ before: Int, in world: World
    ) -> (world: World, receipt: Receipt, facts: [Supposition])? {
        var found: (world: World, receipt: Receipt, facts: [Supposition])?
        var (low, high) = (window.lowerBound, window.upperBound)
        var day = high
        while true {
            let facts = [Supposition(remedies.startPath, day.description)]
            guard let next = changed(world, facts) else { return found }
            count += 1
            let after = judged(next)
            if obstacle.count(in: after) < before {
                found = (next, after, facts)
                high = day
            } else if found == nil {
                return nil
            } else {
                low = day.adding(1)
            }
            if low == high { return found }
            day = low.adding(low.days(until: high) / 2)
        }
    }

    /// A set cut to what it needs: a fact that is left out may leave whole differences without need, so that both take turns.
    private mutating func cut(_ set: [Difference], in world: World) -> [Difference] {
        var least = smallestPart(of: set, in: world)
        while true {
            let bare = trimmed(least, in: world)
            if bare == least { return least }
            least = smallestPart(of: bare, in: world)
        }
    }

    /// The smallest part of a set that makes the pair possible, of equal ones the first; the set itself where no part does.
    private mutating func smallestPart(of set: [Difference], in world: World) -> [Difference] {
        var least = set
        while let shorter = withoutOne(least, in: world) { least = shorter }
        guard least.count <= Self.partsMost else { return least }
        var enough: [[Difference]] = []
        collect(least[...], chosen: [], in: world, of: least.count, &enough)
        return enough.min { $0.count < $1.count } ?? least
    }

    /// The set with no fact that it does not need: what is so already, or would be welcome and is not asked.
    private mutating func trimmed(_ set: [Difference], in world: World) -> [Difference] {
        var least = set
        var hasShrunk = true
        // Of two facts either may be needed only beside the other, so that one left out asks after the rest again.
        while hasShrunk {
            hasShrunk = false
            for place in least.indices {
                for fact in least[place].facts.reversed() where least[place].facts.count > 1 {
                    var shorter = least
                    shorter[place] = least[place].without(fact)
                    guard let next = changed(world, shorter.flatMap(\.facts)), isEnough(next) else { continue }
                    least = shorter
                    hasShrunk = true
                }
            }
        }
        return least
    }

    /// The set without the last of its differences that can be left out; nil where each is needed.
    private mutating func withoutOne(_ set: [Difference], in world: World) -> [Difference]? {
        guard set.count > 1 else { return nil }
        var before = [world]
        for difference in set.dropLast() {
            guard let next = before.last.flatMap({ changed($0, difference.facts) }) else { return nil }
            before.append(next)
        }
        for left in set.indices.reversed() {
            let others = set[(left + 1)...].flatMap(\.facts)
            guard let other = others.isEmpty ? before[left] : changed(before[left], others) else { continue }
            if isEnough(other) { return Array(set[..<left] + set[(left + 1)...]) }
        }
        return nil
    }

    /// Collects the parts of a set that make the pair possible, but for the set itself: those with the first of `rest` and those without.
    private mutating func collect(
        _ rest: ArraySlice<Difference>, chosen: [Difference], in world: World, of count: Int,
        _ enough: inout [[Difference]]
    ) {
        guard let first = rest.first else { return }
        collect(rest.dropFirst(), chosen: chosen, in: world, of: count, &enough)
        guard let next = changed(world, first.facts) else { return }
        let part = chosen + [first]
        if part.count < count, isEnough(next) { enough.append(part) }
        collect(rest.dropFirst(), chosen: part, in: next, of: count, &enough)
    }

    private mutating func isEnough(_ world: World) -> Bool {
        guard count < Self.judgementsMost else {
            isWhole = false
            return false
        }
        count += 1
        return judged(world).verdict == .possible
    }
}
