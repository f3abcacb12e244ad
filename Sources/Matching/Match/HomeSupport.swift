/// What support a home can bring at all, whatever the start day: sets of needs that no start of any referral adds to.
struct HomeSupport: Sendable {
    /// By level: needs that some carer's skill covers at that level, where every day were one on which it is valid; every need where a
    /// carer's skills are not known.
    private let covered: (prompt: CodeSet, assist: CodeSet, full: CodeSet)
    /// Needs that training could cover; none where nobody is willing.
    private let teachable: CodeSet

    init(_ household: CompiledHousehold, _ scheme: CompiledPopulation) {
        var covered = (prompt: CodeSet.empty, assist: CodeSet.empty, full: CodeSet.empty)
        if household.mayHaveUnknownCarer { covered = (.all, .all, .all) }
        for member in scheme.members[household.members] where member.role == .carer {
            for skill in scheme.skills[member.skills] {
                // A level that is not known may be any.
                let level = skill.level ?? .full
                let needs = scheme.vocabulary.covered(by: skill)
                covered.prompt = covered.prompt | needs
                if level >= .assist { covered.assist = covered.assist | needs }
                if level >= .full { covered.full = covered.full | needs }
            }
        }
        self.covered = covered
        teachable = .all - household.refusedSupport(scheme.vocabulary)
    }

    /// Whether every one of some needs may be met there.
    func mayMeet(_ needs: EssentialNeeds) -> Bool {
        let learnt = needs.areTeachable ? teachable : .empty
        return (needs.prompt - covered.prompt - learnt).isEmpty && (needs.assist - covered.assist - learnt).isEmpty
            && (needs.full - covered.full - learnt).isEmpty
    }
}

/// The essential needs of a party by level, and whether training could still cover any before they come.
struct EssentialNeeds {
    private(set) var prompt = CodeSet.empty
    private(set) var assist = CodeSet.empty
    private(set) var full = CodeSet.empty
    let areTeachable: Bool

    /// The needs of `referral`, none where they are not asked.
    init(_ referral: CompiledReferral, _ scheme: CompiledPopulation, areAsked: Bool) {
        let last = referral.visits.map(\.from.number).max() ?? referral.last
        areTeachable = scheme.asOf.days(until: Day(number: last)) >= scheme.policy.periods.trainingDays
        guard areAsked else { return }
        for member in referral.members where scheme.people[member].areNeedsKnown {
            for need in scheme.needs[scheme.people[member].needs] where need.importance == .essential {
                switch need.level {
                case .prompt: prompt.insert(need.code)
                case .assist: assist.insert(need.code)
                case .full: full.insert(need.code)
                }
            }
        }
    }
}
