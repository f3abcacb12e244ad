import TestSupport
import Testing

@testable import Matching

@Suite struct RecruitmentTests {
    /// Two people who must have a home without steps; one such home with one room, and another that is like it but for a step.
    ///
    /// - Parameter postcodes: Where the two live; nil for whoever is known by a grid reference alone.
    private static func recruitment(
        stepFreePlaces: Int, postcodes: [String?] = ["M33 2AB", "M33 2AB"]
    ) async throws -> Recruitment {
        var scheme = SchemeBuilder()
        scheme.person.wishes = [.said(.must, "step-free")]
        scheme.person.postcode = postcodes[0]
        scheme.household.facts = .of(yes: ["step-free"])
        scheme.room.sleeps = .known(1)
        if stepFreePlaces > 1 {
            var room = scheme.room
            room.id = RoomID("another")
            scheme.household.rooms = .listed([scheme.room, room])
        }
        var other = scheme.household
        other.id = HouseholdID("H-2")
        other.facts = .of(no: ["step-free"])
        scheme.otherHouseholds = [other]
        var carer = scheme.carer
        carer.id = MemberID("M-2")
        carer.household = other.id
        scheme.members.append(carer)
        var second = scheme.person
        second.id = PersonID("P-2")
        second.party = PartyID("P-2")
        second.postcode = postcodes[1]
        scheme.people.append(second)
        var referral = scheme.referral
        referral.id = ReferralID("R-2")
        referral.party = PartyID("P-2")
        let one = scheme.population
        let population = Population(
            vocabulary: one.vocabulary, people: one.people, referrals: one.referrals + [referral],
            households: one.households, members: one.members, stays: [], separations: [], outcomes: [])
        let matcher = Matcher(CompiledPopulation(population, policy: scheme.policy, asOf: scheme.asOf))
        let market = matcher.planMarket(await matcher.shortlists(tasks: 1), PlanRequest())
        let plan = try Planner(
            market, terms: scheme.policy.plan, together: HomeTogether(matcher, market)
        ).plan()
        return Recruitment(plan, of: matcher) { _ in "M33" }
    }

    @Test
    func `of whoever is known by a grid reference alone the nearest area is told, and that it is the nearest`()
        async throws
    {
        let all = try await Self.recruitment(stepFreePlaces: 1, postcodes: [nil, nil])
        let nearest = try #require(all.needs.first { $0.rule == .home })
        #expect(nearest.area == "M33" && nearest.isAreaNearest)
        let known = try #require(try await Self.recruitment(stepFreePlaces: 1).needs.first { $0.rule == .home })
        #expect(known.area == "M33" && !known.isAreaNearest)
    }

    @Test func `whoever is left without says what is missing, where, and which home is wanted`() async throws {
        let recruitment = try await Self.recruitment(stepFreePlaces: 1)
        #expect(recruitment.without.count == 1 && recruitment.farAway.isEmpty)
        let need = try #require(recruitment.needs.first { $0.rule == .home })
        #expect(need.what == "step-free" && need.area == "M33" && need.arrangement == .liveIn)
        #expect(need.referrals == recruitment.without)
        #expect(
            recruitment.wanted == [
                Recruitment.Wanted(household: 0, referrals: recruitment.without, isForMore: true)
            ])
    }

    @Test func `where everybody has a proposal and the home of their choice nothing is wanted`() async throws {
        let recruitment = try await Self.recruitment(stepFreePlaces: 2)
        #expect(recruitment.without.isEmpty && recruitment.needs.isEmpty && recruitment.wanted.isEmpty)
    }
}
