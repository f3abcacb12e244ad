import Foundation
import Testing

@testable import Office

struct VerifyTests {
    /// One change past the program: what is replaced, where it is looked for, and what the fault is about.
    struct Change: CustomTestStringConvertible, Sendable {
        let what: String
        let old: String
        let new: String
        let start: String
        let about: String
        var testDescription: String { what }
    }

    static let changes = [
        Change(
            what: "an event's body", old: "\"action\":\"match\"", new: "\"action\":\"watch\"", start: "\"account\"",
            about: "ledger entry 3"),
        Change(
            what: "who acted", old: "auditor-tests", new: "auditor-tastes", start: "", about: "ledger entry "),
        Change(
            what: "an entry's time", old: "09:00:00Z\",\"version\":1}", new: "09:00:01Z\",\"version\":1}",
            start: "\"commitment\"", about: "ledger entry "),
        Change(
            what: "a record's body", old: "sharedlives.household\"", new: "sharedlives.housEhold\"", start: "",
            about: "record version "),
        Change(
            what: "a run's body", old: "\"read_up_to\":", new: "\"read_Up_to\":", start: "\"policy_digest\"",
            about: "run 1"),
    ]

    @Test func `a database as the program left it is well`() async throws {
        let scheme = try await AuditScheme.withARun()
        let found = try scheme.office().verify(checkpoints: [], key: nil)
        #expect(found.isWell)
        #expect(found.entries == 3)
        #expect(found.runs == 1)
        #expect(found.erased == 0)
        #expect(found.rootText.count == 64)
    }

    @Test(arguments: changes)
    func `a byte changed in a database is found`(change: Change) async throws {
        let scheme = try await AuditScheme.withARun()
        let new = String(change.new.prefix(change.old.count))
        try scheme.alter(change.old, to: new, after: change.start)
        let faults = try scheme.faults()
        #expect(faults.contains { $0.hasPrefix(change.about) }, "\(faults)")
    }

    /// Rows changed past the guards, and what the fault is about.
    static let statements: [(sql: String, trigger: String, about: String, code: FindingCode)] = [
        (
            "UPDATE record_body SET ended = 1 WHERE sequence = 300", "record_body_fixed", "record version 300",
            .bodyForm
        ),
        (
            "UPDATE record_body SET id = 'X' WHERE sequence = 300", "record_body_fixed", "record version 300",
            .bodyForm
        ),
        (
            "UPDATE record_version SET commitment = zeroblob(32) WHERE sequence = 300", "record_version_fixed",
            "record version 300", .bodyReplaced
        ),
        (
            "UPDATE record_version SET commitment = zeroblob(32) WHERE sequence = 300", "record_version_fixed",
            "ledger entry 1", .versionsChanged
        ),
        ("UPDATE run SET read_up_to = 299, policy = 1", "run_fixed", "run 1", .runChanged),
        ("DELETE FROM record_body WHERE sequence = 300", "ledger_body_fixed", "erased", .bodyGone),
        ("DELETE FROM ledger_body WHERE sequence = 2", "ledger_body_fixed", "erased", .bodyGone),
        ("UPDATE scheme SET name = 'Other'", "scheme_fixed", "ledger entry 1", .factsChanged),
        ("DELETE FROM run_line WHERE rank = 1", "run_line_fixed", "run 1", .listsChanged),
        (
            "UPDATE ledger_entry SET kind = 'view' WHERE sequence = 2", "ledger_entry_fixed", "ledger entry 2",
            .entryBytes
        ),
        ("UPDATE scheme SET rehearsal = 0", "scheme_fixed", "ledger entry 1", .factsChanged),
        (
            "UPDATE ledger_entry SET bytes = (SELECT bytes FROM ledger_entry AS other WHERE other.sequence = 3) WHERE sequence = 2",
            "ledger_entry_fixed", "ledger entry 2", .entryBytes
        ),
        (
            "UPDATE ledger_entry SET sequence = 9 WHERE sequence = 2", "ledger_entry_fixed", "database",
            .databaseDamaged
        ),
        ("DELETE FROM ledger_entry WHERE sequence = 2", "ledger_entry_kept", "database", .databaseDamaged),
        (
            "UPDATE record_body SET key = zeroblob(32) WHERE sequence = 300", "record_body_fixed",
            "record version 300", .bodyReplaced
        ),
        (
            "UPDATE ledger_body SET key = zeroblob(32) WHERE sequence = 2", "ledger_body_fixed", "ledger entry 2",
            .bodyReplaced
        ),
        ("UPDATE run_body SET key = zeroblob(32)", "run_body_fixed", "run 1", .bodyReplaced),
        (
            "UPDATE record_body SET bytes = (SELECT bytes FROM record_body WHERE sequence = 1) WHERE kind = 'policy'",
            "record_body_fixed", "record version ", .bodyReplaced
        ),
        ("UPDATE scheme SET created_at = '2026-11-23T09:00:01Z'", "scheme_fixed", "ledger entry 1", .factsChanged),
        (
            "INSERT INTO ledger_subject VALUES (1, 'person', 'P-001')", "ledger_subject_latest", "ledger entry 1",
            .linksChanged
        ),
        (
            "UPDATE run_pairs SET bytes = zeroblob(32) WHERE sequence = 1", "run_pairs_fixed", "run 1",
            .leavesChanged
        ),
        ("UPDATE run SET kind = 'rematch'", "run_fixed", "run 1", .runChanged),
        ("UPDATE run SET policy = 1", "run_fixed", "run 1", .runChanged),
        (
            "UPDATE incarnation SET began_at = '2026-11-23T09:00:01Z'", "incarnation_fixed", "ledger",
            .factsChanged
        ),
        (
            "INSERT INTO erased_record VALUES ('person', 'P-001', 2)", "run_fixed", "erased", .marksChanged
        ),
        ("UPDATE run_line SET rank = rank + 100", "run_line_fixed", "run 1", .listsChanged),
        ("DELETE FROM run_shortlist WHERE sequence = 1", "run_shortlist_fixed", "run 1", .listsChanged),
    ]

    @Test(arguments: statements)
    func `a row changed past the guards is found for what it is`(
        sql: String, trigger: String, about: String, code: FindingCode
    ) async throws {
        let scheme = try await AuditScheme.withARun()
        try scheme.sqlite(sql, droppingTrigger: trigger)
        let findings = try scheme.office().verify(checkpoints: [], key: nil).findings
        let isFound = findings.contains {
            $0.code == code && (about.hasSuffix(" ") ? $0.about.hasPrefix(about) : $0.about == about)
        }
        #expect(isFound, "\(findings.filter { !$0.isWell })")
    }

    @Test func `a mark of what was signed that names a key of nobody is found`() async throws {
        let scheme = try await AuditScheme.withARun()
        _ = try scheme.office().checkpoint(to: scheme.file("outside"))
        let path = scheme.database + ".highwater"
        let mark = try #require(try HighWater.read(path))
        try HighWater(origin: mark.origin, size: mark.size, root: mark.root, keyID: "00000000").write(to: path)
        let found = try scheme.office().verify(checkpoints: [], key: nil).findings.filter { !$0.isWell }
        #expect(found.map(\.about) == ["high-water mark"])
        #expect(found.map(\.code) == [.keyRefused])
    }

    @Test func `after an erasure what it does not explain is found too`() async throws {
        let changes: [(sql: String, trigger: String, about: String, code: FindingCode)] = [
            // The list of R-005 is run 1's, whose body is gone, and still holds at run 2; that of R-004 was replaced by then.
            ("UPDATE run_line SET bytes = x'' WHERE shortlist = 4", "run_line_fixed", "run 1", .listsChanged),
            ("DELETE FROM run_line WHERE shortlist = 3 AND rank = 2", "run_line_fixed", "run 1", .listsChanged),
            ("DELETE FROM run_shortlist WHERE sequence = 4", "run_shortlist_fixed", "run 2", .listsChanged),
            ("UPDATE run_pairs SET bytes = x'' WHERE sequence = 4", "run_pairs_fixed", "run 2", .leavesChanged),
            ("UPDATE run SET policy = 1 WHERE number = 1", "run_fixed", "run 1", .runChanged),
            ("DELETE FROM erased_record WHERE id = 'P-002'", "erased_record_kept", "erased", .marksChanged),
            (
                "DELETE FROM ledger_subject WHERE id = 'HH-020'", "ledger_subject_fixed", "ledger entry 4",
                .linksChanged
            ),
        ]
        let scheme = try await AuditScheme.withARun()
        try await scheme.set("HH-020/dogs", "yes")
        _ = try scheme.erase(person: "P-002")
        try await scheme.match()
        #expect(try scheme.faults() == [])
        let whole = try scheme.bytes(scheme.database)
        for change in changes {
            try scheme.sqlite(change.sql, droppingTrigger: change.trigger)
            let found = try scheme.office().verify(checkpoints: [], key: nil).findings.filter { !$0.isWell }
            #expect(
                found.contains { $0.code == change.code && $0.about == change.about }, "\(change.sql): \(found)")
            try scheme.write(whole, to: scheme.database)
        }
    }

    @Test func `the log tells every entry in order, and what was erased only by its kind`() async throws {
        let scheme = try await AuditScheme.withARun()
        try await scheme.set("HH-020/dogs", "yes")
        try scheme.sqlite("DELETE FROM ledger_body WHERE sequence = 2", droppingTrigger: "ledger_body_fixed")
        let log = try scheme.office().log()
        #expect(log.map(\.sequence) == [1, 2, 3, 4])
        #expect(log.map(\.kind) == ["genesis", "import", "run", "record"])
        #expect(log.map(\.action) == ["init", nil, "match", "set"])
        #expect(log.map(\.isErased) == [false, true, false, false])
        #expect(log[3].actor == "Amira Khan")
        #expect(log[3].account == "auditor-tests")
    }
}
