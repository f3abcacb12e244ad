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
                "record_version: a sequence is missing",
            ]
        ),
        (
            "DROP TRIGGER ledger_entry_kept; PRAGMA foreign_keys = OFF; DELETE FROM ledger_entry WHERE sequence = 2",
            [
                "ledger_body: row 2 belongs to no ledger_entry", "record_version: row 2 belongs to no ledger_entry",
                "ledger_entry: a sequence is missing",
            ]
        ),
        (
            "DROP TRIGGER record_body_fixed; UPDATE record_body SET key = x'00' WHERE sequence = 2",
            ["record_body: key of row 2 is not 32 bytes"]
        ),
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
