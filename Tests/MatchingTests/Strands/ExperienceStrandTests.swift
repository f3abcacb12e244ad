import Testing

@testable import Matching

@Suite struct ExperienceStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no needs") { $0.person.needs = .listed([]) },
        StrandRow("needs not known", 0, 1000) { $0.addCarer(skills: []) },
        StrandRow("no skill", 0) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("mobility", .full, years: 9)])
        },
        StrandRow("below the level", 250) {
            $0.person.needs = .listed([Need("epilepsy", .full)])
            $0.addCarer(skills: [Skill("epilepsy", .assist, years: 9)])
        },
        StrandRow("at the level, no years", 500) {
            $0.person.needs = .listed([Need("epilepsy", .full)])
            $0.addCarer(skills: [Skill("epilepsy", .full, years: 0)])
        },
        StrandRow("two years of five", 700) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy-rescue", .full, years: 2)])
        },
        StrandRow("the best carer", 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer("M-1", skills: [Skill("epilepsy", .assist, years: 2)])
            $0.addCarer("M-2", skills: [Skill("epilepsy", .assist, years: 12)])
        },
        StrandRow("somebody who is no carer does not count", 0) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy", .full, years: 9)])
            $0.members[0].role = .adult
            $0.addCarer("M-2", skills: [])
        },
        StrandRow("years not known", 500, 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy", .full, years: nil)])
        },
        StrandRow("level not known", 250, 700) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer(skills: [Skill("epilepsy", nil, years: 2)])
        },
        StrandRow("any level will do", 700) {
            $0.person.needs = .listed([Need("epilepsy", .prompt)])
            $0.addCarer(skills: [Skill("epilepsy", nil, years: 2)])
        },
        StrandRow("one carer's skills not known", 700, 1000) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer("M-1", skills: [Skill("epilepsy", .full, years: 2)])
            $0.addCarer("M-2", skills: nil)
        },
        StrandRow("nobody known to live there", 0, 1000) { $0.person.needs = .listed([Need("epilepsy")]) },
        StrandRow("helpful needs count, by importance", 600) {
            $0.person.needs = .listed([Need("epilepsy"), Need("mobility", .assist, .helpful)])
            $0.addCarer(skills: [Skill("epilepsy", .full, years: 9)])
        },
    ]

    @Test(arguments: rows) func `experience follows its table`(row: StrandRow) { row.check(.experience) }

    @Test func `what is not known of a skill is asked of the carer`() {
        let asked = StrandRow.questions(.experience) {
            $0.person.needs = .listed([Need("epilepsy")])
            $0.addCarer("M-1", skills: [Skill("epilepsy-rescue", nil, years: nil)])
            $0.addCarer("M-2", skills: nil)
        }
        #expect(
            asked == [
                "M-1/skills.epilepsy-rescue.level", "M-1/skills.epilepsy-rescue.years", "M-2/skills",
            ])
        #expect(StrandRow.questions(.experience) { _ in } == ["P-1/needs"])
    }

    @Test func `a skill that could not be the best is not asked about`() {
        let asked = StrandRow.questions(.experience) {
            $0.person.needs = .listed([Need("epilepsy", .full)])
            $0.addCarer(
                skills: [Skill("epilepsy", .full, years: 9), Skill("epilepsy-rescue", .assist, years: nil)])
        }
        #expect(asked.isEmpty)
    }
}
