import Matching
import Testing

@testable import Intake

struct PopulationShortFormTests {
    static let people =
        "id,born,wants,from,near,needs,musts\nP-1,1984,live-in,11/01/2027,M33,epilepsy:assist; mobility,step-free; no dogs\n"
    static let homes = """
        id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due
        H-1,M33 5AB,live-in; short-break,2,22/08/2027,1,step-free; no dogs,20/06/2027

        """

    @Test func `seven columns make a person with needs, wishes and a place`() {
        let person = PopulationSample.records(["people": Self.people]).person("P-1")
        #expect(person.born == .known(.year(1984)))
        #expect(person.postcode == "M33")
        #expect(person.place.value?.precision == .outcode)
        #expect(person.homeCounts == true)
        #expect(
            person.needs
                == .listed([
                    Need(code: Code("epilepsy"), level: .assist, importance: .essential, atNight: .notKnown),
                    Need(
                        code: Code("mobility"), level: .full, isLevelAssumed: true, importance: .essential,
                        atNight: .notKnown),
                ]))
        #expect(person.wishes.map(\.code.text) == ["dogs", "step-free"])
        #expect(person.wishes.map(\.strength) == [.mustNot, .must])
        #expect(person.wishes.allSatisfy { $0.saidBy == .person })
    }

    @Test func `what pasted text brings unseen is no part of a code`() {
        let person = PopulationSample.records([
            "people": "id,musts\nP-1\u{200B},no\u{A0}dogs; \u{FEFF}step-free\u{200B}\n"
        ])
        .person("P-1")
        #expect(person.wishes.map(\.code.text) == ["dogs", "step-free"])
        #expect(person.wishes.map(\.strength) == [.mustNot, .must])
    }

    @Test func `wants makes the referral of the person's party`() {
        let records = PopulationSample.records(["people": Self.people])
        let referral = records.referral("R-P-1")
        #expect(referral?.party == PartyID("P-1"))
        #expect(referral?.arrangement == .liveIn)
        #expect(referral?.earliestStart == .known(PopulationSample.day("2027-01-11")))
        #expect(referral?.isOpen == true)
        let later = PopulationSample.outcome(["people": "id,from\nP-1,2027-03-01\n"], into: records)
        #expect(later.records.referral("R-P-1")?.earliestStart == .known(PopulationSample.day("2027-03-01")))
        #expect(later.changed.map(\.description) == ["referral R-P-1"])
    }

    @Test func `eight columns make a household with one approval`() {
        let home = PopulationSample.records(["households": Self.homes]).household("H-1")
        var approval = Approval()
        approval.arrangements = .listed([.liveIn, .shortBreak])
        approval.mostPeople = .known(2)
        approval.until = PopulationSample.day("2027-08-22")
        approval.status = .known(.approved)
        #expect(home.approvals == [approval])
        #expect(home.livingThereNow == .known(1))
        #expect(home.facts == Facts(yes: [Code("step-free")], no: [Code("dogs")]))
        #expect(home.checksDue == PopulationSample.day("2027-06-20"))
        #expect(home.place.value?.precision == .exact)
        #expect(home.status == .notKnown)
    }

    @Test func `blanks of the short form say nothing`() {
        let home = PopulationSample.records(["households": "id,approved_for,home\nH-1,,\n"]).household("H-1")
        #expect(home.approvals.isEmpty)
        #expect(home.facts == Facts())
        let person = PopulationSample.records(["people": "id,wants,needs\nP-1,,\nP-2,,none\n"])
        #expect(person.referrals.isEmpty)
        #expect(person.person("P-1").needs == .notKnown)
        #expect(person.person("P-2").needs == .listed([]))
    }

    @Test func `a full column says more of a short one`() {
        let records = PopulationSample.records([
            "people": "id,near,postcode,home_counts,wants\nP-1,M33,M33 5AB,no,live-in\n",
            "needs": "person,need,level,at_night\nP-1,epilepsy,full,yes\n",
            "referrals": "id,party,arrangement,earliest_start,status\nR-P-1,P-1,live-in,2027-01-01,ready\n",
        ])
        #expect(records.person("P-1").postcode == "M33 5AB")
        #expect(records.person("P-1").homeCounts == false)
        #expect(records.referral("R-P-1")?.status == .known(.ready))
        let joined = PopulationSample.records([
            "people": "id,needs\nP-1,mobility:prompt; epilepsy\n",
            "needs": "person,need,level,at_night\nP-1,epilepsy,full,yes\n",
        ])
        #expect(joined.person("P-1").needs.elements.map(\.code.text) == ["epilepsy", "mobility"])
        #expect(joined.person("P-1").needs.elements.map(\.atNight) == [.known(true), .notKnown])
    }

    @Test func `one thing said in both ways must not differ`() {
        #expect(
            PopulationSample.problems(["people": "id,near,postcode\nP-1,LS1,M33 5AB\n"]) == [
                "people.csv:2:5: error: `near` and `postcode` say different places"
            ])
        #expect(
            PopulationSample.problems([
                "people": "id,needs\nP-1,epilepsy:assist\n", "needs": "person,need,level\nP-1,epilepsy,full\n",
            ]) == ["people.csv:2:5: error: `needs` says `epilepsy` at level assist, needs.csv says full"])
        #expect(
            PopulationSample.problems([
                "people": "id,wants,from\nP-1,live-in,2027-01-02\n",
                "referrals": "id,party,arrangement,earliest_start\nR-P-1,P-1,short-break,2027-01-01\n",
            ]) == [
                "people.csv:2:5: error: `wants` says another arrangement than the referral `R-P-1`",
                "people.csv:2:13: error: `from` says another day than the referral `R-P-1`",
            ])
        #expect(
            PopulationSample.problems([
                "households": "id,approved_for,approved_most\nH-1,live-in,2\n",
                "approvals": "household,arrangements,most_people,status\nH-1,live-in,3,approved\n",
            ]) == [
                "households.csv:2:5: error: `approved_for` says another approval than approvals.csv does for `H-1`"
            ])
        #expect(
            PopulationSample.problems(["households": "id,home,true_of_us\nH-1,no dogs,dogs\n"]) == [
                "households.csv:2:5: error: `dogs` is both so (`true_of_us`) and not so (`home`)"
            ])
        #expect(
            PopulationSample.problems(["people": "id,musts,must_have\nP-1,no dogs,dogs\n"]) == [
                "people.csv:2:5: error: `dogs` is both wanted (must) and not wanted (must_not)"
            ])
    }

    @Test func `a day without a want has nothing to belong to`() {
        #expect(
            PopulationSample.problems(["people": "id,from\nP-1,2027-01-01\n"]) == [
                "people.csv:2:5: error: `from` is of the referral that `wants` makes; say in `wants` what they want, like live-in"
            ])
    }

    @Test func `a changed cell of the short form takes the place of the one before`() {
        let before = PopulationSample.records(["people": Self.people, "households": Self.homes])
        let after = PopulationSample.records(
            [
                "people": "id,needs,musts\nP-1,epilepsy:full,garden\n",
                "households": "id,approved_until,home\nH-1,22/08/2028,step-free\n",
            ], into: before)
        #expect(after.person("P-1").needs.elements.map(\.level) == [.full])
        #expect(after.person("P-1").wishes.map(\.code.text) == ["garden"])
        #expect(after.household("H-1").approvals.map(\.until) == [PopulationSample.day("2028-08-22")])
        #expect(after.household("H-1").approvals.map(\.mostPeople) == [.known(2)])
        #expect(after.household("H-1").facts == Facts(yes: [Code("step-free")]))
    }
}
