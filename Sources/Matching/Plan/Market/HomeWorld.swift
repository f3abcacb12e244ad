/// The homes asked about, who lives there and who would come: a small population of its own, in which those who would come already stay.
struct HomeWorld {
    private let matcher: Matcher
    private let records: HomeRecords
    private var households: Set<Int> = []
    private var people: Set<Int> = []
    private var referrals: [Referral] = []
    private var stays: [Stay] = []
    /// By household: newcomers who would already be counted among those living there.
    private var livingThere: [Int: Int] = [:]

    init(_ matcher: Matcher, _ records: HomeRecords) {
        self.matcher = matcher
        self.records = records
    }

    private var scheme: CompiledPopulation { matcher.scheme }

    /// Lets newcomers into one home.
    ///
    /// - Returns: Whether there are rooms for all of them.
    mutating func add(_ newcomers: [Newcomer]) -> Bool {
        guard let household = newcomers.first?.option.household else { return true }
        households.insert(household)
        for index in scheme.households[household].occupants {
            if let person = scheme.occupants[index].person { people.insert(person) }
        }
        let rooms = PlanRooms(matcher, household, newcomers).rooms
        for newcomer in newcomers {
            let compiled = scheme.referrals[newcomer.referral]
            people.formUnion(compiled.members)
            var asked = scheme.population.referrals[newcomer.referral]
            // The day is settled: whoever comes later finds them there.
            if compiled.visits.isEmpty {
                asked.earliestStart = .known(newcomer.option.startOn)
                asked.latestStart = nil
            }
            referrals.append(asked)
            for member in compiled.members {
                for window in matcher.windows(of: newcomer.referral, newcomer.option) {
                    let room = rooms?[PlanRooms.Sleeper(referral: newcomer.referral, person: member)]
                    addStay(of: member, compiled, window, household, room)
                }
            }
        }
        return rooms != nil
    }

    private mutating func addStay(
        of member: Int, _ referral: CompiledReferral, _ window: Pattern, _ household: Int, _ room: Int?
    ) {
        let home = scheme.population.households[household]
        var stay = Stay(household: home.id, person: scheme.personID(member), kind: .stay, from: window.from)
        stay.arrangement = .known(referral.arrangement)
        stay.until = window.until
        stay.slots = .known(window.slots)
        stay.everyWeeks = window.everyWeeks
        if let room { stay.room = home.rooms.elements[room - scheme.households[household].rooms.lowerBound].id }
        stays.append(stay)
        if referral.terms.countsInCap, window.touches(from: scheme.asOf, until: scheme.asOf.adding(1)) {
            livingThere[household, default: 0] += 1
        }
    }

    /// Judges every newcomer with all the others there.
    func judged() -> JudgedWorld {
        let population = scheme.population
        let homes = households.map { population.households[$0].id }
        let parties = Set(people.map { population.people[$0].party })
        let world = Population(
            vocabulary: population.vocabulary, people: people.sorted().map { population.people[$0] },
            referrals: referrals,
            households: households.sorted().map { index in
                var home = population.households[index]
                if let there = home.livingThereNow.value {
                    home.livingThereNow = .known(there + (livingThere[index] ?? 0))
                }
                return home
            },
            members: homes.flatMap { records.members[$0] ?? [] }.sorted().map { population.members[$0] },
            stays: homes.flatMap { records.stays[$0] ?? [] }.sorted().map { population.stays[$0] } + stays,
            separations: people.flatMap { records.separations[population.people[$0].id] ?? [] }.sorted().map {
                population.separations[$0]
            },
            outcomes: records.outcomes(of: homes, parties).map { population.outcomes[$0] })
        return JudgedWorld(
            Matcher(CompiledPopulation(world, as: scheme)), of: matcher)
    }
}

/// A world that was compiled, asked by the indices of the whole scheme.
struct JudgedWorld {
    private let matcher: Matcher
    private let whole: Matcher
    private let referralIndex: [ReferralID: Int]
    private let householdIndex: [HouseholdID: Int]

    init(_ matcher: Matcher, of whole: Matcher) {
        self.matcher = matcher
        self.whole = whole
        let population = matcher.scheme.population
        referralIndex = Dictionary(uniqueKeysWithValues: population.referrals.enumerated().map { ($1.id, $0) })
        householdIndex = Dictionary(uniqueKeysWithValues: population.households.enumerated().map { ($1.id, $0) })
    }

    /// The judgement of a referral and a home of this world; nil where either is not in it.
    func answer(referral: Int, household: Int) -> Judgement? {
        let population = whole.scheme.population
        guard let own = referralIndex[population.referrals[referral].id],
            let home = householdIndex[population.households[household].id]
        else { return nil }
        return matcher.judgement(matcher.scheme.referrals[own], home)
    }
}
