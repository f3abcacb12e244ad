import Intake
import Matching
import Testing

@Suite struct `Default policies` {
    @Test(arguments: Nation.allCases)
    func `the default of each nation reads without a problem and is what the program uses`(_ nation: Nation) {
        let reading = PolicyFile.read(Array(DefaultPolicy.text(for: nation).utf8), file: "policy.yaml")
        #expect(reading.problems.map(\.description) == [])
        #expect(reading.policy == DefaultPolicy.policy(for: nation))
        #expect(reading.leftOut == [])
    }

    @Test(arguments: Nation.allCases)
    func `a file of name and nation alone is the nation's default under that name`(_ nation: Nation) throws {
        let text = "name: Ours\nnation: \(nation.rawValue)\n"
        let reading = PolicyFile.read(Array(text.utf8), file: "policy.yaml")
        var expected = DefaultPolicy.policy(for: nation)
        expected.name = "Ours"
        #expect(try #require(reading.policy) == expected)
        #expect(reading.leftOut.count > 100)
        #expect(!reading.leftOut.contains("name"))
    }

    @Test(arguments: Nation.allCases)
    func `a policy comes back the same from its tree`(_ nation: Nation) throws {
        let policy = DefaultPolicy.policy(for: nation)
        #expect(try PolicyTree(policy).policy() == policy)
    }

    @Test func `the numbers of the nations are those of their law`() {
        let caps = Nation.allCases.map { DefaultPolicy.policy(for: $0).cap }
        #expect(caps.map(\.nationMost) == [3, 3, nil, 3])
        #expect(caps.map(\.isLaw) == [false, true, false, true])
        #expect(caps.map(\.schemeMost) == [nil, nil, 3, nil])
        #expect(Nation.allCases.map { DefaultPolicy.policy(for: $0).age.nationYoungest } == [16, 18, 16, 18])
    }

    @Test func `arrangements take and ask what the matrix says`() throws {
        let policy = DefaultPolicy.policy(for: .england)
        let liveIn = try #require(policy.arrangements[.liveIn])
        #expect(liveIn.rules == Set(RuleCode.allCases))
        #expect(liveIn.usualSlots == .allWeek)
        let day = try #require(policy.arrangements[.daySupport])
        #expect(day.place == .theirHome && day.takesDay && day.countsInCap)
        #expect(!day.takesRoom && !day.takesNight && day.usualSlots == nil)
        #expect(Set(RuleCode.allCases).subtracting(day.rules) == [.room])
        let outreach = try #require(policy.arrangements[.outreach])
        #expect(outreach.place == .ownHome && !outreach.countsInCap)
        #expect(Set(RuleCode.allCases).subtracting(outreach.rules) == [.cap, .room, .home])
        #expect(policy.notAskedKinds[.ownHome] == [.home, .room, .pets, .company])
        #expect(policy.arrangements.count == Arrangement.allCases.count)
    }

    @Test func `all weights are equal and the text says why`() {
        let policy = DefaultPolicy.policy(for: .wales)
        #expect(Set(policy.weights.values) == [100])
        #expect(policy.weights.count == Strand.allCases.count)
        #expect(DefaultPolicy.text(for: .wales).contains("no study was found"))
    }

    @Test(arguments: Nation.allCases)
    func `every line of a default fits a screen and every number in law names it`(_ nation: Nation) {
        let text = DefaultPolicy.text(for: nation)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 140 })
        #expect(!text.contains("\t"))
        if DefaultPolicy.policy(for: nation).cap.isLaw { #expect(text.contains("# law: ")) }
    }
}
