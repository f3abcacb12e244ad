import Foundation
import Ledger
import Migrations
import Persistence
import TestSupport
import Testing

struct SchemaTests {
    let folder: ScratchFolder
    let tool: ForeignTool

    init() throws {
        folder = try ScratchFolder()
        let file = try Samples.scheme(in: folder)
        try file.add(.import, [Samples.record("person", "P1")], subjects: [Subject(kind: "person", id: "P1")])
        try file.addRun([Samples.shortlist("R1", "H1", "H2")], pairs: [RunPairs(referral: "R1", bytes: [1])])
        try file.close()
        tool = try ForeignTool(at: folder.database)
    }

    @Test func `every file of the folder is embedded and listed, name and bytes`() throws {
        let migrations = checkoutRoot.appendingPathComponent("migrations")
        let files = try FileManager.default.contentsOfDirectory(atPath: migrations.path)
            .filter { $0.hasSuffix(".sql") }.sorted()
        #expect(files == Migration.all.map { $0.name + ".sql" })
        for (index, migration) in Migration.all.enumerated() {
            #expect(migration.number == index + 1)
            let bytes = try Data(contentsOf: migrations.appendingPathComponent(migration.name + ".sql"))
            #expect([UInt8](bytes) == migration.sql)
        }
    }

    @Test func `no row of any table can be changed`() throws {
        let tables = try tables()
        #expect(tables.count == 15)
        for (table, column) in tables {
            // erased_record is still empty: a trigger speaks only for rows that are there.
            if table == "erased_record" { continue }
            #expect(try tool.refusal(of: "UPDATE \(table) SET \(column) = \(column)") == "\(table): never changed")
        }
    }

    @Test(arguments: ["schema_migration", "scheme", "incarnation", "ledger_entry", "record_version", "run"])
    func `no row of evidence can be deleted`(_ table: String) throws {
        try tool.run("PRAGMA foreign_keys = OFF")
        #expect(try tool.refusal(of: "DELETE FROM \(table)") == "\(table): never deleted")
    }

    @Test func `every table is strict and none is without rowid`() throws {
        let sql = try tool.rows("SELECT sql FROM sqlite_master WHERE type = 'table'").map { $0[0] }
        for table in sql {
            #expect(table.hasSuffix(") STRICT"), "\(table)")
            #expect(!table.contains("WITHOUT ROWID"))
        }
    }

    @Test(arguments: [
        ("scheme", "(2, 'x', 'wales', '2026-11-22T14:15:00Z', 0)", "scheme: already there"),
        ("incarnation", "(3, 'x', '2026-11-22T14:15:00Z')", "incarnation: not the next number"),
        ("schema_migration", "(9, 'x', zeroblob(32))", "schema_migration: not the next number"),
        ("ledger_entry", "(9, 'record', '2026-11-22T14:15:00Z', x'00')", "ledger_entry: not the next sequence"),
        ("ledger_entry", "(4, 'record', '2026-11-22', x'00')", "CHECK constraint failed: length(recorded_at) = 20"),
        (
            "ledger_entry", "(4, 'record', '2026-11-22T14:15:00Z', zeroblob(65536))",
            "CHECK constraint failed: length(bytes) BETWEEN 1 AND 65535"
        ),
        (
            "ledger_entry", "(4, 'record', '2026-11-22T14:15:00Z', 'text')",
            "cannot store TEXT value in BLOB column ledger_entry.bytes"
        ),
        ("ledger_body", "(1, zeroblob(32), x'00')", "ledger_body: not of the latest entry"),
        ("ledger_subject", "(1, 'person', 'P1')", "ledger_subject: not of the latest entry"),
        (
            "record_version", "(2, 3, zeroblob(32))",
            "record_version: not the next sequence, or not of the latest entry"
        ),
        (
            "record_version", "(3, 1, zeroblob(32))",
            "record_version: not the next sequence, or not of the latest entry"
        ),
        (
            "record_body", "(1, NULL, 'person', 'P9', 0, zeroblob(32), x'00')",
            "record_body: not of the latest version"
        ),
        ("run", "(5, 'match', 3, '2026-11-22', '0.1.0', 1, 2)", "run: not the next number"),
        ("run", "(2, 'match', 1, '2026-11-22', '0.1.0', 1, 2)", "run: not of the latest entry"),
        (
            "run", "(2, 'guess', 3, '2026-11-22', '0.1.0', 1, 2)",
            "CHECK constraint failed: kind IN ('match', 'rematch')"
        ),
        ("run_body", "(9, zeroblob(32), x'00')", "run_body: not of the latest run"),
        ("run_shortlist", "(9, 7, 'R1', zeroblob(32))", "run_shortlist: not of the latest run"),
        ("run_line", "(9, 7, 1, 'H1', x'00')", "run_line: not of the latest shortlist"),
        ("run_line", "(9, 1, 0, 'H1', x'00')", "CHECK constraint failed: rank >= 1"),
        ("run_pairs", "(9, 7, 'R1', x'00')", "run_pairs: not of the latest run"),
        ("run_plan", "(7, x'00')", "run_plan: not of the latest run"),
    ])
    func `a row out of order or of the wrong kind is refused`(_ table: String, _ row: String, _ says: String) throws
    {
        #expect(try tool.refusal(of: "INSERT INTO \(table) VALUES \(row)") == says)
    }

    @Test func `a body that was deleted cannot come back or be put in another's place`() throws {
        #expect(try tool.refusal(of: "DELETE FROM record_body WHERE sequence = 1") == nil)
        #expect(
            try tool.refusal(of: "INSERT INTO record_body VALUES (1, NULL, 'policy', '1', 0, zeroblob(32), x'00')")
                == "record_body: not of the latest version")
        #expect(
            try tool.refusal(
                of: "INSERT OR REPLACE INTO ledger_entry VALUES (1, 'record', '2026-11-22T14:15:00Z', x'00')")
                == "ledger_entry: not the next sequence")
    }

    /// Every table of ours with the name of its first column.
    private func tables() throws -> [(String, String)] {
        try tool.rows(
            """
            SELECT sqlite_master.name, column.name FROM sqlite_master
            JOIN pragma_table_info(sqlite_master.name) AS column ON column.cid = 0
            WHERE sqlite_master.type = 'table' ORDER BY sqlite_master.name
            """
        ).map { ($0[0], $0[1]) }
    }
}
