import Intake
import Matching
import Office
import Persistence
import Records
import TestSupport
import Testing

struct `Policies at the office` {
    @Test func `each nation's default is in force from the start, and its text gives its digest again`() throws {
        for nation in Nation.allCases {
            let folder = try ScratchFolder()
            let office = try Office.create(
                NewScheme(name: "Trial", nation: nation, isRehearsal: false, group: nil), at: folder.database,
                desk: try TrialOffice.desk(0))
            let policy = try office.policy()
            #expect(policy.reference.version == 1)
            #expect(policy.policy == DefaultPolicy.policy(for: nation))
            #expect(policy.text == DefaultPolicy.text(for: nation))
            #expect(PolicyFile.read(Array(policy.text.utf8), file: "policy.yaml").policy == policy.policy)
        }
    }

    @Test func `a changed file is the next version, and the earlier one can be shown`() throws {
        let trial = try TrialOffice()
        let text = try trial.office.policy().text
        let changed = text.replacing("fusion: harmonic", with: "fusion: lower")
        let (policy, isNew) = try trial.office.activatePolicy(Array(changed.utf8), file: "p.yaml")
        #expect(isNew)
        #expect(policy.reference.version == 2)
        #expect(try trial.office.policy().text == changed)
        #expect(try trial.office.policy().policy.fusion == .lower)
        #expect(try trial.office.policy(version: 1).text == text)
        #expect(try trial.office.policy(version: 1).reference.digest != policy.reference.digest)
        #expect(throws: OfficeError.self) { try trial.office.policy(version: 3) }
    }

    @Test func `another comment is another version with the same digest`() throws {
        let trial = try TrialOffice()
        let before = try trial.office.policy()
        let (policy, isNew) = try trial.office.activatePolicy(
            Array((before.text + "\n# decided by the panel\n").utf8), file: "p.yaml")
        #expect(isNew)
        #expect(policy.reference.digest == before.reference.digest)
    }

    @Test func `the same file changes nothing, and a wrong one neither`() throws {
        let trial = try TrialOffice()
        let head = try trial.read { try $0.head() }
        let text = try trial.office.policy().text
        #expect(try trial.office.activatePolicy(Array(text.utf8), file: "p.yaml").isNew == false)
        #expect(throws: OfficeError.self) {
            try trial.office.activatePolicy(Array((text + "\nwieghts: {}\n").utf8), file: "p.yaml")
        }
        #expect(try trial.read { try $0.head() } == head)
    }

    @Test func `the next run names the new version`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let first = try await trial.office.match(asOf: TrialOffice.day, tasks: 1)
        let text = try trial.office.policy().text.replacing("shortlist_length: 20", with: "shortlist_length: 3")
        _ = try trial.office.activatePolicy(Array(text.utf8), file: "p.yaml")
        let second = try await trial.office.match(asOf: TrialOffice.day, tasks: 1)
        #expect(first.policy.version == 1)
        #expect(second.policy.version == 2)
        #expect(try trial.office.storedList(of: "R-P01", run: 1)?.count == 20)
        #expect(try trial.office.storedList(of: "R-P01", run: 2)?.count == 3)
    }
}
