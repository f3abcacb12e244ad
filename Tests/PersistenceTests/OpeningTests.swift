import Foundation
import Ledger
import Migrations
import Persistence
import TestSupport
import Testing

struct OpeningTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Changes a database past the program.
    private func tamper(_ sql: String) throws {
        let tool = try ForeignTool(at: folder.database)
        try tool.run(sql)
        try tool.close()
    }

    @Test(arguments: [SchemeFile.Access.reading, .writing])
    func `every pinned setting is in force on a real file`(_ access: SchemeFile.Access) throws {
        try Samples.scheme(in: folder).close()
        let settings = try SchemeFile.open(folder.database, for: access).settings()
        let expected = [
            "defensive": "1", "load_extension": "0", "trusted_schema": "0", "cell_size_check": "1",
            "mmap_size": "0",
            "busy_timeout": "5000", "journal_mode": "delete", "synchronous": "3", "fullfsync": "1",
            "foreign_keys": "1", "recursive_triggers": "1", "secure_delete": "1", "temp_store": "2",
        ]
        #expect(Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) }) == expected)
    }

    @Test func `what was written at init is there after opening again`() throws {
        try Samples.scheme(in: folder).close()
        let file = try SchemeFile.open(folder.database, for: .reading)
        #expect(try file.read { try $0.facts() } == Samples.facts)
        #expect(try file.head() == Head(ledger: 1, records: 1, runs: 0))
        #expect(try file.check() == [])
    }

    @Test func `nothing there is missing`() throws {
        #expect(throws: PersistenceError.missing) { try SchemeFile.open(folder.database, for: .reading) }
    }

    @Test func `a folder, an empty file and another kind of file are named for what they are`() throws {
        #expect(throws: PersistenceError.notADatabase("it is a folder")) {
            try SchemeFile.open(folder.path, for: .reading)
        }
        let empty = try folder.write(Data(), to: "empty")
        #expect(throws: PersistenceError.notADatabase("it is empty")) { try SchemeFile.open(empty, for: .writing) }
        let rows = Data(String(repeating: "id,born\nP1,1984\n", count: 300).utf8)
        let text = try folder.write(rows, to: "people.csv")
        #expect(throws: PersistenceError.notADatabase("its first bytes are not SQLite's")) {
            try SchemeFile.open(text, for: .writing)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: text)) == rows)
    }

    @Test func `a database of another program is refused and not changed in any byte`() throws {
        let tool = try ForeignTool(at: folder.database)
        try tool.run("PRAGMA journal_mode = WAL", "PRAGMA application_id = 77", "CREATE TABLE a (b)")
        try tool.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        for access in [SchemeFile.Access.reading, .writing] {
            #expect(throws: PersistenceError.ofAnotherProgram(applicationID: 77)) {
                try SchemeFile.open(folder.database, for: access)
            }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
    }

    @Test func `a newer and an older schema are refused in words`() throws {
        try Samples.scheme(in: folder).close()
        try tamper("PRAGMA user_version = 7")
        let newer = PersistenceError.newerThanProgram(found: 7, known: Migration.latest)
        #expect(throws: newer) { try SchemeFile.open(folder.database, for: .reading) }
        #expect(
            "\(newer)".hasPrefix("made by a newer sharedlives (schema 7; this program knows \(Migration.latest))"))
        try tamper("PRAGMA user_version = 0")
        #expect(throws: PersistenceError.needsUpgrade(found: 0, known: Migration.latest)) {
            try SchemeFile.open(folder.database, for: .writing)
        }
    }

    @Test func `a step of the schema made from other SQL is refused`() throws {
        try Samples.scheme(in: folder).close()
        try tamper(
            "DROP TRIGGER schema_migration_fixed; UPDATE schema_migration SET digest = zeroblob(32) WHERE number = 1"
        )
        #expect(throws: PersistenceError.migrationChanged(number: 1)) {
            try SchemeFile.open(folder.database, for: .reading)
        }
    }

    @Test func `a setting that does not hold is refused by name`() throws {
        try Samples.scheme(in: folder).close()
        try tamper("PRAGMA journal_mode = WAL")
        #expect(throws: PersistenceError.settingRefused(name: "journal_mode", wanted: "delete", found: "wal")) {
            try SchemeFile.open(folder.database, for: .reading)
        }
        // A writer may put it right.
        let file = try SchemeFile.open(folder.database, for: .writing)
        #expect(try file.settings().first { $0.name == "journal_mode" }?.value == "delete")
    }

    @Test func `opened for reading, nothing can be written`() throws {
        try Samples.scheme(in: folder).close()
        let file = try SchemeFile.open(folder.database, for: .reading)
        let head = try file.head()
        #expect(throws: PersistenceError.readOnly) {
            try file.append(Samples.entry(after: head), expecting: head)
        }
        #expect(throws: PersistenceError.readOnly) { try file.vacuum() }
        #expect(try file.head() == head)
    }

    @Test(.enabled(if: getuid() != 0, "root may read and write everything"))
    func `a file without rights is unreadable or read-only`() throws {
        try Samples.scheme(in: folder).close()
        chmod(folder.database, 0o400)
        #expect(throws: PersistenceError.readOnly) { try SchemeFile.open(folder.database, for: .writing) }
        chmod(folder.database, 0)
        #expect(throws: PersistenceError.unreadable("Permission denied")) {
            try SchemeFile.open(folder.database, for: .reading)
        }
    }

    @Test func `a damaged page is found by the check and reported when it is read`() throws {
        let file = try Samples.scheme(in: folder)
        try file.add(
            .import, (0..<200).map { Samples.record("person", "P\($0)", String(repeating: "x", count: 400)) })
        try file.close()
        let pageBytes = 8_192
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
        let pages = Int(try handle.seekToEnd()) / pageBytes
        for page in stride(from: pages - 8, to: pages, by: 1) {
            try handle.seek(toOffset: UInt64(page * pageBytes))
            handle.write(Data(repeating: 0xA5, count: 2_000))
        }
        try handle.close()
        let damaged = try SchemeFile.open(folder.database, for: .reading)
        #expect(try damaged.check() != [])
        do {
            try damaged.read { reader in try reader.records().forEach { _ in } }
            Issue.record("the damage went unseen")
        } catch PersistenceError.damaged {
            // As it should be; the words are SQLite's.
        }
    }

    @Test(arguments: [SchemeFile.Access.reading, .writing])
    func `a write that was interrupted is undone by whoever opens next`(_ access: SchemeFile.Access) throws {
        let file = try Samples.scheme(in: folder)
        try file.add(
            .import, (0..<300).map { Samples.record("person", "P\($0)", String(repeating: "x", count: 900)) })
        let head = try file.head()
        try file.close()
        // A transaction too large for its cache has written to the file; what lies on the disk then is what a power cut
        // would leave.
        let tool = try ForeignTool(at: folder.database)
        let copy = folder.file("copy.sqlite")
        try tool.inTheMiddle(of: "DELETE FROM record_body") {
            try FileManager.default.copyItem(atPath: folder.database, toPath: copy)
            try FileManager.default.copyItem(atPath: folder.database + "-journal", toPath: copy + "-journal")
        }
        try tool.close()
        let recovered = try SchemeFile.open(copy, for: access)
        #expect(try recovered.head() == head)
        #expect(try recovered.check() == [])
        var count = 0
        try recovered.read { reader in try reader.records().forEach { _ in count += 1 } }
        #expect(count == 301)
    }

    @Test func `two paths to one file are one database`() throws {
        try Samples.scheme(in: folder).close()
        let link = folder.file("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.database)
        let file = try SchemeFile.open(link, for: .writing)
        try file.add()
        #expect(!FileManager.default.fileExists(atPath: link + ".lock"))
        #expect(FileManager.default.fileExists(atPath: file.path + ".lock"))
    }
}
