import Intake
import Matching
import Testing

@Suite struct `Policy files` {
    /// Problems of a policy of England with `text` from line 3 on, as a person reads them.
    private func problems(_ text: String, opening: String = "name: Ours\nnation: england\n") -> [String] {
        PolicyFile.read(Array((opening + text).utf8), file: "p.yaml").problems.map(\.description)
    }

    @Test(arguments: [
        (
            "bands:\n  wel: 700\n",
            "p.yaml:4:3: error: unknown key `bands.wel`; did you mean `well`?"
        ),
        ("bandz:\n  well: 700\n", "p.yaml:3:1: error: unknown key `bandz`; did you mean `bands`?"),
        ("near_metres: 10\n", "p.yaml:3:1: error: unknown key `near_metres`; it belongs under `scales`"),
        (
            "weights:\n  person:\n    closness: 100\n",
            "p.yaml:5:5: error: unknown key `weights.person.closness`; did you mean `closeness`?"
        ),
        (
            "bands:\n  well: high\n",
            "p.yaml:4:9: error: `bands.well` must be a whole number from 1 to 1000, found `high`"
        ),
        (
            "bands:\n  well: \"700\"\n",
            "p.yaml:4:9: error: `bands.well` must be a whole number from 1 to 1000, found `700`"
        ),
        (
            "bands:\n  well: 7.5\n",
            "p.yaml:4:9: error: `bands.well` must be a whole number from 1 to 1000, found `7.5`"
        ),
        (
            "bands:\n  well: 1001\n",
            "p.yaml:4:9: error: `bands.well` must be a whole number from 1 to 1000, found 1001"
        ),
        ("bands: 700\n", "p.yaml:3:8: error: `bands` must be a section with keys such as `well`, `partly`"),
        (
            "reading: [low]\n",
            "p.yaml:3:10: error: `reading` must be one of `low`, `neutral`, `high`, found `[low]`"
        ),
        (
            "reading: nuetral\n",
            "p.yaml:3:10: error: `reading` must be one of `low`, `neutral`, `high`, found `nuetral`; did you mean `neutral`?"
        ),
        (
            "cap:\n  away_counts: perhaps\n",
            "p.yaml:4:16: error: `cap.away_counts` must be yes or no, found `perhaps`"
        ),
        (
            "cap:\n  scheme_most: several\n",
            "p.yaml:4:16: error: `cap.scheme_most` must be a whole number from 1 to 20, or none, found `several`"
        ),
        (
            "checks:\n  carer: [dbs, referencs]\n",
            "p.yaml:4:16: error: `checks.carer` must be one of `dbs`, `references`, `health`, found `referencs`; did you mean `references`?"
        ),
        ("checks:\n  carer: [dbs, dbs]\n", "p.yaml:4:16: error: `checks.carer` lists `dbs` twice"),
        (
            "checks:\n  carer: dbs\n",
            "p.yaml:4:10: error: `checks.carer` must be a list of words such as `[a, b]`, or `[]`, found `dbs`"
        ),
        (
            "rules:\n  room:\n    overridden_by: [Registered Manager]\n",
            "p.yaml:5:21: error: `rules.room.overridden_by` must be a role such as `registered-manager`, found `Registered Manager`"
        ),
        (
            "arrangements:\n  live-in:\n    usual_slots: mon-nigth\n",
            "p.yaml:5:18: error: `arrangements.live-in.usual_slots` must be slots such as `all-week` or `weekdays-evening; sat`, or none, found `mon-nigth`; did you mean `mon-night`?"
        ),
        (
            "priority_percents: [300, 99]\n",
            "p.yaml:3:26: error: `priority_percents` must be a whole number from 100 to 1000, found 99"
        ),
        (
            "scales:\n  slot_hours: [8, 8, 8]\n",
            "p.yaml:4:15: error: `scales.slot_hours` must be a list of 4 whole numbers, found 3 of them"
        ),
        (
            "allowed_weights: [300, 0]\n",
            "p.yaml:3:18: error: `allowed_weights` must be the least and the most, found [300, 0]"
        ),
        (
            "bands:\n  well:\n",
            "p.yaml:4:3: error: `bands.well` has no value; leave the key out to keep the nation's default"
        ),
        (
            "retention:\n  - record: person\n    trigger: support-ended\n    yeers: 8\n    years: 8\n    source: x\n",
            "p.yaml:6:5: error: `retention` has an unknown key `yeers`; did you mean `years`?"
        ),
        (
            "retention:\n  - record: person\n    years: many\n    trigger: x\n    source: y\n",
            "p.yaml:5:12: error: `retention.years` must be a whole number from 1 to 100, found `many`"
        ),
        (
            "reading: low\nreading: high\n",
            "p.yaml:3:1: error: the key `reading` is there twice in one section; keep one of them"
        ),
        ("bands:\n\twell: 700\n", "p.yaml:4:1: error: a tab before the text; YAML is set in with spaces"),
        (
            "reading: &r low\n",
            "p.yaml:3:10: error: a policy does not use an anchor; write the value out, or put it in quotes"
        ),
        (
            "reading: *r\n",
            "p.yaml:3:10: error: a policy does not use an alias; write the value out, or put it in quotes"
        ),
        (
            "reading: !!str low\n",
            "p.yaml:3:10: error: a policy does not use a tag; write the value alone, or put it in quotes"
        ),
        (
            "---\nname: other\n",
            "p.yaml:3:1: error: a policy does not use the end of a document; a policy is one document"
        ),
        ("reading: [low\n", "p.yaml:4:1: error: this is not YAML: did not find expected ',' or ']'"),
    ])
    func `a wrong key or value is named at its line and column`(_ text: String, _ problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test(arguments: [
        ("", "p.yaml:1:1: error: the file says nothing; begin with the nation's default policy"),
        ("# nothing\n", "p.yaml:1:1: error: the file says nothing; begin with the nation's default policy"),
        ("- a\n", "p.yaml:1:1: error: a policy is a list of keys with values, such as `nation: wales`"),
        (
            "nation: wales\n",
            "p.yaml:1:1: error: a policy needs `name`; the name of this policy, such as `name: Riverside 2027`"
        ),
        (
            "name: Ours\n",
            "p.yaml:1:1: error: a policy needs `nation`; one of england, wales, scotland, northern-ireland"
        ),
        (
            "name: Ours\nnation: Wales\n",
            "p.yaml:2:9: error: `nation` must be one of `england`, `wales`, `scotland`, `northern-ireland`, found `Wales`; did you mean `wales`?"
        ),
    ])
    func `a file without name or nation is no policy`(_ text: String, _ problem: String) {
        let reading = PolicyFile.read(Array(text.utf8), file: "p.yaml")
        #expect(reading.problems.map(\.description) == [problem])
        #expect(reading.policy == nil)
    }

    @Test(arguments: [
        ([0x50, 0x4B, 0x03, 0x04], "this is not plain text; save it as text in UTF-8"),
        ([0xFF, 0xFE, 0x61, 0x00], "this is not plain text; save it as text in UTF-8"),
        ([0x61, 0xE9, 0x62], "this text is not in UTF-8; save it as text in UTF-8"),
    ])
    func `what is no text in UTF-8 is named for what it is`(_ bytes: [UInt8], _ message: String) {
        #expect(
            PolicyFile.read(bytes, file: "p.yaml").problems.map(\.description) == ["p.yaml:1:1: error: \(message)"])
    }

    @Test func `a file above one mebibyte is refused unread`() {
        let reading = PolicyFile.read([UInt8](repeating: 0x23, count: 1 << 20 + 1), file: "p.yaml")
        #expect(reading.problems.map(\.code) == ["too-large"])
    }

    @Test func `all problems are told at once, in the order of the file`() {
        let found = problems("bands:\n  wel: 1\n  partly: x\nreading: lo\nzzzz: 1\n")
        #expect(found.count == 4)
        #expect(
            found.map { $0.split(separator: ":").prefix(3).joined(separator: ":") } == [
                "p.yaml:4:3", "p.yaml:5:11", "p.yaml:6:10", "p.yaml:7:1",
            ])
    }

    @Test func `an alias that would unfold without end is refused before it unfolds`() {
        let levels = (1...40).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]\n" }.joined()
        let reading = PolicyFile.read(Array(("l0: &l0 [x]\n" + levels).utf8), file: "p.yaml")
        #expect(Set(reading.problems.map(\.code)) == ["yaml-feature"])
    }

    @Test func `lines may end in CR LF and begin after a mark`() {
        let text = "\u{FEFF}---\r\nname: 'It''s ours'\r\nnation: wales # law\r\nbands: {well: 800, partly: 300}\r\n"
        let reading = PolicyFile.read(Array(text.utf8), file: "p.yaml")
        #expect(reading.problems.map(\.description) == [])
        #expect(reading.policy?.name == "It's ours")
        #expect(reading.policy?.bands == Bands(well: 800, partly: 300))
    }

    @Test func `a name may look like a number or like yes`() {
        for name in ["2027", "yes", "none"] {
            let reading = PolicyFile.read(Array("name: \(name)\nnation: wales\n".utf8), file: "p.yaml")
            #expect(reading.policy?.name == name)
        }
    }

    @Test func `the numbers of a policy reach the engine`() throws {
        let text = """
            name: Ours
            nation: england
            cap: {scheme_most: 2, away_counts: no}
            age: {scheme_youngest: 18, scheme_oldest: 90}
            arrangements:
              day-support: {usual_slots: weekdays-day, rules_not_asked: [room, distance]}
            rules:
              distance: {is_on: no}
              support: {overridden_by: [team-lead, registered-manager], override_days_most: 14}
            weights: {person: {closeness: 0, interests: 200}, household: {timing: 50}}
            priority_percents: [400]
            retention: [{record: person, trigger: x, years: 9, source: "2027"}]

            """
        let policy = try #require(PolicyFile.read(Array(text.utf8), file: "p.yaml").policy)
        #expect(policy.cap == CapTerms(nationMost: 3, isLaw: false, schemeMost: 2, awayCounts: false))
        #expect(policy.age.schemeOldest == 90)
        #expect(policy.arrangements[.daySupport]?.usualSlots?.count == 10)
        #expect(policy.arrangements[.daySupport]?.rules.contains(.distance) == false)
        #expect(policy.rules[.distance]?.isOn == false)
        #expect(policy.rules[.support]?.overriddenBy == ["registered-manager", "team-lead"])
        #expect(policy.weights[.closeness] == 0)
        #expect(policy.weights[.timing] == 100 && policy.weights[.householdTiming] == 50)
        #expect(policy.priorityPercents == [400])
        #expect(policy.retention.map(\.source) == ["2027"])
        #expect(try PolicyTree(policy).policy() == policy)
    }
}
