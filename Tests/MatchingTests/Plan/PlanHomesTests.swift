import TestSupport
import Testing

@testable import Matching

/// How many a home takes at once, by places, slots, rooms and who would be there.
@Suite struct PlanHomesTests {
    struct Situation: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The referrals' first days and the days they end.
        var stays: [(from: String, until: String?)] = [("2027-01-04", nil), ("2027-01-04", nil)]
        var slots: SlotMask = .allWeek
        var change: @Sendable (inout SchemeBuilder) -> Void = { _ in }
        /// How many of them have a proposal.
        let proposed: Int
    }

    private static func rooms(_ count: Int) -> Listed<Room> {
        .listed((0..<count).map { Room(id: RoomID("K-\($0)")) })
    }

    static let situations = [
        Situation(testDescription: "one room", proposed: 1),
        Situation(testDescription: "two rooms", change: { $0.household.rooms = rooms(2) }, proposed: 2),
        Situation(
            testDescription: "two rooms, and the home wants one at most",
            change: {
                $0.household.rooms = rooms(2)
                $0.household.ownMost = .known(1)
            }, proposed: 1),
        Situation(
            testDescription: "two rooms, and the approval is for one",
            change: {
                $0.household.rooms = rooms(2)
                $0.approval.mostPeople = .known(1)
            }, proposed: 1),
        Situation(
            testDescription: "one room, and the first has left when the second comes",
            stays: [("2027-01-04", "2027-03-01"), ("2027-03-01", nil)], proposed: 2),
        Situation(
            testDescription: "one room, and the first leaves a day after the second comes",
            stays: [("2027-01-04", "2027-03-02"), ("2027-03-01", nil)], proposed: 1),
        Situation(
            testDescription: "one room, and a short stay between two others fits",
            stays: [("2027-01-04", "2027-02-01"), ("2027-02-01", "2027-03-01"), ("2027-03-01", nil)], proposed: 3),
        Situation(
            testDescription: "one room, and two whose days have no slot that they ask for",
            stays: [("2027-01-04", "2027-01-06"), ("2027-01-04", "2027-01-06")], slots: .on([6], [.night]),
            proposed: 2),
        Situation(
            testDescription: "two rooms, three of whom every two meet",
            stays: [("2027-01-04", nil), ("2027-01-04", nil), ("2027-01-04", nil)],
            change: { $0.household.rooms = rooms(3) }, proposed: 2),
        Situation(
            testDescription: "two rooms, and somebody lives in one",
            change: {
                $0.household.rooms = rooms(2)
                $0.household.livingThereNow = .known(1)
                var resident = $0.person
                resident.id = PersonID("P-9")
                resident.party = PartyID("P-9")
                $0.people.append(resident)
                var stay = Stay(
                    household: $0.household.id, person: resident.id, kind: .stay, from: .on("2025-01-01"))
                stay.arrangement = .known(.liveIn)
                stay.room = RoomID("K-0")
                $0.stays = [stay]
            }, proposed: 1),
        Situation(
            testDescription: "two rooms, and the two must never be together",
            change: {
                $0.household.rooms = rooms(2)
                $0.separations = [Separation(one: PersonID("P-1"), other: .person(PersonID("P-11")))]
            }, proposed: 1),
    ]

    @Test(arguments: situations)
    func `a plan proposes as many to a home as can be there at once`(_ situation: Situation) async throws {
        var scheme = SchemeBuilder()
        situation.change(&scheme)
        var people = scheme.people
        var referrals: [Referral] = []
        for (number, stay) in situation.stays.enumerated() {
            var person = scheme.person
            var referral = scheme.referral
            if number > 0 {
                person.id = PersonID("P-1\(number)")
                person.party = PartyID("P-1\(number)")
                people.append(person)
                referral.id = ReferralID("R-1\(number)")
                referral.party = person.party
            }
            referral.earliestStart = .known(.on(stay.from))
            referral.slots = .known(situation.slots)
            referral.end = stay.until.map { .on($0) }
            referrals.append(referral)
        }
        let one = scheme.population
        let population = Population(
            vocabulary: one.vocabulary, people: people, referrals: referrals, households: one.households,
            members: one.members, stays: one.stays, separations: one.separations, outcomes: [])
        let matcher = Matcher(CompiledPopulation(population, policy: scheme.policy, asOf: scheme.asOf))
        let market = matcher.planMarket(await matcher.shortlists(tasks: 1), PlanRequest())
        #expect(market.parties.allSatisfy { $0.options.count == 1 }, "each alone could go there")
        let plan = try Planner(
            market, terms: scheme.policy.plan, together: HomeTogether(matcher, market)
        ).plan()
        #expect(plan.choice.count == situation.proposed)
        #expect(plan.status == .proven)
    }
}
