/// A first look that bars pairs by a few word operations, for reasons that hold on every start day.
///
/// It only ever bars what the rules would bar too; what passes is judged whole. Columns, so that a referral is held against thousands of
/// households without copying any.
struct Screen: Sendable {
    /// What one referral asks, gathered from its whole party: a home that any of them cannot have is barred for all.
    struct Query {
        let arrangement: UInt16
        let asksApproval: Bool
        let asksAgreement: Bool
        let asksDates: Bool
        /// How many places the party takes at all times; the least of numbers where the cap is not asked, or not at all times.
        let places: Int
        /// The day that checks must hold to whatever the start; the first of days where they are not asked.
        let neededTo: Int32
        /// Codes that must not be known to be absent, and codes that must not be known to be there.
        let must: CodeSet
        let mustNot: CodeSet
        /// What is known of the party, for the households' own limits.
        let known: KnownCodes
        /// What anybody of the party is a risk to, residents only where they come at all times.
        let risks: HomeRisks
        let needs: EssentialNeeds
        /// Where people start from, and the most metres they will travel, both places' radii to be added.
        let reaches: [Reach]
    }

    /// A place and the most metres from it.
    struct Reach {
        let easting: Int
        let northing: Int
        let metres: Int
    }

    private let looks: [HomeLook]
    private let support: [HomeSupport]
    private let known: [KnownCodes]
    private let limits: [WishSets]
    private let grid: PlaceGrid
    private let home: CodeSet
    private let choice: CodeSet
    private let rules: [Arrangement: Set<RuleCode>]

    init(_ scheme: CompiledPopulation) {
        let seeking = Set(scheme.referrals.flatMap(\.members))
        looks = scheme.households.map { HomeLook($0, scheme, seeking: seeking) }
        support = scheme.households.map { HomeSupport($0, scheme) }
        // A home where the rule on distance may be stepped over is looked at from everywhere.
        grid = PlaceGrid(looks.map { $0.isOverridden ? nil : $0.place })
        known = scheme.households.map(\.known)
        limits = scheme.households.map(\.wishSets)
        let vocabulary = scheme.vocabulary
        home = vocabulary.ofHome
        var choice = CodeSet.empty
        for kind in CodeKind.allCases where kind != .home && kind != .room {
            choice = choice | vocabulary.codes(of: kind)
        }
        if let others = vocabulary.index(.otherSupportedPeople) {
            // Who is supported there depends on the days.
            choice.words[others >> 6] &= ~(1 << UInt64(others & 63))
        }
        self.choice = choice - vocabulary.aboutPeople
        rules = scheme.policy.arrangements.mapValues { terms in
            terms.rules.filter { scheme.policy.rules[$0]?.isOn ?? true }
        }
    }

    /// What `referral` asks at once of every household.
    func query(_ referral: CompiledReferral, _ scheme: CompiledPopulation) -> Query {
        let asked = rules[referral.arrangement] ?? []
        var codes = CodeSet.empty
        if asked.contains(.home) { codes = codes | home }
        if asked.contains(.personChoice) { codes = codes | choice }
        codes = codes & referral.askedCodes
        var must = CodeSet.empty
        var mustNot = CodeSet.empty
        var known = KnownCodes()
        var reaches: [Reach] = []
        for member in referral.members {
            let person = scheme.people[member]
            must = must | (person.wishSets.must & codes)
            mustNot = mustNot | (person.wishSets.mustNot & codes)
            if asked.contains(.householdLimit) {
                known.yes = known.yes | person.known.yes
                known.no = known.no | person.known.no
            }
            if asked.contains(.distance), person.homeCounts, let most = person.travelAtMostMetres,
                let place = person.place
            {
                reaches.append(
                    Reach(
                        easting: Int(place.easting), northing: Int(place.northing),
                        metres: most + Int(place.radiusMetres)))
            }
        }
        let isAtAllTimes = referral.visits.isEmpty && referral.slots == .allWeek && referral.everyWeeks == 1
        let asksPlaces =
            asked.isSuperset(of: [.cap, .approval]) && referral.terms.countsInCap && isAtAllTimes
        let isAmongThem = asked.contains(.residents) && referral.terms.place != .ownHome
        var risks = isAmongThem ? HomeRisks(of: referral.members, scheme) : []
        if !isAtAllTimes { risks.remove(.residents) }
        return Query(
            arrangement: referral.arrangement.bit, asksApproval: asked.contains(.approval),
            asksAgreement: asked.contains(.agreement), asksDates: asked.contains(.dates),
            places: asksPlaces ? referral.members.count : Int.min,
            neededTo: asked.contains(.checks) ? neededTo(referral, scheme) : Int32.min, must: must,
            mustNot: mustNot, known: known, risks: risks,
            needs: EssentialNeeds(referral, scheme, areAsked: asked.contains(.support)), reaches: reaches)
    }

    /// The last day needed of a stay from the first start day, or of the visit that is over first: no other start needs less.
    private func neededTo(_ referral: CompiledReferral, _ scheme: CompiledPopulation) -> Int32 {
        let windows =
            referral.visits.isEmpty
            ? [scheme.window(of: referral, from: Day(number: referral.first))] : referral.visits
        return windows.map { Pair(scheme, referral, household: 0, window: $0).lastNeededDay.number }.min()
            ?? Int32.min
    }

    /// The households that nothing bars at once, in no order that means anything.
    func passing(_ query: Query) -> [Int] {
        var passing: [Int] = []
        passing.reserveCapacity(128)
        func look(_ household: Int) {
            if passes(query, household) { passing.append(household) }
        }
        if let nearest = query.reaches.min(by: { $0.metres < $1.metres }) {
            grid.forEach(within: nearest, look)
        } else {
            looks.indices.forEach(look)
        }
        return passing
    }

    /// The places in `people`, ordered by a walk over the map past where each lives; those of whom it is not known first.
    func byPlace(_ people: [Int?], _ scheme: CompiledPopulation) -> [Int] {
        let turns = people.map { person in
            person.flatMap { scheme.people[$0].place }.map { grid.turn(of: $0) } ?? -1
        }
        return people.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
    }

    /// Whether nothing bars the pair at once.
    func passes(_ query: Query, _ household: Int) -> Bool {
        let look = looks[household]
        if look.isOverridden { return true }
        if query.asksApproval, look.arrangements & query.arrangement == 0 { return false }
        if query.asksAgreement, !look.isOpen { return false }
        if query.asksDates, look.offered & query.arrangement == 0 { return false }
        if query.places > look.capacity.placesLeft || query.neededTo > look.capacity.checkedTo { return false }
        if !query.risks.isDisjoint(with: look.risks) { return false }
        if let place = look.place {
            for reach in query.reaches {
                let east = Int(place.easting) - reach.easting
                let north = Int(place.northing) - reach.northing
                // The whole root less the radii is above the most exactly where the square is at or above this one's.
                let beyond = reach.metres + Int(place.radiusMetres) + 1
                if east * east + north * north >= beyond * beyond { return false }
            }
        }
        if query.must.meets(known[household].no) || query.mustNot.meets(known[household].yes) { return false }
        if limits[household].must.meets(query.known.no) || limits[household].mustNot.meets(query.known.yes) {
            return false
        }
        return support[household].mayMeet(query.needs)
    }
}
