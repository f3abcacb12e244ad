/// A population and a policy on one day in the form the engine judges: flat arrays of plain figures, bit sets and intervals.
///
/// Made once per run; never changed; safe to share between tasks.
public final class CompiledPopulation: Sendable {
    /// The population it was made from.
    public let population: Population
    /// The policy it was made under.
    public let policy: Policy
    /// The day asked about.
    public let asOf: Day

    let vocabulary: CompiledVocabulary
    let asked: AskedTerms
    let people: [CompiledPerson]
    let households: [CompiledHousehold]
    /// Referrals that may be asked about, open or not: by the referral's index, whole parties first; members apart behind them.
    let referrals: [CompiledReferral]
    /// Where in `referrals` a party's members are looked at one by one, by the referral's index.
    let apart: [Range<Int>]
    let personWishes: [CompiledWish]
    let householdWishes: [CompiledWish]
    /// Codes of languages and ways of communicating, person by person.
    let speech: [Int]
    /// Percent by person, then strand, from the person's ranking.
    private let priorityPercents: [Int]
    private let strandCount = Strand.allCases.count
    let routines: [CompiledRoutine]
    let needs: [CompiledNeed]
    let connections: [CompiledConnection]
    let separations: [CompiledSeparation]
    let approvals: [CompiledApproval]
    let arrangementMosts: [ArrangementMost]
    /// Conditions of approvals that only say something in words.
    let conditionWords: [String]
    let offers: [CompiledOffer]
    let rooms: [CompiledRoom]
    let members: [CompiledMember]
    /// By household: the slots in which at least one carer is home for sure, then those with at least two, and so on.
    let presences: [SlotMask]
    let skills: [CompiledSkill]
    let coverage: CarerCoverage
    let checks: [CompiledCheck]
    let occupants: [CompiledOccupant]
    let absences: [Pattern]
    let breaks: [Pattern]
    /// Days on which something begins or becomes free, household by household.
    let changes: [Int32]
    /// Outcomes that are about a pair or a party, by party; and by household the answers of no that hold for everybody.
    let partyOutcomes: [PartyID: [Outcome]]
    let householdOutcomes: [[Outcome]]
    /// By household index: what a role has stepped over there, as far as the policy allows it, in the order of the population.
    let overrides: [Int: [Override]]
    /// Past and present stays by person, for continuity.
    let pastStays: [PersonID: [Stay]]

    /// Compiles `population` under `policy` for `asOf`. Linear in its size.
    public convenience init(_ population: Population, policy: Policy, asOf: Day) {
        self.init(CompilationDraft(population, policy: policy, asOf: asOf))
    }

    /// Compiles `population` as `scheme` was, whose vocabulary, policy and day it shares.
    convenience init(_ population: Population, as scheme: CompiledPopulation) {
        self.init(
            CompilationDraft(
                population, scheme.vocabulary, scheme.asked, policy: scheme.policy, asOf: scheme.asOf))
    }

    private convenience init(_ draft: CompilationDraft) {
        self.init(parties: draft.withParties(), homes: draft.withHomes())
    }

    /// The same, with both sides compiled beside each other.
    public static func compiled(_ population: Population, policy: Policy, asOf: Day) async -> CompiledPopulation {
        let draft = CompilationDraft(population, policy: policy, asOf: asOf)
        async let homes = draft.withHomes()
        let parties = draft.withParties()
        return CompiledPopulation(parties: parties, homes: await homes)
    }

    /// Joins the two sides of one draft.
    private init(parties: CompilationDraft, homes: CompilationDraft) {
        population = parties.population
        policy = parties.policy
        asOf = parties.asOf
        vocabulary = parties.vocabulary
        asked = parties.asked
        people = parties.people
        referrals = parties.referrals
        apart = parties.apart
        personWishes = parties.personWishes
        speech = parties.speech
        priorityPercents = parties.priorityPercents
        routines = parties.routines
        needs = parties.needs
        connections = parties.connections
        separations = parties.separations
        partyOutcomes = parties.partyOutcomes
        pastStays = parties.pastStays
        households = homes.households
        householdWishes = homes.householdWishes
        approvals = homes.approvals
        arrangementMosts = homes.arrangementMosts
        conditionWords = homes.conditionWords
        offers = homes.offers
        rooms = homes.rooms
        members = homes.members
        presences = homes.presences
        skills = homes.skills
        coverage = CarerCoverage(homes, of: parties.needs)
        checks = homes.checks
        occupants = homes.occupants
        absences = homes.absences
        breaks = homes.breaks
        changes = homes.changes
        householdOutcomes = homes.householdOutcomes
        overrides = homes.overrides
    }

    /// The percent that the ranking of a person, by index, gives to `strand`.
    func priorityPercent(of strand: Strand, person: Int) -> Int {
        priorityPercents[person * strandCount + strand.rawValue]
    }

    func code(_ index: Int) -> Code { vocabulary.vocabulary.terms[index].code }
    func label(_ index: Int) -> String { vocabulary.vocabulary.terms[index].label }
    func householdID(_ index: Int) -> HouseholdID { population.households[index].id }
    func personID(_ index: Int) -> PersonID { population.people[index].id }
    /// The last day, up to the day asked about, on which an arrangement began or ended in a home; nil where none has.
    func lastArrangement(at household: Int) -> Day? {
        households[household].lastArrangementOn.map { Day(number: $0) }
    }
    func memberID(_ index: Int) -> MemberID { population.members[index].id }
}
