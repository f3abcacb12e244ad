import Intake
import Matching
import Testing

@Suite struct `Policies refused as a whole` {
    private func problems(_ text: String, _ nation: String = "england") -> [String] {
        PolicyFile.read(Array("name: Ours\nnation: \(nation)\n\(text)".utf8), file: "p").problems.map(\.description)
    }

    @Test(arguments: [
        ("bands: {well: 400}\n", "p:3:15: error: `bands.partly` (400) must be below `bands.well` (400)"),
        (
            "scales: {near_metres: 48000}\n",
            "p:3:23: error: `scales.near_metres` (48000) must be below `scales.far_metres` (48000)"
        ),
        (
            "scales: {slot_hours: [5, 5, 5, 8]}\n",
            "p:3:22: error: `scales.slot_hours` must add up to 24, found 23; hours of a morning, an afternoon, an evening and a night"
        ),
        ("priority_percents: [200, 300]\n", "p:3:20: error: `priority_percents` must never rise, found 200, 300"),
        (
            "weights: {person: {closeness: 50, interests: 200}}\n",
            "p:3:31: error: `closeness` ranked first would weigh 50 × 300 = 15000, less than `interests` not ranked, "
                + "200 × 100 = 20000; bring the weights closer together or raise the first of `priority_percents`"
        ),
        (
            "weights: {household: {load: 301}}\n",
            "p:3:29: error: `weights.household.load` is 301, outside the allowed 0 to 300"
        ),
        (
            "weights: {household: {their-wishes: 0, confidence: 0, timing: 0, load: 0}}\n",
            "p:3:37: error: every weight under `weights.household` is 0: a fit is of both sides"
        ),
        (
            "importance: {nice: 4}\n",
            "p:3:20: error: essential must count as much as helpful at least, and helpful as nice, found 3, 2, 4"
        ),
        (
            "plan: {worst_off_bands: [500, 250]}\n",
            "p:3:25: error: `plan.worst_off_bands` must rise, found 500, 250"
        ),
        (
            "rules: {agreement: {is_on: no}}\n",
            "p:3:28: error: `rules.agreement.is_on` must be yes; no policy goes without it"
        ),
        (
            "rules: {separation: {overridden_by: [registered-manager], override_days_most: 1}}\n",
            "p:3:37: error: `rules.separation.overridden_by` must be []: nobody may override it"
        ),
        (
            "rules: {checks: {overridden_by: [coordinator]}}\n",
            "p:3:33: error: `rules.checks.overridden_by` may name `registered-manager` alone"
        ),
        (
            "rules: {checks: {override_days_most: 29}}\n",
            "p:3:38: error: `rules.checks.override_days_most` must be from 1 to 28, as somebody may override the rule; found 29"
        ),
        (
            "rules: {room: {override_days_most: 7}}\n",
            "p:3:36: error: `rules.room.override_days_most` is 7, but nobody may override the rule"
        ),
        (
            "arrangements: {outreach: {counts_in_cap: yes}}\n",
            "p:3:42: error: `arrangements.outreach.rules_not_asked` names `cap`, but the arrangement counts in the cap"
        ),
        (
            "arrangements: {live-in: {rules_not_asked: [checks]}}\n",
            "p:3:43: error: `arrangements.live-in.rules_not_asked` names `checks`, but no arrangement goes without it"
        ),
        ("age: {scheme_youngest: 15}\n", "p:3:24: error: `age.scheme_youngest` is 15, below the nation's 16"),
        ("age: {scheme_oldest: 12}\n", "p:3:22: error: `age.scheme_oldest` is 12, below the youngest age 16"),
    ])
    func `parts that do not fit each other are refused with their numbers`(_ text: String, _ problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test(arguments: [
        (
            "wales", "cap: {nation_most: 4}\n",
            "p:3:20: error: `cap.nation_most` must be at most 3 in wales; law: up to three adults in a carer agreement, WSI 2019/163"
        ),
        (
            "wales", "cap: {nation_most: none}\n",
            "p:3:20: error: `cap.nation_most` must be at most 3 in wales; law: up to three adults in a carer agreement, WSI 2019/163"
        ),
        ("wales", "rules: {cap: {is_on: no}}\n", "p:3:22: error: `rules.cap.is_on` must be yes; the number is law"),
        (
            "northern-ireland", "rules: {cap: {overridden_by: [registered-manager], override_days_most: 28}}\n",
            "p:3:30: error: `rules.cap.overridden_by` must be []: the nation's number is law, and the scheme has no lower one of its own"
        ),
        (
            "scotland", "age: {nation_youngest: 15}\n",
            "p:3:24: error: `age.nation_youngest` must be at least 16 in scotland; an adult is 16 or over (Public Services Reform (Scotland) Act 2010, sch 12 para 11)"
        ),
        (
            "northern-ireland",
            "retention: [{record: person, trigger: x, years: 7, source: y}, {record: household, trigger: x, years: 8, source: y}]\n",
            "p:3:12: error: `retention` must keep `person` at least 8 years in northern-ireland; it says 7"
        ),
    ])
    func `no policy goes beyond its nation's law`(_ nation: String, _ text: String, _ problem: String) {
        #expect(problems(text, nation) == [problem])
    }

    @Test func `saying that a number in law is none is refused on every road`() {
        let found = problems(
            "cap: {is_law: no}\nrules: {cap: {overridden_by: [registered-manager], override_days_most: 28}}\n",
            "wales")
        #expect(
            found == [
                "p:3:15: error: `cap.is_law` must be yes in wales; law: up to three adults in a carer agreement, WSI 2019/163"
            ])
    }

    @Test func `a scheme's own number below the law may be stepped over by the registered manager`() {
        let text =
            "cap: {scheme_most: 2}\nrules: {cap: {overridden_by: [registered-manager], override_days_most: 28}}\n"
        #expect(problems(text, "wales") == [])
    }

    @Test func `a strand that is off, or one of the household's, has no part in the ranking`() {
        #expect(problems("weights: {person: {closeness: 0}, household: {load: 1}}\n") == [])
    }

    @Test func `the greatest policy there may be adds up within the whole numbers of JSON`() throws {
        let weights = Strand.allCases.map(\.code)
        let text =
            "weights: {person: {\(weights[..<10].map { "\($0): 1000" }.joined(separator: ", "))}, "
            + "household: {\(weights[10...].map { "\($0): 1000" }.joined(separator: ", "))}}\n"
            + "allowed_weights: [0, 1000]\npriority_percents: [1000, 1000]\n"
        let reading = PolicyFile.read(Array("name: Most\nnation: england\n\(text)".utf8), file: "p")
        let policy = try #require(reading.policy)
        let greatest = Strand.strands(of: .person).reduce(0) {
            $0 + (policy.weights[$1] ?? 0) * policy.priorityPercents[0] * 1000
        }
        #expect(greatest < 1 << 53)
        #expect(
            problems("priority_percents: [1001]\n") == [
                "p:3:21: error: `priority_percents` must be a whole number from 100 to 1000, found 1001"
            ])
        #expect(problems("shortlist_length: 99999999999999999999\n").count == 1)
    }
}
