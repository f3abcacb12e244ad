import Intake
import Matching
import Office
import Persistence
import Records
import Testing

struct `Taking files in at the office` {
    private static let people = "id,born,wants,from,near\nA,1990,live-in,2027-02-01,M1 1AD\n"

    @Test func `the same twice is one entry, however rows are ordered`() throws {
        let trial = try TrialOffice()
        let homes = "id,near,approved_for\nB,M2,live-in\n"
        let checks =
            "of,check,done_on,due_on\nB,insurance,2026-01-01,2027-12-31\nB,home-safety,2026-01-01,2027-12-31\n"
        let turned =
            "of,check,done_on,due_on\nB,home-safety,2026-01-01,2027-12-31\nB,insurance,2026-01-01,2027-12-31\n"
        let first = try trial.take(["people": Self.people, "households": homes, "checks": checks])
        #expect(first.added == [RecordKey(.household, "B"), RecordKey(.person, "A"), RecordKey(.referral, "R-A")])
        let head = try trial.read { try $0.head() }
        for checks in [checks, turned] {
            let again = try trial.take(["people": Self.people, "households": homes, "checks": checks])
            #expect(again.isEmpty)
            #expect(again.unchanged == first.added)
        }
        #expect(try trial.read { try $0.head() } == head)
    }

    @Test func `riverside twice is one entry`() async throws {
        let trial = try TrialOffice(try await Prepared.riverside.value)
        let head = try trial.read { try $0.head() }
        let again = try trial.takeSeeds("riverside")
        #expect(again.changed == [])
        #expect(again.isEmpty)
        #expect(try trial.read { try $0.head() } == head)
    }

    @Test func `one wrong file leaves everything out`() throws {
        let trial = try TrialOffice()
        let head = try trial.read { try $0.head() }
        #expect(throws: OfficeError.self) {
            try trial.take(["people": Self.people, "households": "id,near\nB,nowhere at all\n"])
        }
        #expect(try trial.read { try $0.head() } == head)
        #expect(try trial.office.snapshot().records.people.isEmpty)
    }

    @Test func `a changed cell is one new version, and the earlier one stays`() throws {
        let trial = try TrialOffice()
        try trial.take(["people": Self.people])
        let changed = try trial.take(["people": "id,born\nA,1991\n"])
        #expect(changed.changed == [RecordKey(.person, "A")])
        let versions = try trial.read { try $0.versions(kind: "person", id: "A") }
        #expect(versions.count == 2)
        #expect(try trial.office.snapshot().records.people[PersonID("A")]?.born == .known(.year(1991)))
    }

    @Test func `what the office reads back is what the files said`() throws {
        let trial = try TrialOffice()
        let outcome = try trial.takeSeeds("riverside")
        let records = try trial.office.snapshot().records
        var writer = RecordWriter()
        var again = RecordWriter()
        #expect(records.people.count == 89)
        for (id, person) in outcome.records.people {
            let stored = try #require(records.people[id])
            #expect(writer.bytes(of: person) == again.bytes(of: stored))
        }
        for (id, household) in outcome.records.households {
            let stored = try #require(records.households[id])
            #expect(writer.bytes(of: household) == again.bytes(of: stored))
        }
    }

    @Test func `what was known at a time is what was stored by then`() throws {
        let trial = try TrialOffice()
        let later = try trial.later(600)
        try trial.take(["people": Self.people])
        let files = [ImportFile(ByteSource("id,born\nA,1991\n", name: "people.csv"), kind: .people)]
        _ = try later.importFiles(ImportRequest(files: files, gazetteer: later.gazetteer()))
        let then = try later.scheme(knownAt: try TrialOffice.desk(300).now)
        let now = try later.scheme()
        #expect(now.population.people.first?.born == .known(.year(1991)))
        #expect(then.population.people.first?.born == .known(.year(1990)))
    }
}
