import TestSupport

@testable import Matching

/// One party, one household and one referral as raw values, to be compiled and asked about strand by strand.
struct StrandScheme: Sendable {
    var policy = TestPolicy.england
    /// A Monday.
    var asOf = StrandScheme.day("2027-03-01")
    var people = [Person(id: PersonID("P-1"))]
    var household = Household(id: HouseholdID("H-1"))
    var members: [Member] = []
    var referral = Referral(id: ReferralID("R-1"), party: PartyID("P-1"), arrangement: .liveIn)
    var stays: [Stay] = []
    var outcomes: [Outcome] = []
    /// The day it begins on; the earliest asked where nil.
    var start: Day?
    var visits = VisitCount.notDated

    /// A start a month off, an open end, and nothing known of either side.
    init() { referral.earliestStart = .known(Self.day("2027-04-01")) }

    /// The first member of the party.
    var person: Person {
        get { people[0] }
        set { people[0] = newValue }
    }

    /// A day written as an ISO date.
    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    /// A place so many metres east of where the tests take place.
    static func place(_ metresEast: Int32, radius: Int32 = 0) -> Known<Place> {
        .known(
            Place(
                easting: 400_000 + metresEast, northing: 400_000, radiusMetres: radius,
                precision: radius == 0 ? .exact : .sector))
    }

    /// A carer of the household with these skills; not known where nil.
    mutating func addCarer(_ id: String = "M-1", skills: [Skill]?) {
        var carer = Member(id: MemberID(id), household: household.id, role: .carer)
        carer.skills = skills.map { .listed($0) } ?? .notKnown
        members.append(carer)
    }

    /// A stay of somebody else, or of the person named, from a day on.
    mutating func addStay(_ person: String?, from: String, until: String? = nil, arrangement: Arrangement = .liveIn)
    {
        var stay = Stay(
            household: household.id, person: person.map { PersonID($0) }, kind: .stay, from: Self.day(from))
        stay.until = until.map { Self.day($0) }
        stay.arrangement = .known(arrangement)
        stays.append(stay)
    }

    /// What `strand` says for the first member, with its facts and questions; a nil range where it has nothing to say.
    func answer(_ strand: Strand) -> StrandAnswer { answers([strand])[0] }

    /// What each of `strands` says for the first member, in their order.
    func answers(_ strands: [Strand]) -> [StrandAnswer] {
        let (pair, terms) = pair
        return strands.map { strand in
            var sink = CollectingStrandSink()
            let range = range(strand, pair, terms, &sink)
            return StrandAnswer(range: range, facts: sink.facts, questions: sink.questions)
        }
    }

    /// The range on the quick road, which keeps nothing.
    func quickRange(_ strand: Strand) -> PointRange? {
        let (pair, terms) = pair
        var sink = SilentStrandSink()
        return range(strand, pair, terms, &sink)
    }

    private func range<S: StrandSink>(
        _ strand: Strand, _ pair: Pair, _ terms: StrandTerms, _ sink: inout S
    ) -> PointRange? {
        switch strand.side {
        case .person:
            StrandTable.personPoints(strand, pair, member: pair.referral.members[0], visits: visits, terms, &sink)
        case .household: StrandTable.householdPoints(strand, pair, terms, &sink)
        }
    }

    private var pair: (Pair, StrandTerms) {
        let scheme = CompiledPopulation(population, policy: policy, asOf: asOf)
        let compiled = scheme.referrals[0]
        let window =
            compiled.visits.first ?? scheme.window(of: compiled, from: start ?? Day(number: compiled.first))
        return (Pair(scheme, compiled, household: 0, window: window), StrandTerms(scheme))
    }

    private var population: Population {
        Population(
            vocabulary: strandVocabulary, people: people + others, referrals: [referral], households: [household],
            members: members, stays: stays, separations: [], outcomes: outcomes)
    }

    /// Whoever stays somewhere and is not of the party.
    private var others: [Person] {
        let known = Set(people.map(\.id))
        return Set(stays.compactMap(\.person)).subtracting(known).map { Person(id: $0) }
    }
}

/// What a strand says about one pair.
struct StrandAnswer {
    let range: PointRange?
    let facts: [String]
    let questions: [Question]
}

extension Wish {
    /// A wish by the person themself.
    init(_ strength: Strength, _ code: String, _ importance: Importance = .helpful, by voice: Voice = .person) {
        self.init(code: Code(code), strength: strength, importance: importance, saidBy: voice, saidOn: nil)
    }
}

extension Need {
    /// A need of which it is known whether somebody wakes for it.
    init(_ code: String, _ level: Level = .assist, _ importance: Importance = .essential) {
        self.init(code: Code(code), level: level, importance: importance, atNight: .known(false))
    }
}

extension Skill {
    /// A skill certified long ago; the level and the years are not known where nil.
    init(_ code: String, _ level: Level?, years: Int?) {
        self.init(
            need: Code(code), level: Known(level), certifiedOn: StrandScheme.day("2020-01-01"), expiresOn: nil,
            years: Known(years))
    }
}

extension Listed where Element == Code {
    /// Codes by their words.
    static func codes(_ words: String...) -> Listed<Code> { .listed(words.map { Code($0) }) }
}

extension Facts {
    /// Codes by their words.
    static func facts(yes: [String] = [], no: [String] = []) -> Facts {
        Facts(yes: yes.map { Code($0) }, no: no.map { Code($0) })
    }
}
