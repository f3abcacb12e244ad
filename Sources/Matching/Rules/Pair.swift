/// One referral and one household on one window: what a rule or a strand is asked about.
struct Pair {
    let scheme: CompiledPopulation
    let referral: CompiledReferral
    /// Whoever passes over many homes turns one pair to each: a pair for each would count its references each time.
    var householdIndex: Int
    /// The days and slots asked: the whole stay from its start, or one visit.
    var window: Pattern {
        didSet { (slotsAsked, neededUntil) = Self.asked(in: window, referral, scheme) }
    }
    /// The slots asked in any week of the window.
    private(set) var slotsAsked: SlotMask
    /// The first day after the days that approval, checks and support must hold for.
    private(set) var neededUntil: Day

    init(_ scheme: CompiledPopulation, _ referral: CompiledReferral, household index: Int, window: Pattern) {
        self.scheme = scheme
        self.referral = referral
        householdIndex = index
        self.window = window
        (slotsAsked, neededUntil) = Self.asked(in: window, referral, scheme)
    }

    private static func asked(
        in window: Pattern, _ referral: CompiledReferral, _ scheme: CompiledPopulation
    ) -> (slots: SlotMask, until: Day) {
        // Whoever leaves is there in the morning still; a visit is needed for its own day.
        let leaving = referral.visits.isEmpty ? window.until?.adding(1) : window.until
        return (window.slotsTaken, leaving ?? window.from.adding(scheme.policy.periods.horizonDays + 1))
    }

    /// The household where it lies: reading a figure of it copies nothing else.
    var household: CompiledHousehold {
        _read { yield scheme.households[householdIndex] }
    }

    var start: Day { window.from }
    var partySize: Int { referral.members.count }
    var householdID: String { scheme.householdID(householdIndex).text }
    var referralID: String { scheme.population.referrals[referral.referral].id.text }
    /// The household's record, for words and dates in explanations.
    var referralRecord: Referral { scheme.population.referrals[referral.referral] }
    var householdRecord: Household { scheme.population.households[householdIndex] }

    /// Whether somebody is one of the party.
    func isOfParty(_ person: Int?) -> Bool {
        guard let person else { return false }
        return referral.members.contains(person)
    }

    /// The last of the days that approval, checks and support must hold for.
    var lastNeededDay: Day { neededUntil.adding(-1) }

    /// The last of the days that the home has to offer: the leaving day is free.
    var lastOfferedDay: Day { window.until?.adding(-1) ?? lastNeededDay }
}

extension CompiledPopulation {
    /// The first window of `referral`: its first visit, or the stay from the first day sought.
    func firstWindow(of referral: CompiledReferral) -> Pattern {
        referral.visits.first ?? window(of: referral, from: Day(number: referral.first))
    }

    /// The days and slots that `referral` asks when it starts on `start`.
    func window(of referral: CompiledReferral, from start: Day) -> Pattern {
        Pattern(
            from: start, until: referral.end == openDay ? nil : max(Day(number: referral.end), start.adding(1)),
            slots: referral.slots ?? .allWeek, everyWeeks: referral.everyWeeks)
    }
}
