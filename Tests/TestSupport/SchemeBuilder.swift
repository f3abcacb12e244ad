import Matching

/// A scheme of one party and one household in which every rule is met, under the English test policy: a test varies it by one thing.
///
/// One person who needs some support seeks to live in from six weeks on; one carer lives alone with a free room.
package struct SchemeBuilder: Sendable {
    package var policy = TestPolicy.england
    package var vocabulary = SchemeBuilder.testVocabulary
    /// The day asked about, a Monday.
    package var asOf = Day.on("2026-11-23")
    /// The party's members first; whoever else the scheme knows behind them.
    package var people: [Person] = [SchemeBuilder.personWithFewNeeds]
    package var referral = SchemeBuilder.liveInReferral
    package var household = SchemeBuilder.homeWithARoom
    package var members: [Member] = [SchemeBuilder.carerAlwaysHome]
    /// Households besides the one asked about.
    package var otherHouseholds: [Household] = []
    package var stays: [Stay] = []
    package var separations: [Separation] = []
    package var outcomes: [Outcome] = []
    package var overrides: [Override] = []

    /// Every rule met.
    package init() {}

    /// The first member of the party.
    package var person: Person {
        get { people[0] }
        set { people[0] = newValue }
    }

    /// The household's first member, its carer.
    package var carer: Member {
        get { members[0] }
        set { members[0] = newValue }
    }

    /// The household's one approval.
    package var approval: Approval {
        get { household.approvals[0] }
        set { household.approvals[0] = newValue }
    }

    /// The household's one offer.
    package var offer: Offer {
        get { household.offers.elements[0] }
        set { household.offers = .listed([newValue]) }
    }

    /// The household's one room.
    package var room: Room {
        get { household.rooms.elements[0] }
        set { household.rooms = .listed([newValue]) }
    }

    /// Everything as the engine takes it.
    package var population: Population {
        Population(
            vocabulary: vocabulary, people: people, referrals: [referral],
            households: [household] + otherHouseholds,
            members: members, stays: stays, separations: separations, outcomes: outcomes, overrides: overrides)
    }

    /// The receipt of the party and the household.
    ///
    /// - Parameter apart: The person where a party that would prefer to live together is looked at one by one.
    package func receipt(apart: PersonID? = nil) -> Receipt {
        let population = population
        let matcher = Matcher(CompiledPopulation(population, policy: policy, asOf: asOf))
        guard let index = population.households.firstIndex(where: { $0.id == household.id }) else {
            preconditionFailure("the household asked about is among the households")
        }
        return matcher.receipt(
            referral: 0, household: index,
            apart: apart.flatMap { id in population.people.firstIndex { $0.id == id } })
    }
}

extension SchemeBuilder {
    private static var personWithFewNeeds: Person {
        var person = Person(id: PersonID("P-1"))
        person.born = .known(.day(.on("1990-05-05")))
        person.place = .at(east: 0)
        person.facts = .of(no: ["risk-to-children", "risk-to-others", "smoker", "lifting"])
        person.needs = .listed([.of("epilepsy", .assist)])
        person.aloneSafelyHours = .known(4)
        person.peopleToLift = .known(0)
        person.languages = .of("en")
        return person
    }

    private static var liveInReferral: Referral {
        var referral = Referral(id: ReferralID("R-1"), party: PartyID("P-1"), arrangement: .liveIn)
        referral.earliestStart = .known(.on("2027-01-04"))
        referral.searchAgreed = .known(.yes)
        referral.shareAgreed = .known(.yes)
        return referral
    }

    private static var homeWithARoom: Household {
        var household = Household(id: HouseholdID("H-1"))
        household.place = .at(east: 2_000)
        household.status = .known(.approved)
        household.agreedToBeShown = .known(true)
        household.ownMost = .known(2)
        household.livingThereNow = .known(0)
        var approval = Approval()
        approval.arrangements = .listed(Arrangement.allCases)
        approval.mostPeople = .known(2)
        approval.from = .on("2024-01-01")
        approval.status = .known(.approved)
        household.approvals = [approval]
        household.checks = .listed([.good(.homeSafety), .good(.insurance), .good(.agreement)])
        household.offers = .listed([.whole(.liveIn)])
        household.rooms = .listed([Room(id: RoomID("K-1"))])
        return household
    }

    private static var carerAlwaysHome: Member {
        var carer = Member(id: MemberID("M-1"), household: HouseholdID("H-1"), role: .carer)
        carer.usuallyHome = .known(.allWeek)
        carer.languages = .of("en")
        carer.skills = .listed([.of("epilepsy", .full)])
        carer.checks = .listed([.good(.dbs), .good(.references), .good(.health)])
        return carer
    }
}
