import Intake
import Matching
import Testing

@Suite struct `What a policy says` {
    private func lines(_ policy: Policy, leftOut: [String] = []) -> [String] {
        PolicyExplanation(policy, leftOut: leftOut).sections.flatMap(\.lines)
    }

    @Test func `caps are told with their basis`() {
        let wales = lines(DefaultPolicy.policy(for: .wales))
        #expect(
            wales.contains(
                "At most 3 people at one time in a home; it is law, and nobody may go beyond it (law: up to three adults in a carer agreement, WSI 2019/163)."
            ))
        let scotland = lines(DefaultPolicy.policy(for: .scotland))
        #expect(scotland.contains { $0.hasPrefix("Scotland names no number of people") })
        #expect(scotland.contains("The scheme's own number is 3."))
    }

    @Test func `weights are told as percentages that add up to 100`() {
        var policy = DefaultPolicy.policy(for: .england)
        policy.weights[.theirWishes] = 200
        policy.weights[.load] = 0
        let all = lines(policy)
        #expect(
            all.contains(
                "The household's side, where every strand has something to say: their-wishes 50 percent, confidence 25 percent, timing 25 percent."
            ))
        #expect(all.contains("Left out: load (household)."))
        policy.weights[.confidence] = 100
        policy.weights[.theirWishes] = 100
        policy.weights[.householdTiming] = 101
        #expect(
            lines(policy).contains(
                "The household's side, where every strand has something to say: their-wishes 33 percent, confidence 33 percent, timing 34 percent."
            ))
    }

    @Test func `equal weights are told as equal`() {
        let all = lines(DefaultPolicy.policy(for: .england))
        #expect(
            all.contains(
                "The household's side: 4 strands count the same: their-wishes, confidence, timing, load."))
        #expect(
            all.contains(
                "What the person ranks counts more: first 3 times, second twice, third 150 percent of its weight."))
    }

    @Test func `rules that are off and who may override are told`() {
        var policy = DefaultPolicy.policy(for: .england)
        policy.rules[.distance]?.isOn = false
        let all = lines(policy)
        #expect(all.contains("Off: distance. All others are on."))
        #expect(
            all.contains("support: may be overridden by registered-manager, with a reason, for at most 28 days."))
        #expect(
            all.contains(
                "Nobody may override: approval, room, separation, person-choice, household-limit, residents, age, dates, agreement, distance, answered."
            ))
    }

    @Test func `arrangements are told with what they take`() {
        #expect(
            lines(DefaultPolicy.policy(for: .england)).contains(
                "outreach: in the person's own home; takes nothing of the home; does not count among the people in the home; its slots have to be named; every rule is asked but cap, room, home."
            ))
    }

    @Test func `what a file leaves out is said`() {
        let reading = PolicyFile.read(Array("name: Ours\nnation: wales\n".utf8), file: "p")
        let all = lines(DefaultPolicy.policy(for: .wales), leftOut: reading.leftOut)
        #expect(
            all.contains { $0.hasPrefix("The file says 2 of ") && $0.hasSuffix("as in the default for Wales.") })
        #expect(all.contains { $0.hasPrefix("Left out, wholly or in part: cap, age, periods") })
        #expect(!lines(DefaultPolicy.policy(for: .wales)).contains { $0.hasPrefix("Left out, wholly") })
    }

    @Test func `two policies are compared key by key`() {
        let before = DefaultPolicy.policy(for: .england)
        var after = before
        after.cap.schemeMost = 2
        after.weights[.closeness] = 150
        after.rules[.support]?.overriddenBy = []
        after.arrangements[.daySupport]?.usualSlots = .everyDay
        #expect(
            PolicyTree.differences(from: before, to: after).map(\.description) == [
                "cap.scheme_most: none → 2",
                "arrangements.day-support.usual_slots: none → every-day",
                "rules.support.overridden_by: [registered-manager] → []",
                "weights.person.closeness: 100 → 150",
            ])
        #expect(PolicyTree.differences(from: before, to: before) == [])
    }

    @Test func `a tree without its nation, with a key of the wrong shape or one too many is no policy`() throws {
        let tree = PolicyTree(DefaultPolicy.policy(for: .england))
        guard case .object(let members) = tree else {
            Issue.record("a policy's tree is an object")
            return
        }
        var earlier = members
        earlier["bands"] = nil
        #expect(
            try PolicyTree.object(earlier).policy() == DefaultPolicy.policy(for: .england),
            "what a later version brought is the nation's default")
        var missing = members
        missing["nation"] = nil
        #expect(throws: PolicyTreeFault.self) { try PolicyTree.object(missing).policy() }
        var wrong = members
        wrong["reading"] = .integer(1)
        #expect(throws: PolicyTreeFault.self) { try PolicyTree.object(wrong).policy() }
        var more = members
        more["horoscope"] = .bool(true)
        do {
            _ = try PolicyTree.object(more).policy()
            Issue.record("an unknown key was taken")
        } catch {
            #expect(error.key == "horoscope" && error.says == "is not a key of a policy")
        }
    }

    @Test func `every key of the tree is plain, as canonical JSON asks`() {
        func keys(_ tree: PolicyTree) -> [String] {
            switch tree {
            case .object(let members): members.flatMap { [$0.key] + keys($0.value) }
            case .array(let elements): elements.flatMap(keys)
            case .integer, .string, .bool: []
            }
        }
        let found = keys(PolicyTree(DefaultPolicy.policy(for: .northernIreland)))
        #expect(found.count > 150)
        #expect(
            found.allSatisfy {
                $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
            })
    }
}
