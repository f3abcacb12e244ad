import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct CheckingTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test(arguments: [
        (
            "DROP TRIGGER record_version_kept; PRAGMA foreign_keys = OFF; DELETE FROM record_version WHERE sequence = 1",
            [
                "record_body: row 1 belongs to no record_version", "run: row 1 belongs to no record_version",
                "trigger record_version_kept: is missing", "record_version: a sequence is missing",
            ]
        ),
        (
            "DROP TRIGGER ledger_entry_kept; PRAGMA foreign_keys = OFF; DELETE FROM ledger_entry WHERE sequence = 2",
            [
                "ledger_body: row 2 belongs to no ledger_entry", "record_version: row 2 belongs to no ledger_entry",
                "trigger ledger_entry_kept: is missing", "ledger_entry: a sequence is missing",
            ]
        ),
        (
            "DROP TRIGGER record_body_fixed; UPDATE record_body SET key = x'00' WHERE sequence = 2",
            ["trigger record_body_fixed: is missing", "record_body: key of row 2 is not 32 bytes"]
        ),
        (
            "CREATE TABLE notes (words TEXT); CREATE INDEX by_kind ON run (kind)",
            ["index by_kind: is not of the schema", "table notes: is not of the schema"]
        ),
        (
            """
            DROP TRIGGER run_kept;
            CREATE TRIGGER run_kept BEFORE DELETE ON run WHEN 0 BEGIN SELECT RAISE(ABORT, 'run: never deleted'); END
            """,
            ["trigger run_kept: is not as the schema makes it"]
        ),
        (
            """
            DROP TRIGGER scheme_fixed; PRAGMA ignore_check_constraints = ON; UPDATE scheme SET one = 2;
            CREATE TRIGGER scheme_fixed BEFORE UPDATE ON scheme
            BEGIN SELECT RAISE(ABORT, 'scheme: never changed'); END
            """,
            ["scheme: not its one row"]
        ),
        ("ANALYZE", []),
        ("DELETE FROM run_line", []),
    ])
    func `the check names table and row of what is wrong`(_ sql: String, _ findings: [String]) throws {
        let file = try Samples.scheme(in: folder)
        try file.add(.import, [Samples.record("person", "P1")])
        try file.addRun([Samples.shortlist("R1", "H1")])
        try file.close()
        let tool = try ForeignTool(at: folder.database)
        try tool.run(sql)
        try tool.close()
        #expect(try SchemeFile.open(folder.database, for: .reading).check() == findings)
    }
}
