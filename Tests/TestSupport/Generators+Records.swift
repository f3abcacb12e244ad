import Matching

extension SchemeGenerator {
    /// Stays of residents and now and then of somebody who seeks a home, with absences, and the household's breaks.
    mutating func makeStays(of household: Household) {
        var taken: Set<PersonID> = []
        for _ in 0..<chance.pick([0, 0, 1, 1, 2, 3]) {
            let person = chance.percent(85) ? chance.pick(residents) : chance.pick(people).id
            guard taken.insert(person).inserted else { continue }
            var stay = Stay(household: household.id, person: person, kind: .stay, from: day(in: -120...40))
            stay.room =
                chance.percent(60)
                ? household.rooms.elements.first.map { _ in chance.pick(household.rooms.elements).id } : nil
            stay.arrangement = chance.known { $0.pick([.liveIn, .liveIn, .shortBreak, .daySupport, .outreach]) }
            if chance.percent(50) { stay.until = stay.from.adding(chance.number(in: 0...140)) }
            if chance.percent(35) { stay.slots = .known(slots()) }
            if chance.percent(25) { stay.everyWeeks = everyWeeks() }
            if chance.percent(12) { stay.dates = dates(of: stay) }
            stays.append(stay)
            if chance.percent(25) { stays.append(absence(of: stay)) }
        }
        if chance.percent(25) { stays.append(pause(of: household)) }
    }

    private mutating func dates(of stay: Stay) -> [Day] {
        let offsets = Set((0..<chance.number(in: 1...5)).map { _ in chance.number(in: 0...90) })
        return offsets.sorted().map { stay.from.adding($0) }.filter { day in stay.until.map { day < $0 } ?? true }
    }

    private mutating func absence(of stay: Stay) -> Stay {
        var absence = Stay(household: stay.household, person: stay.person, kind: .absence, from: day(in: -40...60))
        if chance.percent(60) { absence.until = absence.from.adding(chance.number(in: 1...60)) }
        if chance.percent(25) { absence.slots = .known(slots()) }
        if chance.percent(15) { absence.everyWeeks = 2 }
        return absence
    }

    private mutating func pause(of household: Household) -> Stay {
        var pause = Stay(household: household.id, person: nil, kind: .break, from: day(in: -20...70))
        if chance.percent(80) { pause.until = pause.from.adding(chance.number(in: 1...60)) }
        if chance.percent(20) { pause.slots = .known(slots()) }
        return pause
    }

    /// A few never-together entries of every kind.
    mutating func separations() -> [Separation] {
        var separations: [Separation] = []
        for person in chance.some(of: people, most: 4) {
            let other: SeparatedFrom
            switch chance.number(in: 0...3) {
            case 0: other = .area
            case 1: other = members.isEmpty ? .area : .member(chance.pick(members).id)
            case 2: other = .household(chance.pick(households).id)
            default: other = .person(chance.pick(people).id)
            }
            if other == .person(person.id) { continue }
            var separation = Separation(one: person.id, other: other)
            if chance.percent(50) { separation.areaMetres = chance.pick([800, 3_000, 12_000]) }
            if other == .area || chance.percent(20) {
                separation.areaPostcode = "M1"
                separation.area = place()
            }
            separations.append(separation)
        }
        return separations
    }

    /// A few answers and endings, of pairs, of parties and of households.
    mutating func outcomes() -> [Outcome] {
        let ours = referrals.map(\.party) + people.map { PartyID($0.id.text) }
        var days = Array(1...40)
        return (0..<chance.number(in: 0...8)).map { _ in
            let reach = chance.pick([Reach.pair, .pair, .pair, .everybodyUntil, .lasting])
            var party: PartyID? = chance.pick(ours)
            var household: HouseholdID? = chance.pick(households).id
            if reach != .pair, chance.percent(40) { if chance.percent(50) { party = nil } else { household = nil } }
            var outcome = Outcome(
                party: party, household: household, outcome: chance.pick([.met, .saidNo, .saidNo, .ended]))
            outcome.reach = reach
            outcome.by = chance.pick([nil, .person, .household, .residents, .scheme])
            if chance.percent(90) { outcome.on = day(-days.remove(at: chance.number(in: 0...(days.count - 1)))) }
            if chance.percent(50) { outcome.askAgainFrom = day(in: -30...30) }
            outcome.reason = chance.pick([nil, "liked", "planned-move-on", "did-not-get-on", "safeguarding"]).map {
                Code($0)
            }
            return outcome
        }
    }

    /// A few rules stepped over, most of them as the policy allows.
    mutating func overrides() -> [Override] {
        var seen: Set<String> = []
        return (0..<chance.pick([0, 0, 3, 6])).compactMap { _ in
            let from = day(in: -10...40)
            let override = Override(
                household: chance.pick(households).id,
                referral: chance.percent(70) ? chance.pick(referrals).id : nil,
                rule: chance.pick(RuleCode.allCases),
                role: chance.percent(90) ? "registered-manager" : "coordinator", by: "R. Manager", from: from,
                until: from.adding(chance.pick([0, 13, 27, 27, 27, 28])), reason: "as we agreed",
                riskAssessment: chance.percent(80) ? "RA-7" : nil)
            return seen.insert(override.recordID).inserted ? override : nil
        }
    }
}
