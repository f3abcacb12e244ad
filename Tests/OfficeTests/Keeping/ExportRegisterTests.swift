import Ledger
import Office
import Persistence
import Records
import Testing

struct `The register of copies` {
    private let person = Subject(kind: "person", id: "P01")
    private let household = Subject(kind: "household", id: "H01")

    private func pack(about: [Subject]) -> NewCopy {
        NewCopy(
            what: "pack", form: "easy-read", recipient: "person P01", paths: ["/packs/P01/easy-read.html"],
            about: about, details: [.init("pack_version", .number(1))])
    }

    @Test func `tells of every copy that left, to whom and where, by whom it is about`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let first = try trial.office.register(pack(about: [person, household]))
        let second = try trial.office.register(pack(about: [household]))
        #expect(try trial.office.copies().map(\.entry) == [first, second])
        let ours = try #require(try trial.office.copies(about: person).first)
        #expect(try trial.office.copies(about: person).count == 1)
        #expect(ours.what == "pack" && ours.form == "easy-read" && ours.recipient == "person P01")
        #expect(ours.paths == ["/packs/P01/easy-read.html"])
        #expect(ours.about == [person, household])
        #expect(ours.actor == "Asha Patel")
        #expect(try trial.read { try $0.entry(first)?.kind } == EntryKind.export.rawValue)
    }

    @Test func `a copy that is back is out no more, and comes back only once`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let entry = try trial.office.register(pack(about: [person]))
        #expect(try trial.office.copies()[0].recalledAt == nil)
        try trial.later(120).recall(entry)
        #expect(try trial.office.copies().map(\.recalledAt) == [try TrialOffice.desk(120).now.text])
        #expect(throws: OfficeError.self) { try trial.office.recall(entry) }
        #expect(throws: OfficeError.self) { try trial.office.recall(1) }
        #expect(try trial.office.copies().count == 1)
    }
}
