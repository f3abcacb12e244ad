import Matching
import TestSupport
import Testing

@Suite struct PartyAndMatrixTests {
    /// Every rule's answer where everything is in the way of somebody who lives in.
    private static func everythingInTheWay(_ arrangement: Arrangement) -> Receipt {
        var scheme = SchemeBuilder()
        scheme.referral.arrangement = arrangement
        scheme.referral.slots = .known(.everyDay)
        scheme.offer = .whole(arrangement)
        scheme.household.rooms = .listed([])
        scheme.household.ownMost = .known(1)
        scheme.household.facts = .of(yes: ["pets", "town"], no: ["step-free"])
        scheme.person.wishes = [.said(.must, "step-free"), .said(.mustNot, "pets"), .said(.mustNot, "town")]
        scheme.addStay("P-9")
        return scheme.receipt()
    }

    private static func notMet(_ receipt: Receipt) -> [RuleCode] {
        receipt.rules.filter { $0.answer == .notMet }.map(\.rule)
    }

    @Test func `living in asks place, room, home and animals`() {
        let receipt = Self.everythingInTheWay(.liveIn)
        #expect(Self.notMet(receipt) == [.cap, .room, .home, .personChoice])
    }

    @Test func `day support asks no room`() {
        let receipt = Self.everythingInTheWay(.daySupport)
        #expect(Self.notMet(receipt) == [.cap, .home, .personChoice])
    }

    @Test func `outreach asks no place, room, home or animals`() {
        let receipt = Self.everythingInTheWay(.outreach)
        #expect(receipt.verdict == .possible)
        #expect(receipt.rules.count == RuleCode.allCases.count)
    }

    @Test(arguments: RuleCode.allCases) func `a rule that is off has nothing to ask`(rule: RuleCode) {
        var scheme = SchemeBuilder()
        scheme.policy.rules[rule]?.isOn = false
        scheme.household = Household(id: HouseholdID("H-1"))
        scheme.members = []
        scheme.person = Person(id: PersonID("P-1"))
        let finding = scheme.receipt()[rule]
        #expect(finding?.answer == .met)
        #expect(finding?.allCodes == [])
    }

    @Test func `a receipt has every rule once, in order`() {
        #expect(SchemeBuilder().receipt().rules.map(\.rule) == RuleCode.allCases)
        #expect(SchemeBuilder().receipt().verdict == .possible)
    }

    @Test func `a barrier can be overridden where the policy names a role`() {
        var scheme = SchemeBuilder()
        scheme.person.wishes = [.said(.must, "step-free")]
        scheme.household.facts = .of(no: ["step-free"])
        #expect(scheme.receipt()[.home]?.barriers.map(\.isOverridable) == [false])
        scheme.policy.rules[.home]?.overriddenBy = ["registered-manager"]
        #expect(scheme.receipt()[.home]?.barriers.map(\.isOverridable) == [true])
    }

    @Test func `the person's side is the member it fits least`() {
        var scheme = SchemeBuilder()
        scheme.person.homeCounts = true
        scheme.addToParty("P-2") { $0.place = .at(east: 60_000) }
        scheme.addRoom("K-2")
        let receipt = scheme.receipt()
        #expect(receipt.people.map(\.person) == [PersonID("P-1"), PersonID("P-2")])
        #expect(receipt.peopleTotal?.points == receipt.people.compactMap { $0.total?.points }.min())
        #expect(receipt.distance?.metres == 58_000...58_000)
    }

    @Test func `members who would prefer to live together are also looked at apart`() {
        var scheme = SchemeBuilder()
        scheme.referral.together = .prefer
        scheme.addToParty("P-2")
        #expect(scheme.receipt()[.room]?.allCodes == ["no_room_free"])
        let apart = scheme.receipt(apart: PersonID("P-2"))
        #expect(apart.verdict == .possible)
        #expect(apart.apart == PersonID("P-2"))
        #expect(apart.people.map(\.person) == [PersonID("P-2")])
    }

    @Test func `a question that several rules ask is listed and counted once`() {
        var scheme = SchemeBuilder()
        scheme.household.livingThereNow = .notKnown
        scheme.person.facts = .of()
        let receipt = scheme.receipt()
        let codes = receipt.questions.map(\.code)
        #expect(codes.count == Set(codes).count)
        let open = receipt.rules.flatMap(\.questions).filter { !$0.isOfPartyAlone }.map(\.code)
        #expect(open.count { $0 == "H-1/living_there_now" } > 1)
        #expect(receipt.openQuestionCount == Set(open).count)
        #expect(codes.contains("H-1/living_there_now"))
    }
}
