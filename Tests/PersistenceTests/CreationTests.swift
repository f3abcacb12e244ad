import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct CreationTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func create(_ sharing: FileSharing, at path: String) throws -> SchemeFile {
        try SchemeFile.create(
            at: path, sharing: sharing, facts: Samples.facts, first: Samples.entry(after: .empty, .genesis),
            records: [Samples.record("policy", "1")])
    }

    @Test func `a database and its lock belong to their owner alone`() throws {
        let file = try create(.owner, at: folder.database)
        try file.add()
        #expect(try permissions(of: folder.database) == 0o600)
        #expect(try permissions(of: folder.database + ".lock") == 0o600)
    }

    @Test func `a shared database gets a folder of its group`() throws {
        let group = try #require(getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) })
        let shared = folder.file("shared")
        let file = try create(.group(name: group), at: shared + "/scheme.sqlite")
        try file.add()
        #expect(try permissions(of: shared) == 0o2770)
        #expect(try permissions(of: file.path) == 0o660)
        #expect(try permissions(of: file.path + ".lock") == 0o660)
    }

    @Test func `a folder that is not the group's is refused`() throws {
        let group = try #require(getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) })
        chmod(folder.path, 0o755)
        #expect(throws: PersistenceError.folderNotShared("755")) {
            try create(.group(name: group), at: folder.database)
        }
        #expect(throws: PersistenceError.noSuchGroup("nobody-knows-it")) {
            try create(.group(name: "nobody-knows-it"), at: folder.database)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `what is there already is never touched`() throws {
        let bytes = Data("mine".utf8)
        try folder.write(bytes, to: "scheme.sqlite")
        #expect(throws: PersistenceError.alreadyExists) { try create(.owner, at: folder.database) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == bytes)
    }

    @Test func `a journal left by another database is not played into a new one`() throws {
        try folder.write("old", to: "scheme.sqlite-journal")
        #expect(throws: PersistenceError.alreadyExists) { try create(.owner, at: folder.database) }
        #expect(!FileManager.default.fileExists(atPath: folder.database))
    }

    @Test func `what a creation left that was interrupted is in nobody's way`() throws {
        try folder.write("half of a page", to: "scheme.sqlite.making")
        try folder.write("a journal", to: "scheme.sqlite.making-journal")
        try create(.owner, at: folder.database).add()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["scheme.sqlite", "scheme.sqlite.lock"])
    }

    @Test func `a folder that is not there cannot be written`() throws {
        #expect(throws: PersistenceError.cannotWrite("No such file or directory")) {
            try create(.owner, at: folder.file("nowhere/scheme.sqlite"))
        }
    }

    @Test func `a beginning that the schema refuses leaves nothing behind`() throws {
        let second = Samples.entry(after: Head(ledger: 1, records: 0, runs: 0), .genesis)
        #expect(throws: PersistenceError.self) {
            try SchemeFile.create(
                at: folder.database, facts: Samples.facts, first: second, records: [Samples.record("policy", "1")])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}
