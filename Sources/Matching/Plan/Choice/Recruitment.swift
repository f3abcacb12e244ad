/// What kind of home, and where, would help most of those whom a plan leaves without a proposal.
///
/// It looks at pairs one thing away: homes in which only one fact stands in the way of a party. What stands there is what to train for, to
/// look for, or to ask for. And it looks at the plan's prices: homes at which one place more could make the plan better.
public struct Recruitment: Sendable {
    /// One thing that, were it otherwise, would open a home to some parties.
    public struct Need: Hashable, Sendable {
        /// The arrangement sought.
        public let arrangement: Arrangement
        public let rule: RuleCode
        /// The fact as it is kept, without whose it is: `step-free`, `training.epilepsy`, `rooms`.
        public let what: String
        /// The first half of the postcode they live in; nil where it is not known.
        public let area: String?
        /// Whether it is only the nearest one, of somebody whose postcode is not known.
        public let isAreaNearest: Bool
        /// Referrals without a proposal, as indices, ascending.
        public let referrals: [Int]
    }

    /// A home at which one place more could make the plan better.
    public struct Wanted: Hashable, Sendable {
        public let household: Int
        /// Referrals without a proposal that could go there, ascending; none where somebody would move who leaves a home to others.
        public let referrals: [Int]
        /// Whether somebody more could have a proposal; else only a home that fits better.
        public let isForMore: Bool
    }

    /// Those that help most first; ties by rule, then what.
    public let needs: [Need]
    /// Those first at which a place more could add most, in the plan's own order of what counts.
    public let wanted: [Wanted]
    /// Referrals without a proposal, and those of them for whom no home is one thing away.
    public let without: [Int]
    public let farAway: [Int]

    /// So many homes one thing away are looked at for each referral, those nearest to possible first.
    private static let homesLookedAt = 50

    private struct Key: Hashable {
        let arrangement: Arrangement
        let rule: RuleCode
        let what: String
        let area: String?
    }

    /// - Parameter nearestArea: The first half of a postcode that a place most likely has, for people who are known by a grid reference alone.
    public init(_ plan: Plan, of matcher: Matcher, nearestArea: (Place) -> String? = { _ in nil }) {
        let population = matcher.scheme.population
        let chosen = Set(plan.choice.map(\.party))
        var found: [Key: Set<Int>] = [:]
        var isNearest: Set<Int> = []
        var goingThere: [Int: Set<Int>] = [:]
        var without: [Int] = []
        var farAway: [Int] = []
        for party in plan.market.parties.indices where !chosen.contains(party) {
            let referral = plan.market.parties[party].referral
            without.append(referral)
            for option in plan.market.parties[party].options {
                goingThere[option.household, default: []].insert(referral)
            }
            let list = matcher.shortlist(referral: referral, includingNotPossible: true).results.filter {
                $0.verdict == .notPossibleNow && $0.barrierCount == 1
            }
            let area = matcher.area(of: referral, nearest: nearestArea)
            if area.isNearest { isNearest.insert(referral) }
            var isFar = plan.market.parties[party].options.isEmpty
            for result in list.prefix(Self.homesLookedAt) {
                let receipt = matcher.receipt(referral: referral, household: result.household)
                for finding in receipt.rules {
                    // Who must be kept apart is nobody's to recruit for, and not to be read from a list.
                    for barrier in finding.barriers where !barrier.isRestricted {
                        let key = Key(
                            arrangement: population.referrals[referral].arrangement, rule: finding.rule,
                            what: barrier.what, area: area.outcode)
                        found[key, default: []].insert(referral)
                        isFar = false
                    }
                }
            }
            if isFar { farAway.append(referral) }
        }
        needs = found.map { key, referrals in
            Need(
                arrangement: key.arrangement, rule: key.rule, what: key.what, area: key.area,
                isAreaNearest: !isNearest.isDisjoint(with: referrals), referrals: referrals.sorted())
        }.sorted { first, second in
            if first.referrals.count != second.referrals.count {
                return first.referrals.count > second.referrals.count
            }
            return (first.rule.rawValue, first.what, first.area ?? "", first.arrangement.rawValue)
                < (second.rule.rawValue, second.what, second.area ?? "", second.arrangement.rawValue)
        }
        wanted = plan.placesMore.map { more in
            Wanted(
                household: more.household, referrals: goingThere[more.household, default: []].sorted(),
                isForMore: zip(plan.levels.levels, more.adds).contains { $0.isProposals && $1 > 0 })
        }
        self.without = without
        self.farAway = farAway
    }
}

extension Barrier {
    /// The fact that stands in the way, without whose it is.
    fileprivate var what: String {
        fact.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init) ?? code
    }
}

extension Matcher {
    /// The first half of the postcode of a referral's first member, or the nearest one to where they are; nil where neither is known.
    fileprivate func area(of referral: Int, nearest: (Place) -> String?) -> (outcode: String?, isNearest: Bool) {
        guard let member = scheme.referrals[referral].members.first else { return (nil, false) }
        let person = scheme.population.people[member]
        if let postcode = person.postcode { return (postcode.split(separator: " ").first.map(String.init), false) }
        let outcode = person.place.value.flatMap(nearest)
        return (outcode, outcode != nil)
    }
}
