/// The arrays of a ``CompiledPopulation`` while they are being filled.
struct CompilationDraft {
    let population: Population
    let policy: Policy
    let asOf: Day
    let vocabulary: CompiledVocabulary
    let asked: AskedTerms

    var people: [CompiledPerson] = []
    var households: [CompiledHousehold] = []
    var referrals: [CompiledReferral] = []
    var apart: [Range<Int>] = []
    var personWishes: [CompiledWish] = []
    var householdWishes: [CompiledWish] = []
    var speech: [Int] = []
    var priorityPercents: [Int] = []
    var routines: [CompiledRoutine] = []
    var needs: [CompiledNeed] = []
    var connections: [CompiledConnection] = []
    var separations: [CompiledSeparation] = []
    var approvals: [CompiledApproval] = []
    var arrangementMosts: [ArrangementMost] = []
    /// By household: the slots in which at least one carer is home for sure, then those with at least two, and so on.
    var presences: [SlotMask] = []
    var conditionWords: [String] = []
    var offers: [CompiledOffer] = []
    var rooms: [CompiledRoom] = []
    var members: [CompiledMember] = []
    var skills: [CompiledSkill] = []
    var checks: [CompiledCheck] = []
    var occupants: [CompiledOccupant] = []
    var absences: [Pattern] = []
    var breaks: [Pattern] = []
    var changes: [Int32] = []
    var partyOutcomes: [PartyID: [Outcome]] = [:]
    var householdOutcomes: [[Outcome]]
    var pastStays: [PersonID: [Stay]] = [:]
    var overrides: [Int: [Override]] = [:]

    /// The youngest ages that approvals name, ascending, each once.
    let approvedAges: [Int]
    let personIndex: [PersonID: Int]
    let householdIndex: [HouseholdID: Int]
    let memberIndex: [MemberID: Int]

    init(
        _ population: Population, _ vocabulary: CompiledVocabulary, _ asked: AskedTerms, policy: Policy, asOf: Day
    ) {
        self.population = population
        self.policy = policy
        self.asOf = asOf
        self.vocabulary = vocabulary
        self.asked = asked
        approvedAges = Set(population.households.flatMap { $0.approvals.compactMap(\.youngest) }).sorted()
        personIndex = Dictionary(uniqueKeysWithValues: population.people.enumerated().map { ($1.id, $0) })
        householdIndex = Dictionary(uniqueKeysWithValues: population.households.enumerated().map { ($1.id, $0) })
        memberIndex = Dictionary(uniqueKeysWithValues: population.members.enumerated().map { ($1.id, $0) })
        householdOutcomes = Array(repeating: [], count: population.households.count)
        for outcome in population.outcomes {
            if let party = outcome.party { partyOutcomes[party, default: []].append(outcome) }
            if outcome.isNoToAll, let household = outcome.household.flatMap({ householdIndex[$0] }) {
                householdOutcomes[household].append(outcome)
            }
        }
        for override in population.overrides where override.refusals(under: policy).isEmpty {
            if let index = householdIndex[override.household] { overrides[index, default: []].append(override) }
        }
        for stay in population.stays where stay.kind == .stay {
            if let person = stay.person { pastStays[person, default: []].append(stay) }
        }
    }

    init(_ population: Population, policy: Policy, asOf: Day) {
        let vocabulary = CompiledVocabulary(population.vocabulary)
        self.init(population, vocabulary, AskedTerms(policy, vocabulary), policy: policy, asOf: asOf)
    }

    /// This draft with everybody who seeks a home, and what they seek: it asks nothing of the homes' side.
    func withParties() -> CompilationDraft {
        var draft = self
        draft.compilePeople()
        draft.compileSeparations()
        draft.compileReferrals()
        return draft
    }

    /// This draft with the homes and who belongs to them: it asks nothing of the other side.
    func withHomes() -> CompilationDraft {
        var draft = self
        draft.compileMembers()
        draft.compileHouseholds()
        return draft
    }

    /// The closed sets that `facts` make; codes the vocabulary lacks were refused at import.
    func known(_ facts: Facts) -> KnownCodes {
        var known = KnownCodes()
        for code in facts.yes { addYes(code, to: &known) }
        for code in facts.no { addNo(code, to: &known) }
        addOtherSteps(to: &known)
        return known
    }

    /// Who goes by one step of a routine's scale does not go by the others.
    private func addOtherSteps(to known: inout KnownCodes) {
        let routine = vocabulary.codes(of: .routine)
        guard known.yes.meets(routine) else { return }
        var scales: Set<Int> = []
        (known.yes & routine).forEach { code in
            if let step = vocabulary.steps[code] { scales.insert(step.scale) }
        }
        (routine - known.yes).forEach { code in
            if let step = vocabulary.steps[code], scales.contains(step.scale) { known.no.insert(code) }
        }
    }

    func addYes(_ code: Code, to known: inout KnownCodes) {
        guard let index = vocabulary.vocabulary.index(of: code) else { return }
        known.yes = known.yes | vocabulary.implied[index]
    }

    func addNo(_ code: Code, to known: inout KnownCodes) {
        guard let index = vocabulary.vocabulary.index(of: code) else { return }
        known.no = known.no | vocabulary.implying[index]
    }

    /// Adds a list that is complete when it is stated: what is not in it does not hold.
    func addComplete(_ list: Listed<Code>, of kind: CodeKind, to known: inout KnownCodes) {
        guard case .listed(let codes) = list else { return }
        for code in codes { addYes(code, to: &known) }
        addOthersOf(kind, to: &known)
    }

    /// Adds that no other code of `kind` holds, nor any that it would follow from.
    func addOthersOf(_ kind: CodeKind, to known: inout KnownCodes) {
        var no = CodeSet.empty
        (vocabulary.codes(of: kind) - known.yes).forEach { no = no | vocabulary.implying[$0] }
        known.no = known.no | (no - known.yes)
    }

    /// Adds what follows from other records, where nothing was stated to the contrary.
    func addDerived(_ code: WellKnownCode, _ answer: Bool?, to known: inout KnownCodes) {
        guard let index = vocabulary.index(code), let answer, known.answer(index) == nil else { return }
        if answer {
            known.yes = known.yes | (vocabulary.implied[index] - known.no)
        } else {
            known.no = known.no | (vocabulary.implying[index] - known.yes)
        }
    }

    /// Wishes as they count, and the four sets they make. `ignored` codes have no effect.
    func compiled(_ wishes: [Wish], ignoring ignored: CodeSet) -> (wishes: [CompiledWish], sets: WishSets) {
        var sets = WishSets()
        var compiled: [CompiledWish] = []
        for wish in wishes {
            guard let index = vocabulary.vocabulary.index(of: wish.code), !ignored.contains(index) else { continue }
            let counts = wish.saidBy.canMakeMust
            let strength: Strength =
                switch wish.strength {
                case .must: counts ? .must : .like
                case .mustNot: counts ? .mustNot : .dislike
                case .like: .like
                case .dislike: .dislike
                }
            switch strength {
            case .must: sets.must.insert(index)
            case .mustNot: sets.mustNot.insert(index)
            case .like: sets.like.insert(index)
            case .dislike: sets.dislike.insert(index)
            }
            compiled.append(
                CompiledWish(
                    code: index, strength: strength, importance: wish.importance,
                    isSofterThanSaid: strength != wish.strength))
        }
        return (compiled, sets)
    }

    /// The days and slots `stay` takes, with the usual slots of its arrangement where none are stated.
    func pattern(of stay: Stay) -> Pattern {
        let arrangement = stay.arrangement.value ?? .liveIn
        let slots = stay.slots.value ?? policy.arrangements[arrangement]?.usualSlots ?? .allWeek
        return Pattern(
            from: stay.from, until: stay.until, slots: slots, everyWeeks: stay.everyWeeks, dates: stay.dates)
    }
}
