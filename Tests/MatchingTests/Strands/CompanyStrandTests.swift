import Testing

@testable import Matching

@Suite struct CompanyStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no wishes about company") { $0.addStay("P-9", from: "2026-01-01") },
        StrandRow(silent: "musts are rules") { $0.person.wishes = [Wish(.mustNot, "children-at-home")] },
        StrandRow("children wished for and there", 1000) {
            $0.person.wishes = [Wish(.like, "children-at-home")]
            $0.addCarer(skills: [])
            $0.members.append(Member(id: MemberID("M-2"), household: HouseholdID("H-1"), role: .child))
        },
        StrandRow("children not wished for and there", 0) {
            $0.person.wishes = [Wish(.dislike, "children-at-home")]
            $0.addCarer(skills: [])
            $0.members.append(Member(id: MemberID("M-2"), household: HouseholdID("H-1"), role: .child))
        },
        StrandRow("nobody known to live there", 0, 1000) {
            $0.person.wishes = [Wish(.dislike, "children-at-home")]
        },
        StrandRow("somebody supported lives there on those days", 1000) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
            $0.addStay("P-9", from: "2026-01-01")
        },
        StrandRow("somebody supported has left by then", 0) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
            $0.addStay("P-9", from: "2026-01-01", until: "2027-03-20")
        },
        StrandRow("somebody supported comes later", 0) {
            $0.person.wishes = [Wish(.dislike, "other-supported-people")]
            $0.addStay("P-9", from: "2027-06-01")
        },
        StrandRow("their own stay is not company", 0) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
            $0.addStay("P-1", from: "2026-01-01")
        },
        StrandRow("a number living there now is company", 1000) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
            $0.household.livingThereNow = .known(1)
        },
        StrandRow("nobody living there now", 1000) {
            $0.person.wishes = [Wish(.dislike, "other-supported-people")]
            $0.household.livingThereNow = .known(0)
        },
        StrandRow("who lives there is not known", 0, 1000) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
        },
        StrandRow("somebody from another scheme, the rest not known", 1000) {
            $0.person.wishes = [Wish(.like, "other-supported-people")]
            $0.members = [Member(id: MemberID("M-2"), household: HouseholdID("H-1"), role: .fromAnotherScheme)]
        },
    ]

    @Test(arguments: rows) func `company follows its table`(row: StrandRow) { row.check(.company) }

    @Test func `who lives there is asked in the words of the rule on places`() {
        let asked = StrandRow.questions(.company) {
            $0.person.wishes = [Wish(.like, "other-supported-people"), Wish(.dislike, "other-adults")]
        }
        #expect(asked == ["H-1/living_there_now", "H-1/other-adults"])
    }
}
