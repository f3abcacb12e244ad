import Testing

@testable import Matching

@Suite struct CultureStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no wishes of culture") { $0.person.wishes = [Wish(.like, "garden")] },
        StrandRow("provided for", 1000) {
            $0.person.wishes = [Wish(.must, "no-pork")]
            $0.household.facts = .facts(yes: ["halal"])
        },
        StrandRow("respected", 600) {
            $0.person.wishes = [Wish(.like, "islam")]
            $0.household.facts = .facts(yes: ["respects-faith"], no: ["islam"])
        },
        StrandRow("another kind's respect does not count", 0, 600) {
            $0.person.wishes = [Wish(.like, "polish-culture")]
            $0.household.facts = .facts(yes: ["respects-faith"], no: ["polish-culture"])
        },
        StrandRow("neither", 0) {
            $0.person.wishes = [Wish(.like, "privacy")]
            $0.household.facts = .facts(no: ["privacy", "respects-values"])
        },
        StrandRow("not known, but respected", 600, 1000) {
            $0.person.wishes = [Wish(.like, "halal")]
            $0.household.facts = .facts(yes: ["respects-diet"])
        },
        StrandRow("nothing known", 0, 1000) { $0.person.wishes = [Wish(.like, "halal")] },
        StrandRow("something not wanted is absent", 1000) {
            $0.person.wishes = [Wish(.mustNot, "islam")]
            $0.household.facts = .facts(no: ["islam"])
        },
        StrandRow("something not wanted is there", 0) {
            $0.person.wishes = [Wish(.dislike, "islam")]
            $0.household.facts = .facts(yes: ["islam"])
        },
        StrandRow("by importance", 850) {
            $0.person.wishes = [
                Wish(.like, "halal", .essential), Wish(.like, "islam", .essential), Wish(.like, "privacy"),
            ]
            $0.household.facts = .facts(yes: ["halal", "respects-faith", "privacy"], no: ["islam"])
        },
    ]

    @Test(arguments: rows) func `culture follows its table`(row: StrandRow) { row.check(.culture) }

    @Test func `the fact and the respect that are not known are asked`() {
        let asked = StrandRow.questions(.culture) { $0.person.wishes = [Wish(.like, "halal")] }
        #expect(asked == ["H-1/respects-diet", "H-1/halal"])
    }
}
