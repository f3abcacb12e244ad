import Matching

/// A party, a household and the days asked, with everything the rules ask about looked up once.
struct ReferencePair {
    let scheme: ReferenceScheme
    let referral: Referral
    let party: [Person]
    let household: Household
    let start: Day
    /// The leaving day; nil where open.
    let until: Day?
    let isVisit: Bool
    let slots: SlotMask
    let everyWeeks: Int

    let terms: ArrangementTerms
    let home: String
    let homeFacts: ReferenceFacts
    let carers: [Member]
    /// How many carers and support carers are home in each of the 28 parts of the week: for sure, and at most.
    let helpersHome: [(sure: Int, most: Int)]
    let partyFacts: [ReferenceFacts]
    let occupants: [ReferenceOccupant]
    /// Each part of each day that is asked, in order, counted from the morning of the day asked about.
    let asked: [Int]
    /// The parts of the week that are asked on some day.
    let weekSlots: SlotMask
    /// Others who are there in a part of a day that is asked.
    let company: [ReferenceOccupant]

    init(
        _ home: ReferenceHome, _ seeker: ReferenceSeeker, start: Day, until: Day?, slots: SlotMask, everyWeeks: Int,
        isVisit: Bool
    ) {
        scheme = home.scheme
        referral = seeker.referral
        party = seeker.party
        household = home.household
        self.start = start
        self.until = until
        self.slots = slots
        self.everyWeeks = everyWeeks
        self.isVisit = isVisit
        terms = home.scheme.terms(of: seeker.referral.arrangement)
        homeFacts = home.facts
        self.home = home.household.id.text
        carers = home.carers
        helpersHome = home.helpersHome
        partyFacts = seeker.facts
        occupants = home.occupants
        var asked: [Int] = []
        var weekSlots: SlotMask = []
        let week = ReferenceWeek(slots)
        var seen = Array(repeating: false, count: 28)
        let last = scheme.asOf.days(until: until ?? scheme.lastDay)
        for number in scheme.asOf.days(until: start)..<max(last, scheme.asOf.days(until: start)) {
            let day = scheme.asOf.adding(number)
            guard scheme.weeks(from: start, to: day) % everyWeeks == 0 else { continue }
            for part in 0..<4 where week.parts[day.weekday * 4 + part] {
                asked.append(number * 4 + part)
                seen[day.weekday * 4 + part] = true
            }
        }
        for (index, isSeen) in seen.enumerated() where isSeen { weekSlots.formUnion(ReferenceWeek.slots[index]) }
        self.asked = asked
        self.weekSlots = weekSlots
        let ids = party.map(\.id)
        company = occupants.filter { occupant in
            let isOfParty = occupant.person.map { ids.contains($0) } ?? false
            return !isOfParty && occupant.isInHome && asked.contains { occupant.isThere[$0] }
        }
    }

    var policy: Policy { scheme.policy }
    /// The last day that approval, checks and support must hold for.
    var lastNeeded: Day {
        guard let until else { return start.adding(policy.periods.horizonDays) }
        return isVisit ? until.adding(-1) : until
    }
    var isStartKnown: Bool { overField == nil && (referral.earliestStart.value != nil || !referral.dates.isEmpty) }
    /// What to ask where all that was asked has passed.
    var overField: String? {
        if !referral.dates.isEmpty { return referral.dates.contains { $0 >= scheme.asOf } ? nil : "dates" }
        if let end = referral.end, end <= scheme.asOf { return "end" }
        return nil
    }
    var areSlotsKnown: Bool { referral.slots.value != nil || terms.usualSlots != nil || isVisit }

    func isOfParty(_ person: PersonID?) -> Bool { party.contains { $0.id == person } }

    /// Whether somebody is there in a part of a day.
    func isThere(_ occupant: ReferenceOccupant, at index: Int) -> Bool { occupant.isThere[index] }

    /// Whether somebody who is away comes off the count.
    func isAway(_ occupant: ReferenceOccupant, at index: Int) -> Bool {
        !policy.cap.awayCounts && occupant.absences.contains { $0[index] }
    }

    /// Whether a wish, must or limit about a code is asked at the place of support.
    func isAsked(_ code: Code) -> Bool {
        guard let kind = scheme.codes.kind(of: code) else { return false }
        if code.text == "woman-carer" || code.text == "man-carer" { return true }
        return policy.notAskedKinds[terms.place]?.contains(kind) != true
    }

    /// What is known of the home with whoever else is supported there on those days.
    var factsWithCompany: ReferenceFacts {
        var facts = homeFacts
        let others = company.count + party.count - 1
        let isCounted = scheme.isOccupancyKnown(household)
        facts.derive("several-supported-people", others >= 2 ? true : isCounted ? false : nil)
        facts.derive("other-supported-people", others >= 1 ? true : isCounted ? false : nil)
        facts.derive("woman-at-home", isAnybody("woman"))
        facts.derive("man-at-home", isAnybody("man"))
        facts.derive("under-fives-at-home", scheme.anyChild(of: household, 0...4, on: start))
        facts.derive("teenagers-at-home", scheme.anyChild(of: household, 13...19, on: start))
        return facts
    }

    /// Whether a grown-up of the household, or somebody supported there on those days, is of a gender.
    func isAnybody(_ gender: String) -> Bool? {
        let grown = scheme.members(of: household).filter { $0.role != .child && $0.role != .fostered }
        var answers = grown.map { $0.gender.value.map { $0.text == gender } }
        let counted = company.filter { $0.person == nil && $0.stay == nil }.count
        let ofOtherSchemes = grown.count { $0.role == .fromAnotherScheme }
        let residents = company.filter { $0.person != nil || $0.stay != nil }
        for resident in residents {
            let person = scheme.population.people.first { $0.id == resident.person }
            answers.append(person.flatMap { scheme.facts(of: $0).answer(gender) })
        }
        if answers.contains(true) { return true }
        let isAllKnown =
            carers.count > 0 && scheme.isOccupancyKnown(household) && counted <= ofOtherSchemes
            && !answers.contains(nil)
        return isAllKnown ? false : nil
    }

    /// The approvals in force on the day of arrival that cover, or may cover, the arrangement.
    var approvalsInForce: [Approval] { approvals(from: start, to: start) }

    /// Those in force on one of the days that approval must hold for.
    var approvalsOnDaysNeeded: [Approval] { approvals(from: start, to: lastNeeded) }

    private func approvals(from first: Day, to last: Day) -> [Approval] {
        household.approvals.filter { approval in
            let status = approval.status.value
            let isUnderNotice = status == .notice && approval.until != nil
            let isLive = status == nil || status == .approved || isUnderNotice
            let isOfKind =
                !approval.arrangements.isKnown || approval.arrangements.elements.contains(referral.arrangement)
            let touches = (approval.from.map { $0 <= last } ?? true) && (approval.until.map { first <= $0 } ?? true)
            return isLive && isOfKind && touches
        }
    }

    func isIn(_ approval: Approval, _ day: Day) -> Bool {
        (approval.from.map { $0 <= day } ?? true) && (approval.until.map { day <= $0 } ?? true)
    }
}

/// A household with what is known of it, looked up once for many pairs.
struct ReferenceHome {
    let scheme: ReferenceScheme
    let household: Household
    let facts: ReferenceFacts
    let occupants: [ReferenceOccupant]
    let carers: [Member]
    let helpersHome: [(sure: Int, most: Int)]

    init(_ scheme: ReferenceScheme, _ household: Household) {
        self.scheme = scheme
        self.household = household
        facts = scheme.facts(of: household)
        occupants = scheme.occupants(of: household)
        let members = scheme.members(of: household)
        let carers = members.filter { $0.role == .carer }
        let helpers = members.filter { $0.role == .carer || $0.role == .supportCarer }
        self.carers = carers
        helpersHome = ReferenceWeek.slots.map { slot in
            // Without a carer on record anybody may be there.
            if carers.isEmpty { return (0, 9) }
            let sure = helpers.count { $0.usuallyHome.value?.contains(slot) == true }
            return (sure, sure + helpers.count { $0.usuallyHome.value == nil })
        }
    }
}

/// The 28 parts of a week one by one, from Monday morning to Sunday night.
struct ReferenceWeek {
    static let slots: [SlotMask] = (0..<28).map { SlotMask(rawValue: 1 << UInt32($0)) }
    /// Whether each part is in it.
    let parts: [Bool]

    init(_ mask: SlotMask) { parts = Self.slots.map { mask.contains($0) } }
}

/// A party, or one of its members apart, with what is known of them.
struct ReferenceSeeker {
    let referral: Referral
    let party: [Person]
    let facts: [ReferenceFacts]

    init(_ scheme: ReferenceScheme, _ referral: Referral, apart: PersonID? = nil) {
        self.referral = referral
        let party = scheme.party(of: referral)
        self.party = apart == nil ? party : party.filter { $0.id == apart }
        facts = self.party.map { scheme.facts(of: $0) }
    }
}
