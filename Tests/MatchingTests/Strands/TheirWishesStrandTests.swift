import Testing

@testable import Matching

@Suite struct TheirWishesStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no wishes") { $0.person.facts = .facts(yes: ["smoker"]) },
        StrandRow(silent: "limits are rules") { $0.household.wishes = [Wish(.mustNot, "smoker", by: .household)] },
        StrandRow("a dislike absent", 1000) {
            $0.household.wishes = [Wish(.dislike, "smoker", by: .household)]
            $0.person.facts = .facts(no: ["smoker"])
        },
        StrandRow("a dislike there", 0) {
            $0.household.wishes = [Wish(.dislike, "smoker", by: .household)]
            $0.person.facts = .facts(yes: ["smoker"])
        },
        StrandRow("not known", 0, 1000) { $0.household.wishes = [Wish(.like, "likes-company", by: .household)] },
        StrandRow("a shared interest they wish for", 1000) {
            $0.household.wishes = [Wish(.like, "choir", by: .household)]
            $0.person.interests = .codes("choir")
        },
        StrandRow("each member counts", 500) {
            $0.household.wishes = [Wish(.dislike, "smoker", by: .household)]
            $0.people = [person("P-1", "P-1", no: ["smoker"]), person("P-2", "P-1", yes: ["smoker"])]
        },
        StrandRow("one member not known", 500, 1000) {
            $0.household.wishes = [Wish(.dislike, "smoker", by: .household)]
            $0.people = [person("P-1", "P-1", no: ["smoker"]), person("P-2", "P-1")]
        },
    ]

    @Test(arguments: rows) func `a household's wishes follow their table`(row: StrandRow) {
        row.check(.theirWishes)
    }

    @Test func `what is not known of a person is asked of the person`() {
        var scheme = StrandScheme()
        scheme.household.wishes = [Wish(.dislike, "smoker", by: .household)]
        #expect(scheme.answer(.theirWishes).questions.map(\.code) == ["P-1/smoker"])
    }

    private static func person(_ id: String, _ party: String, yes: [String] = [], no: [String] = []) -> Person {
        var person = Person(id: PersonID(id))
        person.party = PartyID(party)
        person.facts = .facts(yes: yes, no: no)
        return person
    }
}
