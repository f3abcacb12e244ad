import Matching
import TestSupport
import Testing

@Suite struct DistanceRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("no most named", .met),
        RuleRow("within the most from home", .met) { $0.person.travelAtMostMetres = 2_000 },
        RuleRow("beyond the most from home", .notMet, ["too_far_from_home"]) {
            $0.person.travelAtMostMetres = 1_999
        },
        RuleRow("home does not count", .met) {
            $0.person.travelAtMostMetres = 1_999
            $0.person.homeCounts = false
        },
        RuleRow("the home's place is not known", .notKnown, ["H-1/postcode"]) {
            $0.person.travelAtMostMetres = 2_000
            $0.household.place = .notKnown
        },
        RuleRow("the person's place is not known", .notKnown, ["P-1/postcode"]) {
            $0.person.travelAtMostMetres = 2_000
            $0.person.place = .notKnown
        },
        RuleRow("the home's place leaves it open", .notKnown, ["H-1/postcode"]) {
            $0.person.travelAtMostMetres = 2_000
            $0.household.place = .at(east: 2_000, radius: 300)
        },
        RuleRow("the home's place is far enough off all the same", .notMet, ["too_far_from_home"]) {
            $0.person.travelAtMostMetres = 1_600
            $0.household.place = .at(east: 2_000, radius: 300)
        },
        RuleRow("the person's place leaves it open", .notKnown, ["P-1/postcode"]) {
            $0.person.travelAtMostMetres = 2_000
            $0.person.place = .at(east: 0, radius: 300)
        },
        RuleRow("an essential connection too far", .notMet, ["too_far_from_connection"]) {
            $0.person.connections = [.to("sister", .at(east: 12_000), most: 9_999)]
        },
        RuleRow("an essential connection near enough", .met) {
            $0.person.connections = [.to("sister", .at(east: 12_000), most: 10_000)]
        },
        RuleRow("a helpful connection too far", .met) {
            $0.person.connections = [.to("sister", .at(east: 12_000), most: 9_999, .helpful)]
        },
        RuleRow("the second connection's place is not known", .notKnown, ["P-1/connections.2.postcode"]) {
            $0.person.connections = [
                .to("sister", .at(east: 0), most: 9_999), .to("college", .notKnown, most: 9_999),
            ]
        },
        RuleRow("every member's most counts", .notMet, ["too_far_from_home"]) {
            $0.addToParty("P-2") {
                $0.place = .at(east: 50_000)
                $0.travelAtMostMetres = 5_000
            }
        },
    ]

    @Test(arguments: rows) func `within the most they will travel`(row: RuleRow) { row.check(.distance) }
}
