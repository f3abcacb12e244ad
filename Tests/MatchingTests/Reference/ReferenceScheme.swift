import Matching

/// A slow, obvious second opinion on what the engine says: written from the specification over the plain values of a population, with sets of
/// codes and loops over every day and part of the day. It shares nothing with the engine but the values and the policy.
struct ReferenceScheme {
    let population: Population
    let policy: Policy
    let asOf: Day
    /// A day by which everything dated has happened and every pattern has come round once more.
    let lastDay: Day
    let codes: ReferenceCodes

    init(_ population: Population, policy: Policy, asOf: Day) {
        self.population = population
        self.policy = policy
        self.asOf = asOf
        codes = ReferenceCodes(population.vocabulary)
        var latest = asOf
        func note(_ day: Day?) {
            if let day, day > latest { latest = day }
        }
        for stay in population.stays {
            note(stay.from)
            note(stay.until)
            for date in stay.dates { note(date) }
        }
        for referral in population.referrals {
            note(referral.earliestStart.value)
            note(referral.latestStart)
            note(referral.end)
            for date in referral.dates { note(date) }
        }
        lastDay = latest.adding(35)
    }

    /// The party of a referral, by id.
    func party(of referral: Referral) -> [Person] { population.people.filter { $0.party == referral.party } }

    func members(of household: Household) -> [Member] {
        population.members.filter { $0.household == household.id }
    }

    func carers(of household: Household) -> [Member] { members(of: household).filter { $0.role == .carer } }

    func terms(of arrangement: Arrangement) -> ArrangementTerms {
        guard let terms = policy.arrangements[arrangement] else {
            preconditionFailure("no terms of \(arrangement)")
        }
        return terms
    }

    /// Whether a row of stays takes a part of a day.
    func takes(_ stay: Stay, _ day: Day, _ part: PartOfDay) -> Bool {
        if day < stay.from { return false }
        if let until = stay.until, day >= until { return false }
        if !stay.dates.isEmpty, !stay.dates.contains(day) { return false }
        if weeks(from: stay.from, to: day) % stay.everyWeeks != 0 { return false }
        let usual = terms(of: stay.arrangement.value ?? .liveIn).usualSlots ?? .allWeek
        return (stay.slots.value ?? usual).contains(SlotMask(weekday: day.weekday, part: part))
    }

    /// How many Mondays lie between two days: 29 December 1969 was one.
    func weeks(from first: Day, to second: Day) -> Int {
        (Int(second.number) + 3) / 7 - (Int(first.number) + 3) / 7
    }

    /// Every part of every day from the day asked about on: whether a row of stays takes it, in order.
    private func calendar(_ stay: Stay) -> [Bool] {
        var taken: [Bool] = []
        var day = asOf
        while day <= lastDay {
            for part in PartOfDay.allCases { taken.append(takes(stay, day, part)) }
            day = day.adding(1)
        }
        return taken
    }

    private var always: [Bool] { Array(repeating: true, count: (asOf.days(until: lastDay) + 1) * 4) }

    /// Everybody supported in a home: named, unnamed, and from other schemes.
    func occupants(of household: Household) -> [ReferenceOccupant] {
        let rows = population.stays.filter { $0.household == household.id }
        let stays = rows.filter { $0.kind == .stay }
        var occupants = stays.map { stay in
            let terms = terms(of: stay.arrangement.value ?? .liveIn)
            let known = household.rooms.elements.contains { $0.id == stay.room }
            return ReferenceOccupant(
                person: stay.person, stay: stay, arrangement: stay.arrangement.value ?? .liveIn,
                room: known ? stay.room : nil,
                counts: terms.countsInCap, takesRoom: terms.takesRoom, isInHome: terms.place == .theirHome,
                isThere: calendar(stay),
                absences: rows.filter { $0.kind == .absence && $0.person == stay.person }.map { calendar($0) })
        }
        let namedNow = stays.count { stay in
            stay.person != nil && sleepsThere(stay) && terms(of: stay.arrangement.value ?? .liveIn).countsInCap
                && stay.from <= asOf
                && (stay.until.map { asOf < $0 } ?? true)
        }
        let unnamed = max(0, (household.livingThereNow.value ?? 0) - namedNow)
        let fromElsewhere = members(of: household).count { $0.role == .fromAnotherScheme }
        for _ in 0..<(unnamed + fromElsewhere) {
            occupants.append(
                ReferenceOccupant(
                    person: nil, stay: nil, arrangement: .liveIn, room: nil, counts: true, takesRoom: true,
                    isInHome: true,
                    isThere: always, absences: []))
        }
        return occupants
    }

    /// Whether a stay takes all seven nights of each week.
    private func sleepsThere(_ stay: Stay) -> Bool {
        if !stay.dates.isEmpty || stay.everyWeeks > 1 || stay.arrangement.value == .daySupport { return false }
        guard let slots = stay.slots.value else { return true }
        return (0..<7).allSatisfy { slots.parts(ofWeekday: $0) & 0b1000 != 0 }
    }

    /// Whether it is known who is supported there.
    func isOccupancyKnown(_ household: Household) -> Bool {
        household.livingThereNow.value != nil
            || population.stays.contains { $0.household == household.id && $0.kind == .stay }
    }

    /// The wishes of somebody as they count: family's and professionals' musts are likes.
    func counted(_ wishes: [Wish]) -> [Wish] {
        wishes.map { wish in
            guard !wish.saidBy.canMakeMust else { return wish }
            let strength: Strength =
                switch wish.strength {
                case .must, .like: .like
                case .mustNot, .dislike: .dislike
                }
            return Wish(
                code: wish.code, strength: strength, importance: wish.importance, saidBy: wish.saidBy,
                saidOn: wish.saidOn)
        }
    }

    /// A household's wishes that have an effect: protected ones only with the manager's reason.
    func effective(_ household: Household) -> [Wish] {
        counted(household.wishes).filter { wish in
            population.vocabulary[wish.code]?.isProtected != true || household.limitsWithReason.contains(wish.code)
        }
    }
}

/// Somebody supported in a home.
struct ReferenceOccupant {
    let person: PersonID?
    /// The row of stays; nil for those who are only counted.
    let stay: Stay?
    let arrangement: Arrangement
    let room: RoomID?
    let counts: Bool
    let takesRoom: Bool
    /// Not somebody helped in their own home.
    let isInHome: Bool
    /// By part of day, from the morning of the day asked about on.
    let isThere: [Bool]
    let absences: [[Bool]]
}
