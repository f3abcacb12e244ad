import Matching
import Office
import Persistence
import Records
import Testing

struct `Setting one fact at the office` {
    @Test func `it says which lists move, and a dry run writes nothing`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let head = try trial.read { try $0.head() }
        let shown = try await trial.office.setFact(
            "H11/status", to: "paused", action: "set", asOf: TrialOffice.day, isDryRun: true)
        #expect(try trial.read { try $0.head() } == head)
        let done = try await trial.office.setFact(
            "H11/status", to: "paused", action: "set", asOf: TrialOffice.day, isDryRun: false)
        #expect(done.changed == shown.changed)
        #expect(done.lists.map(\.referral) == shown.lists.map(\.referral))
        #expect(done.lists.contains { $0.household == "H11" && $0.before?.verdict == .askFirst && $0.after == nil })
        #expect(try trial.read { try $0.head() }.ledger == head.ledger + 1)
    }

    @Test func `said again it writes nothing`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let once = try await trial.office.setFact(
            "H01/dogs", to: "no", action: "set", asOf: TrialOffice.day, isDryRun: false)
        #expect(once.changed.contains(RecordKey(.household, "H01")))
        let head = try trial.read { try $0.head() }
        let again = try await trial.office.setFact(
            "H01/dogs", to: "no", action: "set", asOf: TrialOffice.day, isDryRun: false)
        #expect(again.changed.isEmpty)
        #expect(try trial.read { try $0.head() } == head)
    }

    @Test func `what the list says before and after is what the lists are`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let before = try trial.office.scheme(asOf: TrialOffice.day)
        let set = try await trial.office.setFact(
            "H11/step-free", to: "yes", action: "answer", asOf: TrialOffice.day, isDryRun: false)
        let after = try trial.office.scheme(asOf: TrialOffice.day)
        #expect(!set.lists.isEmpty)
        for change in set.lists {
            let old = try before.shortlists(of: change.referral, includingNotPossible: false)[0]
            let new = try after.shortlists(of: change.referral, includingNotPossible: false)[0]
            let household = try before.household(change.household)
            let was = old.results.firstIndex { $0.household == household }
            let now = new.results.firstIndex { $0.household == household }
            #expect(change.before?.place == was.map { $0 + 1 })
            #expect(change.after?.place == now.map { $0 + 1 })
            #expect(change.after?.verdict == now.map { new.results[$0].verdict })
        }
    }

    @Test func `a wrong value is named and nothing is changed`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let head = try trial.read { try $0.head() }
        for (path, value) in [("H01/dgos", "yes"), ("H99/dogs", "yes"), ("H01/dogs", "perhaps"), ("H01", "yes")] {
            await #expect(throws: OfficeError.self, "\(path)") {
                try await trial.office.setFact(
                    path, to: value, action: "set", asOf: TrialOffice.day, isDryRun: false)
            }
        }
        #expect(try trial.read { try $0.head() } == head)
    }

    @Test func `the check-up finds what the records say against each other`() throws {
        let trial = try TrialOffice()
        try trial.take([
            "people": "id,born\nA,1990\n",
            "households": "id,living_there_now,near,approved_for\nB,0,M1,live-in\nC,,,\n",
            "stays": "household,person,kind,arrangement,from\nB,A,stay,live-in,2026-01-01\n",
        ])
        let wrong = try trial.office.checkUp().filter { !$0.isWell }.map(\.about)
        #expect(wrong.contains("B"))
        #expect(wrong.contains("C"))
    }
}
