import Foundation
import Ledger
import Migrations
import TestSupport
import Testing

@testable import Persistence

struct UpgradingTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// A step that a later program would bring.
    private var later: Migration {
        Migration(
            number: Migration.latest + 1, name: "later",
            sql: Array("CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT;".utf8))
    }

    private func make(with migrations: [Migration]) throws -> SchemeFile {
        try SchemeFile.create(
            at: folder.database, facts: Samples.facts, first: Samples.entry(after: .empty, .genesis),
            records: [Samples.record("policy", "1", "{\"name\":\"england\"}")], migrations: migrations)
    }

    @Test func `a database of the first step alone is brought to the latest, with its entry`() throws {
        let first = try make(with: [Migration.all[0]])
        try first.close()
        let steps = Migration.all + [later]
        let file = try SchemeFile.openOlder(folder.database, for: .writing)
        #expect(try file.schemaNumber() == 1)
        let head = try file.head()
        let after = try file.upgrade(with: Samples.entry(after: head, .upgrade), expecting: head, migrations: steps)
        #expect(after == Head(ledger: head.ledger + 1, records: head.records, runs: head.runs))
        #expect(try file.schemaNumber() == later.number)
        #expect(try file.check() == [])
        try file.close()
        #expect(throws: PersistenceError.newerThanProgram(found: later.number, known: Migration.latest)) {
            try SchemeFile.open(folder.database, for: .reading)
        }
    }

    @Test func `an upgrade that fails leaves the database as it was`() throws {
        let file = try make(with: [Migration.all[0]])
        let head = try file.head()
        let broken = Migration(
            number: Migration.latest + 1, name: "broken",
            sql: Array("CREATE TABLE half (one INTEGER) STRICT; CREATE TABLE half (one INTEGER) STRICT;".utf8))
        #expect(throws: PersistenceError.self) {
            try file.upgrade(
                with: Samples.entry(after: head, .upgrade), expecting: head, migrations: Migration.all + [broken])
        }
        #expect(try file.schemaNumber() == 1)
        #expect(try file.head() == head)
        #expect(try file.check() == [])
        #expect(throws: PersistenceError.staleHead(expected: 0, found: 1)) {
            try file.upgrade(with: Samples.entry(after: .empty, .upgrade), expecting: .empty)
        }
    }

    @Test func `an older database is opened by nothing but an upgrade`() throws {
        guard Migration.latest > 1 else { return }
        try make(with: [Migration.all[0]]).close()
        #expect(throws: PersistenceError.needsUpgrade(found: 1, known: Migration.latest)) {
            try SchemeFile.open(folder.database, for: .writing)
        }
        let backup = folder.file("copy")
        let older = try SchemeFile.openOlder(folder.database, for: .reading)
        #expect(try older.backup(to: backup) == Head(ledger: 1, records: 1, runs: 0))
    }

    @Test func `another life of the ledger takes the next number and erases in the same step`() throws {
        let file = try make(with: Migration.all)
        try file.add(.record, [Samples.record("person", "P7", "{\"known_as\":\"Quillfeather\"}")])
        let head = try file.head()
        let gone = Erasure(
            versions: try file.read { try $0.versions(kind: "person", id: "P7").map(\.sequence) },
            marks: [Subject(kind: "person", id: "P7")])
        try file.beginIncarnation(
            origin: "riverside.example/ledger/2", with: Samples.entry(after: head, .restore), erasing: [gone],
            expecting: head)
        try file.read { reader throws in
            #expect(try reader.facts().incarnation == 2)
            #expect(try reader.facts().origin == "riverside.example/ledger/2")
            #expect(try reader.versions(kind: "person", id: "P7") == [])
            #expect(try reader.withoutBodies().versions.map(\.sequence) == [2])
        }
    }
}
