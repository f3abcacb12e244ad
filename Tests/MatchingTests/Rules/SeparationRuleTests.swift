import Matching
import TestSupport
import Testing

@Suite struct SeparationRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("nobody is on a list", .met),
        RuleRow("somebody who stays there", .notMet, ["separated_person"]) {
            $0.addStay("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("the entry names the resident first", .notMet, ["separated_person"]) {
            $0.addStay("P-9")
            $0.separations = [Separation(one: PersonID("P-9"), other: .person(PersonID("P-1")))]
        },
        RuleRow("somebody who visits by day", .notMet, ["separated_person"]) {
            $0.addStay("P-9", .daySupport) { $0.slots = .known(.on([2], [.morning])) }
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody who leaves on the day of arrival", .met) {
            $0.addStay("P-9") { $0.until = .on("2027-01-04") }
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody who lives elsewhere", .met) {
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody, and one who lives there is not named", .notKnown, ["H-1/stays.person"]) {
            $0.household.livingThereNow = .known(1)
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody, and the one who lives there is somebody else", .met) {
            $0.household.livingThereNow = .known(1)
            $0.addStay("P-8")
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody, and how many live there is not known", .notKnown, ["H-1/living_there_now"]) {
            $0.household.livingThereNow = .notKnown
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody, and a member comes from another scheme", .met) {
            $0.addMember("M-9", .fromAnotherScheme)
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("somebody, and a stay there names nobody", .notKnown, ["H-1/stays.person"]) {
            $0.stays = [Stay(household: HouseholdID("H-1"), person: nil, kind: .stay, from: .on("2026-01-05"))]
            $0.addPerson("P-9")
            $0.addSeparation(from: .person(PersonID("P-9")))
        },
        RuleRow("nobody is on a list, and one who lives there is not named", .met) {
            $0.household.livingThereNow = .known(1)
        },
        RuleRow("an area alone, and one who lives there is not named", .met) {
            $0.household.livingThereNow = .known(1)
            area(&$0, .at(east: 0), 1_999)
        },
        RuleRow("a member of the household", .notMet, ["separated_member"]) {
            $0.addSeparation(from: .member(MemberID("M-1")))
        },
        RuleRow("the household", .notMet, ["separated_household"]) {
            $0.addSeparation(from: .household(HouseholdID("H-1")))
        },
        RuleRow("another household", .met) {
            $0.otherHouseholds = [Household(id: HouseholdID("H-2"))]
            $0.addSeparation(from: .household(HouseholdID("H-2")))
        },
        RuleRow("within an area", .notMet, ["separated_area"]) { area(&$0, .at(east: 0), 2_000) },
        RuleRow("outside an area", .met) { area(&$0, .at(east: 0), 1_999) },
        RuleRow("the home's place is not exact enough to say", .notKnown, ["H-1/postcode"]) {
            $0.household.place = .at(east: 2_000, radius: 500)
            area(&$0, .at(east: 0), 2_000)
        },
        RuleRow("the home's place is not known", .notKnown, ["H-1/postcode"]) {
            $0.household.place = .notKnown
            area(&$0, .at(east: 0), 2_000)
        },
        RuleRow("the area's place is not known", .notKnown, ["P-1/separations"]) { area(&$0, .notKnown, 2_000) },
        RuleRow("the area's place is not exact enough to say", .notKnown, ["P-1/separations"]) {
            area(&$0, .at(east: 0, radius: 500), 2_000)
        },
        RuleRow("near where somebody lives", .notMet, ["separated_area"]) {
            $0.addPerson("P-9") { $0.place = .at(east: 3_000) }
            $0.addSeparation(from: .person(PersonID("P-9"))) { $0.areaMetres = 1_500 }
        },
        RuleRow("near where somebody stays on those days", .notMet, ["separated_area"]) {
            staysNextDoor(&$0, until: nil)
        },
        RuleRow("near where somebody stayed before", .met) { staysNextDoor(&$0, until: "2027-01-04") },
        RuleRow("near another household", .notMet, ["separated_area"]) {
            $0.otherHouseholds = [Household(id: HouseholdID("H-2"))]
            $0.otherHouseholds[0].place = .at(east: 2_500)
            $0.addSeparation(from: .household(HouseholdID("H-2"))) { $0.areaMetres = 500 }
        },
        RuleRow("one of two is separated", .notMet, ["separated_household"]) {
            $0.addToParty("P-2")
            $0.separations = [Separation(one: PersonID("P-2"), other: .household(HouseholdID("H-1")))]
        },
    ]

    private static func area(_ scheme: inout SchemeBuilder, _ place: Known<Place>, _ metres: Int) {
        scheme.addSeparation(from: .area) {
            $0.area = place
            $0.areaPostcode = "M1 1AA"
            $0.areaMetres = metres
        }
    }

    /// Somebody who must be 1,500 metres off stays 500 metres away; where they live themselves is far off.
    private static func staysNextDoor(_ scheme: inout SchemeBuilder, until: String?) {
        scheme.otherHouseholds = [Household(id: HouseholdID("H-2"))]
        scheme.otherHouseholds[0].place = .at(east: 2_500)
        scheme.addPerson("P-9") { $0.place = .at(east: 90_000) }
        scheme.addStay("P-9") {
            $0.household = HouseholdID("H-2")
            $0.until = until.map { .on($0) }
        }
        scheme.addSeparation(from: .person(PersonID("P-9"))) { $0.areaMetres = 1_500 }
    }

    @Test(arguments: rows) func `never together binds both`(row: RuleRow) { row.check(.separation) }

    @Test func `the reason is restricted`() {
        var scheme = SchemeBuilder()
        scheme.addSeparation(from: .household(HouseholdID("H-1")))
        #expect(scheme.receipt()[.separation]?.barriers.allSatisfy(\.isRestricted) == true)
    }
}
