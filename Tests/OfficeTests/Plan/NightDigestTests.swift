import Foundation
import Matching
import Office
import Records
import TestSupport
import Testing

/// What a night says differs, and why, held against what was changed before it.
struct `The digest of a night` {
    /// Something done between two nights, and what the second must say of proposals: each as `R-1: H-1 > H-2` with its reasons' codes.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var facts: [String: String] = [:]
        var files: [String: String] = [:]
        var days = 0
        let expected: [String: [String]]
    }

    static let cases = [
        Case(testDescription: "nothing changed", expected: [:]),
        Case(testDescription: "a day went by that changes nothing", days: 1, expected: [:]),
        Case(
            testDescription: "a home nobody has is paused, and what is not asked of a home is said",
            facts: ["H-2/step-free": "yes"], expected: [:]),
        Case(
            testDescription: "R-1's home is paused, and it takes another's",
            facts: ["H-1/status": "paused"],
            expected: [
                "R-1: H-1 > H-3": ["record household H-1"],
                "R-3: H-3 > none": ["taken H-3 R-1: record household H-1"],
            ]),
        Case(
            testDescription: "a referral is withdrawn", facts: ["R-3/status": "withdrawn"],
            expected: ["R-3: H-3 > none": ["record referral R-3"]]),
        Case(
            testDescription: "H-3's notice is too long from that day on", days: 20,
            expected: ["R-3: H-3 > none": ["day 2026-12-13"]]),
        Case(
            testDescription: "the day alone is to blame, whatever else was said of the home meanwhile",
            facts: ["H-3/step-free": "yes"], days: 20, expected: ["R-3: H-3 > none": ["day 2026-12-13"]]),
        Case(
            testDescription: "a record and the day each did something", facts: ["H-1/status": "paused"], days: 20,
            expected: [
                "R-1: H-1 > H-2": ["record household H-1"],
                "R-2: H-2 > none": ["taken H-2 R-1: record household H-1"],
                "R-3: H-3 > none": ["day 2026-12-13"],
            ]),
        Case(
            testDescription: "who must be kept apart is not told",
            files: ["separations": "one,other,reason\nP-3,M-3,their wish\n"],
            expected: [
                "R-3: H-3 > H-1": ["record restricted"], "R-1: H-1 > H-3": ["taken H-1 R-3: record restricted"],
            ]),
        Case(
            testDescription: "somebody moved in",
            files: [
                "people": "id,born\nP-4,1980-01-01\n",
                "stays": "household,person,kind,from\nH-3,P-4,stay,2026-11-01\n",
            ], expected: ["R-3: H-3 > none": ["record person P-4", "record stay H-3/P-4/stay/2026-11-01"]]),
    ]

    @Test(arguments: cases)
    func `each other proposal says the record, the day or the other proposal that did it`(_ test: Case) async throws
    {
        let trial = try TrialOffice(try await ThreeHomes.afterOneNight.value)
        let night = try await Self.night(trial, after: test)
        var told: [String: [String]] = [:]
        for change in night.digest.proposals {
            told["\(change.referral): \(change.before ?? "none") > \(change.after ?? "none")"] =
                change.reasons.map(\.code)
        }
        #expect(told == test.expected)
        #expect(night.hasChanges == (night.run.changedCount > 0 || !test.expected.isEmpty))
        let codes = night.digest.lines.flatMap(\.reasons).map(\.code)
        #expect(!codes.contains { $0.contains("P-3/M-3") || $0.contains("proposal ") })
    }

    private static func night(_ trial: TrialOffice, after test: Case) async throws -> RematchReport {
        var seconds: Int64 = 100
        for (path, value) in test.facts.sorted(by: { $0.key < $1.key }) {
            _ = try await trial.later(seconds).setFact(
                path, to: value, action: "set", asOf: TrialOffice.day, isDryRun: false)
            seconds += 10
        }
        if !test.files.isEmpty { try trial.take(test.files) }
        return try await trial.later(seconds + 60).rematch(
            asOf: TrialOffice.day.adding(test.days), tasks: 1, isDryRun: false
        ) { _ in }
    }

    @Test
    func `what comes back is told as freed, and a home that comes into a short list as one that another left`()
        async throws
    {
        let trial = try TrialOffice(try await ThreeHomes.afterOneNight.value)
        let policy = try trial.office.policy().text
        let short = policy.replacing("length: 20", with: "length: 2")
        #expect(short != policy)
        _ = try trial.later(70).activatePolicy(Array(short.utf8), file: "policy.yaml")
        let first = try await Self.night(trial, after: Case(testDescription: "", expected: [:]))
        #expect(
            first.digest.lines.map { "\($0.kind): \($0.reasons.map(\.code))" }
                == Array(repeating: "gone: [\"policy 2\"]", count: 3))
        #expect(first.digest.proposals.isEmpty)
        let day = TrialOffice.day
        _ = try await trial.later(300).setFact(
            "H-1/status", to: "paused", action: "set", asOf: day, isDryRun: false)
        let second = try await trial.later(310).rematch(asOf: day, tasks: 1, isDryRun: false) { _ in }
        let lines = second.digest.lines.map {
            "\($0.referral) \($0.household) \($0.kind.rawValue): \($0.reasons.map(\.code).joined(separator: ", "))"
        }
        #expect(lines.contains("R-1 H-1 gone: record household H-1"))
        #expect(
            lines.filter { $0.contains("new") } == [
                "R-1 H-3 new: list gone H-1", "R-2 H-3 new: list gone H-1", "R-3 H-2 new: list gone H-1",
            ])
        _ = try await trial.later(400).setFact(
            "H-1/status", to: "approved", action: "set", asOf: day, isDryRun: false)
        let third = try await trial.later(410).rematch(asOf: day, tasks: 1, isDryRun: false) { _ in }
        #expect(
            third.digest.proposals.map { "\($0.referral) \($0.after ?? "none"): \($0.reasons.map(\.code))" } == [
                "R-1 H-1: [\"record household H-1\"]", "R-3 H-3: [\"freed H-3 R-1: record household H-1\"]",
            ])
    }

    @Test func `each coordinator is told of their own referrals and homes`() async throws {
        let trial = try TrialOffice(try await ThreeHomes.afterOneNight.value)
        let due = TrialOffice.day.adding(30)
        try trial.take([
            "checks": "of,check,done_on,due_on\nM-1,dbs,2026-01-01,\(due)\nM-3,health,2026-01-01,\(due)\n"
        ])
        let change = Case(
            testDescription: "", facts: ["R-3/status": "withdrawn", "H-1/status": "paused"], expected: [:])
        let digest = try await Self.night(trial, after: change).digest
        #expect(digest.names == ["Ann", "Ben"])
        let (ann, ben) = (digest.part(of: "Ann"), digest.part(of: "Ben"))
        #expect(ann.proposals.map(\.referral) == ["R-1", "R-2"] && ben.proposals.map(\.referral) == ["R-3"])
        #expect(Set(ann.lines.map(\.referral)).isSubset(of: ["R-1", "R-2"]))
        #expect(Set(ben.lines.map(\.referral)) == ["R-3"])
        #expect(digest.part(of: nil).isEmpty && digest.part(of: nil).lapses.isEmpty)
    }

    @Test func `what lapses within the first review's days is told with whom it touches, and nothing else`()
        async throws
    {
        let trial = try TrialOffice(try await ThreeHomes.afterOneNight.value)
        let day = TrialOffice.day
        let horizon = 42
        try trial.take([
            "checks": """
            of,check,done_on,due_on
            M-2,dbs,2026-01-01,\(day.adding(horizon))
            M-2,references,2026-01-01,\(day.adding(horizon + 1))
            M-2,health,2026-01-01,\(day.adding(-1))
            H-3,insurance,2026-01-01,\(day)

            """,
            "skills": "member,need,level,certified_on,expires_on\nM-3,epilepsy,full,2026-01-01,\(day.adding(7))\n",
            "stays": "household,person,kind,from,until\nH-3,P-2,stay,2026-01-01,\(day.adding(60))\n",
        ])
        let digest = try await Self.night(trial, after: Case(testDescription: "", expected: [:])).digest
        let told = digest.lapses.map { "\($0.household) \($0.what) \($0.on): \($0.touches.joined(separator: " "))" }
        let touchingThree = digest.proposals.contains { $0.referral == "R-3" } ? "P-2" : "P-2 R-3"
        #expect(
            told == [
                "H-2 dbs of M-2 \(day.adding(horizon)): ",
                "H-3 insurance \(day): \(touchingThree)",
                "H-3 epilepsy of M-3 \(day.adding(7)): \(touchingThree)",
            ])
        #expect(digest.part(of: "Ben").lapses.map(\.household) == ["H-3", "H-3"])
        // Ann looks after P-2, whom what lapses at Ben's home touches.
        #expect(digest.part(of: "Ann").lapses.map(\.household) == ["H-2"])
    }

    @Test func `what could change a first choice is asked, of the first home and of one that could come before it`()
        async throws
    {
        let trial = try TrialOffice(try await ThreeHomes.afterOneNight.value)
        // R-1's own home says no more whether it is quiet there; what R-2 must have is known of nobody.
        let change = Case(
            testDescription: "",
            facts: ["P-2/must_have": "step-free", "H-1/step-free": "yes", "H-3/step-free": "no"],
            expected: [:])
        let digest = try await Self.night(trial, after: change).digest
        #expect(
            digest.questions.map { "\($0.referral) \($0.household) \($0.code)" } == ["R-2 H-2 H-2/step-free"])
    }
}
