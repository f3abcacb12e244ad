import Testing

@testable import Matching

@Suite struct ConfidenceStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no needs") { $0.person.needs = .listed([]) },
        StrandRow("needs not known", 0, 1000) { $0.addCarer(skills: []) },
        StrandRow("no skill", 0) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [])
        },
        StrandRow("three years of five, at any level", 600) {
            $0.person.needs = .listed([Need("epilepsy", .full)])
            $0.addCarer(skills: [Skill("epilepsy", .prompt, years: 3)])
        },
        StrandRow("the most experienced carer", 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer("M-1", skills: [Skill("epilepsy", .full, years: 1)])
            $0.addCarer("M-2", skills: [Skill("epilepsy", .full, years: 5)])
        },
        StrandRow("years not known", 0, 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy", .full, years: nil)])
        },
        StrandRow("a carer's skills not known", 200, 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer("M-1", skills: [Skill("epilepsy", .full, years: 1)])
            $0.addCarer("M-2", skills: nil)
        },
        StrandRow("nobody known to live there", 0, 1000) { $0.person.needs = .listed([Need("epilepsy")]) },
        StrandRow("all members' needs, by importance", 600) {
            $0.people = [
                person("P-1", [Need("epilepsy")]), person("P-2", [Need("mobility", .assist, .helpful)]),
            ]
            $0.addCarer(skills: [Skill("epilepsy", .full, years: 6)])
        },
        StrandRow("one member's needs not known", 0, 1000) {
            $0.people = [person("P-1", [Need("epilepsy")]), person("P-2", nil)]
            $0.addCarer(skills: [Skill("epilepsy", .full, years: 6)])
        },
    ]

    @Test(arguments: rows) func `confidence follows its table`(row: StrandRow) { row.check(.confidence) }

    @Test func `years and needs that are not known are asked`() {
        let years = StrandRow.questions(.confidence) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy", nil, years: nil)])
        }
        #expect(years == ["M-1/skills.epilepsy.years"])
        #expect(StrandRow.questions(.confidence) { _ in } == ["P-1/needs"])
        let members = StrandRow.questions(.confidence) { $0.person.needs = .listed([Need("epilepsy")]) }
        #expect(members == ["H-1/members"])
    }

    private static func person(_ id: String, _ needs: [Need]?) -> Person {
        var person = Person(id: PersonID(id))
        person.party = PartyID("P-1")
        person.needs = needs.map { .listed($0) } ?? .notKnown
        return person
    }
}
