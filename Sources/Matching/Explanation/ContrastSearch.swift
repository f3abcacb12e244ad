/// Seeks the smallest sets of differences that make a pair possible.
///
/// From the facts as they are, the first thing in the way is taken away in every way there is a name for, and the pair judged again; so on
/// until it is possible or the bounds are reached. Each set found is then cut to its smallest part that does. What the worlds are and how
/// a fact is changed in one is the caller's: the search is pure and counts its judgements.
public struct ContrastSearch<World> {
    /// The most differences that are tried together, and the most judgements.
    public static var sizeMost: Int { 6 }
    public static var judgementsMost: Int { 2_000 }

    private let remedies: Remedies
    private let changed: (World, [Supposition]) -> World?
    private let judged: (World) -> Receipt
    private var sets: [[Difference]] = []
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
        let standing = receipt.rules.flatMap { finding in
            finding.barriers.compactMap { barrier in
                remedies.standstill(finding.rule, barrier).map {
                    Standstill(rule: finding.rule, barrier: barrier, reason: $0)
                }
            }
        }
        if standing.isEmpty, receipt.verdict != .possible { explore(world, receipt, []) }
        var smallest: [[Difference]] = []
        for set in sets.sorted(by: { $0.count < $1.count }) {
            let least = smallestPart(of: set, in: world)
            if !smallest.contains(where: { Set($0).isSubset(of: least) }) { smallest.append(least) }
        }
        smallest = smallest.filter { set in
            !smallest.contains { $0.count < set.count && Set($0).isSubset(of: set) }
        }
        return Contrast(
            standing: standing, unnamed: smallest.isEmpty ? unnamed : [],
            sets: smallest.sorted { $0.count < $1.count }, sizeMost: Self.sizeMost, isWhole: isWhole)
    }

    private mutating func explore(_ world: World, _ receipt: Receipt, _ chosen: [Difference]) {
        if receipt.verdict == .possible {
            if !sets.contains(where: { Set($0) == Set(chosen) }) { sets.append(chosen) }
            return
        }
        guard chosen.count < Self.sizeMost, count < Self.judgementsMost else {
            isWhole = false
            return
        }
        guard let obstacle = Obstacle(of: receipt) else { return }
        var hasName = false
        for remedy in remedies.remedies(of: obstacle, receipt) {
            for facts in remedy.choices {
                guard let next = changed(world, facts) else { continue }
                count += 1
                let after = judged(next)
                if obstacle.isIn(after) { continue }
                hasName = true
                explore(
                    next, after,
                    chosen + [
                        Difference(rule: obstacle.rule, code: obstacle.code, kind: remedy.kind, facts: facts)
                    ])
                break
            }
        }
        if !hasName {
            let missing = Contrast.Unnamed(
                rule: obstacle.rule, says: obstacle.says, isRestricted: obstacle.isRestricted)
            if !unnamed.contains(missing) { unnamed.append(missing) }
        }
    }

    /// The smallest part of a set that makes the pair possible, of equal ones the first; the set itself where no part does.
    private mutating func smallestPart(of set: [Difference], in world: World) -> [Difference] {
        let parts = (1..<(1 << set.count)).map { bits in
            set.indices.filter { bits & (1 << $0) != 0 }.map { set[$0] }
        }
        for part in parts.filter({ $0.count < set.count }).sorted(by: { $0.count < $1.count }) {
            guard let other = changed(world, part.flatMap(\.facts)) else { continue }
            count += 1
            if judged(other).verdict == .possible { return part }
        }
        return set
    }
}

/// The first thing in the way of a pair: a barrier, else a question that counts against the household.
public struct Obstacle: Hashable, Sendable {
    public let rule: RuleCode
    /// Of a barrier its code, of a question what `answer` takes.
    public let code: String
    /// Where a barrier's fact is kept; nil for a question.
    public let barrier: Barrier?
    public let says: String
    public var isRestricted: Bool { barrier?.isRestricted ?? false }

    /// Nil where nothing is in the way.
    init?(of receipt: Receipt) {
        for finding in receipt.rules {
            if let barrier = finding.barriers.first {
                (rule, code, self.barrier, says) = (finding.rule, barrier.code, barrier, barrier.says)
                return
            }
        }
        for finding in receipt.rules {
            if let question = finding.questions.first(where: { !$0.isOfPartyAlone }) {
                (rule, code, barrier, says) = (finding.rule, question.code, nil, question.asks)
                return
            }
        }
        return nil
    }

    /// Whether it is still in the way.
    func isIn(_ receipt: Receipt) -> Bool {
        receipt.rules.contains { finding in
            guard finding.rule == rule else { return false }
            if let barrier {
                return finding.barriers.contains { $0.code == barrier.code && $0.fact == barrier.fact }
            }
            return finding.questions.contains { $0.code == code }
        }
    }
}
