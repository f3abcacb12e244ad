import Matching
import Testing

@testable import Intake

/// Answers given in the program, and what ends.
struct PopulationAnswerTests {
    /// Records in which each path was answered on 1 October.
    static func answered(_ answers: KeyValuePairs<String, String>) -> SchemeRecords {
        var records = PopulationSample.records(PopulationMergeTests.folder)
        for (path, value) in answers {
            records.answers[path] = HeldAnswer(
                path: path, value: value, on: PopulationSample.day("2026-10-01"), saidBy: nil)
        }
        return records
    }

    @Test func `an answer stands against a file, and the difference is listed`() {
        let before = Self.answered([
            "H-1/large-dogs": "yes", "H-1/own_most": "2", "P-1/born": "1984", "M-1/checks.dbs.due_on": "2028-01-01",
        ])
        let outcome = PopulationSample.outcome(
            [
                "people": "id,born\nP-1,1985\n",
                "households": "id,own_most,not_true_of_us,status\nH-1,3,dogs,paused\n",
                "checks": "of,check,due_on\nM-1,dbs,2027-01-01\n",
            ], into: before)
        #expect(!outcome.hasErrors)
        #expect(
            outcome.differs.map(\.path) == ["M-1/checks.dbs.due_on", "H-1/own_most", "H-1/large-dogs", "P-1/born"])
        #expect(outcome.differs.map(\.held) == ["2028-01-01", "2", "yes", "1984"])
        #expect(outcome.differs.map { "\($0.file):\($0.line):\($0.column)" }.last == "people.csv:2:5")
        #expect(outcome.records.person("P-1") == before.person("P-1"))
        #expect(outcome.records.member("M-1") == before.member("M-1"))
        #expect(outcome.records.household("H-1").facts == before.household("H-1").facts)
        #expect(outcome.records.household("H-1").ownMost == .known(2))
        #expect(outcome.records.household("H-1").status == .known(.paused))
        #expect(outcome.changed.map(\.description) == ["household H-1"])
    }

    @Test func `an answered code that a file leaves out stays`() {
        let before = Self.answered(["H-1/large-dogs": "yes"])
        let after = PopulationSample.outcome(["households": "id,true_of_us\nH-1,step-free\n"], into: before)
        #expect(after.isEmpty)
        #expect(after.differs.isEmpty)
    }

    @Test func `a household confirmed later than the answer is believed`() {
        let before = Self.answered([
            "H-1/large-dogs": "yes", "H-1/own_most": "2", "M-1/usually_home": "every-night",
        ])
        let outcome = PopulationSample.outcome(
            [
                "households": "id,own_most,not_true_of_us,last_confirmed_on\nH-1,3,dogs,2026-11-01\n",
                "members": "id,usually_home\nM-1,all-week\n",
            ], into: before)
        #expect(outcome.differs.isEmpty)
        #expect(outcome.records.household("H-1").ownMost == .known(3))
        #expect(outcome.records.household("H-1").facts.no == [Code("dogs")])
        #expect(outcome.records.member("M-1")?.usuallyHome == .known(.allWeek))
        #expect(
            outcome.ended.map(\.description) == [
                "answer H-1/large-dogs", "answer H-1/own_most", "answer M-1/usually_home",
            ])
    }

    @Test func `an answered list stands against rows of a file`() {
        let before = Self.answered([
            "P-1/needs": "epilepsy:full; mobility:assist", "P-1/wishes.garden.said_by": "family",
        ])
        let outcome = PopulationSample.outcome(
            [
                "needs": "person,need,level\nP-1,epilepsy,prompt\n",
                "wishes": "of,code,strength,said_by,said_on\nP-1,garden,like,person,2026-01-01\n",
            ], into: before)
        #expect(outcome.differs.map(\.path) == ["P-1/needs", "P-1/wishes.garden.said_by"])
        #expect(outcome.isEmpty)
    }

    @Test func `a complete file ends what it leaves out, if the number is right`() {
        let before = PopulationSample.records(PopulationMergeTests.folder)
        func outcome(_ ends: Int, _ decided: Set<RecordKey> = []) -> ImportOutcome {
            PopulationSample.outcome(["referrals": "id\nR-1\n"], into: before) {
                $0.complete = [.referrals]
                $0.ends = ends
                $0.decided = decided
            }
        }
        #expect(outcome(1).problems.isEmpty)
        #expect(outcome(1).ended == [RecordKey(.referral, "R-2")])
        #expect(
            outcome(2).problems.map(\.description) == [
                "referrals.csv:1:1: error: 1 would end, and --ends says 2; see which with --dry-run, then say --ends 1"
            ])
        #expect(outcome(0, [RecordKey(.referral, "R-2")]).ended.isEmpty)
        let children = PopulationSample.outcome(["needs": "person,need,level\nP-2,none,\n"], into: before) {
            $0.complete = [.needs]
            $0.ends = 2
        }
        #expect(children.problems.isEmpty)
        #expect(children.records.person("P-1").needs == .notKnown)
    }

    @Test func `nothing ends that something else refers to`() {
        let before = PopulationSample.records(PopulationMergeTests.folder)
        let outcome = PopulationSample.outcome(["people": "id\nP-1\nP-2\n"], into: before) {
            $0.complete = [.people]
            $0.ends = 1
        }
        #expect(
            outcome.problems.map(\.description) == [
                "stays.csv:1:1: error: of the stays, 1 would refer to something that is no longer there; end them too with --complete stays, or keep what they refer to"
            ])
        let absent = PopulationSample.outcome(["people": "id\nP-1\n"]) { $0.complete = [.stays] }
        #expect(absent.problems.map(\.code) == ["missing-file"])
    }

    @Test func `an erased id comes back only where it is readmitted`() {
        func outcome(_ readmitted: Set<String>) -> ImportOutcome {
            PopulationSample.outcome(["people": "id\nP-9\n"]) {
                $0.erased = [RecordKey(.person, "P-9")]
                $0.readmitted = readmitted
            }
        }
        #expect(
            outcome([]).problems.map(\.description) == [
                "people.csv:2:1: error: `P-9` was erased, and a file does not bring it back; where it must be, say --readmit P-9"
            ])
        #expect(outcome(["P-9"]).problems.isEmpty)
    }
}
