import Testing

@testable import Matching

@Suite struct ClosenessStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "home does not count and no place is named") {
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("home counts and is near", 1000) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(3_200)
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("home counts because a most is named", 1000) {
            $0.person.travelAtMostMetres = 5_000
            $0.person.place = StrandScheme.place(0)
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("half way between near and far", 500) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(25_600)
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("far", 0) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(48_000)
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("half way, give or take a kilometre", 478, 522) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(25_600, radius: 600)
            $0.household.place = StrandScheme.place(0, radius: 400)
        },
        StrandRow("home weighs as helpful beside an essential connection", 700) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(0)
            $0.person.connections = [connection(25_600, .essential)]
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("a connection alone", 500) {
            $0.person.connections = [connection(25_600, .nice)]
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("one connection not known beside one that is near", 250, 1000) {
            $0.person.connections = [connection(nil, .essential), connection(0, .nice)]
            $0.household.place = StrandScheme.place(0)
        },
        StrandRow("the household's place not known", 0, 1000) {
            $0.person.homeCounts = true
            $0.person.place = StrandScheme.place(0)
        },
    ]

    @Test(arguments: rows) func `closeness follows its table`(row: StrandRow) { row.check(.closeness) }

    @Test func `each place that is not known is asked about`() {
        let asked = StrandRow.questions(.closeness) {
            $0.person.homeCounts = true
            $0.person.connections = [Self.connection(0, .nice), Self.connection(nil, .nice)]
        }
        #expect(asked == ["H-1/postcode", "P-1/postcode", "P-1/connections.2.postcode"])
    }

    @Test func `distances are said in miles`() {
        var scheme = StrandScheme()
        scheme.person.homeCounts = true
        scheme.person.place = StrandScheme.place(4_900)
        scheme.person.connections = [Self.connection(700, .nice)]
        scheme.household.place = StrandScheme.place(0)
        #expect(
            scheme.answer(.closeness).facts == ["about 3 miles from home", "less than a mile from the surgery"])
        scheme.household.place = StrandScheme.place(0, radius: 2_000)
        #expect(scheme.answer(.closeness).facts.first == "between 2 and 4 miles from home")
    }

    private static func connection(_ metresEast: Int32?, _ importance: Importance) -> Connection {
        Connection(
            label: "the surgery", postcode: nil, place: metresEast.map { StrandScheme.place($0) } ?? .notKnown,
            atMostMetres: nil, importance: importance)
    }
}
