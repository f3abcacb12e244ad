import Testing

@testable import Matching

@Suite struct InterestsStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "nothing said") { $0.household.interests = .codes("gardening") },
        StrandRow("one of one is enough", 1000) {
            $0.person.interests = .codes("trains")
            $0.household.interests = .codes("trains", "choir", "baking")
        },
        StrandRow("one of two", 500) {
            $0.person.interests = .codes("trains", "choir")
            $0.household.interests = .codes("trains")
        },
        StrandRow("three of five are enough", 1000) {
            $0.person.interests = .codes("gardening", "choir", "trains", "swimming", "baking")
            $0.household.interests = .codes("gardening", "choir", "trains")
        },
        StrandRow("one of five", 333) {
            $0.person.interests = .codes("gardening", "choir", "trains", "swimming", "baking")
            $0.household.interests = .codes("gardening")
        },
        StrandRow("two of five", 667) {
            $0.person.interests = .codes("gardening", "choir", "trains", "swimming", "baking")
            $0.household.interests = .codes("gardening", "choir")
        },
        StrandRow("none", 0) {
            $0.person.interests = .codes("trains")
            $0.household.interests = .codes("choir")
        },
        StrandRow("the household's not known", 0, 1000) { $0.person.interests = .codes("trains", "choir") },
        StrandRow("one known among others not known", 500, 1000) {
            $0.person.interests = .codes("trains", "choir")
            $0.household.facts = .facts(yes: ["trains"])
        },
        StrandRow("one known not shared among others not known", 0, 500) {
            $0.person.interests = .codes("trains", "choir")
            $0.household.facts = .facts(no: ["trains"])
        },
    ]

    @Test(arguments: rows) func `interests follow their table`(row: StrandRow) { row.check(.interests) }

    @Test func `one question asks for all interests`() {
        let asked = StrandRow.questions(.interests) { $0.person.interests = .codes("trains", "choir") }
        #expect(asked == ["H-1/interests"])
    }

    @Test func `shared interests are named`() {
        var scheme = StrandScheme()
        scheme.person.interests = .codes("trains", "choir", "baking")
        scheme.household.interests = .codes("choir", "trains")
        #expect(scheme.answer(.interests).facts == ["choir and trains shared"])
    }
}
