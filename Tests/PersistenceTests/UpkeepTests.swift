import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct UpkeepTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func `a backup is a database of its own with the same head`() throws {
        let file = try Samples.scheme(in: folder)
        let head = try file.add(.import, (0..<50).map { Samples.record("person", "P\($0)") })
        let copy = folder.file("backup.sqlite")
        #expect(try file.backup(to: copy) == head)
        #expect(try permissions(of: copy) == 0o600)
        try file.add()
        let opened = try SchemeFile.open(copy, for: .reading)
        #expect(try opened.head() == head)
        #expect(try opened.read { try $0.facts() } == Samples.facts)
        #expect(throws: PersistenceError.alreadyExists) { try file.backup(to: copy) }
        #expect(throws: PersistenceError.cannotWrite("No such file or directory")) {
            try file.backup(to: folder.file("nowhere/backup.sqlite"))
        }
    }

    @Test func `what was erased is in no byte of the file, and what remains verifies`() throws {
        let file = try Samples.scheme(in: folder)
        let words = "Zacharias Quillfeather"
        for round in 0..<20 {
            try file.add(
                .record,
                [
                    Samples.record("person", "P7", "\(words) \(round)"),
                    Samples.record("person", "P\(100 + round)", "stays"),
                ],
                body: "{\"reason\":\"\(words)\"}", subjects: [Subject(kind: "person", id: "P7")])
        }
        try file.addRun([Samples.shortlist("R7", "H1"), Samples.shortlist("R8", "H7-QUILL", "H1")])
        let about = try file.read { try $0.entries(about: Subject(kind: "person", id: "P7")) }
        #expect(about.count == 20)
        let before = try file.head()
        let person = Subject(kind: "person", id: "P7")
        let erasure = Erasure(
            versions: try file.read { try $0.versions(kind: "person", id: "P7").map(\.sequence) }, marks: [person],
            touched: [Subject(kind: "touched-home", id: "H2")], links: [person], entryBodies: about, runBodies: [1],
            lists: ["R7"], households: ["H7-QUILL"], upToRun: 1)
        let after = try file.add(.erasure)
        try file.erase(erasure, intendedBy: after.ledger)
        // Once more is harmless: an erasure that was interrupted does it again.
        try file.erase(erasure, intendedBy: after.ledger)
        #expect(after == Head(ledger: before.ledger + 1, records: before.records, runs: 1))
        try file.vacuum()
        #expect(try file.check() == [])
        try file.read { reader throws in
            #expect(try reader.versions(kind: "person", id: "P7") == [])
            #expect(try reader.versions(kind: "person", id: "P100").count == 1)
            #expect(try reader.evidence(ofRecord: 2) != nil)
            #expect(try reader.body(ofEntry: 2) == nil)
            #expect(try reader.body(ofRun: 1) == nil)
            #expect(try reader.shortlist(of: "R7", atRun: 1) == nil)
            #expect(try reader.shortlist(of: "R8", atRun: 1)?.lines.map(\.rank) == [2])
            #expect(try reader.erasedIDs(kind: "person") == ["P7"])
            #expect(try reader.erasedIDs(kind: "touched-home") == ["H2"])
            #expect(try reader.entries(about: Subject(kind: "person", id: "P7")) == [])
        }
        try file.close()
        #expect(try ByteSearch.occurrences(of: Array("Quillfeather".utf8), inFileAt: folder.database) == 0)
        #expect(try ByteSearch.occurrences(of: Array("QUILL".utf8), inFileAt: folder.database) == 0)
        #expect(try ByteSearch.occurrences(of: Array("stays".utf8), inFileAt: folder.database) == 20)
    }

    @Test func `bytes are found across the pieces a file is read in`() throws {
        var bytes = [UInt8](repeating: 0x61, count: 3 << 20)
        let sought = Array("needle".utf8)
        for start in [0, (1 << 20) - 3, (2 << 20) - 1, (3 << 20) - 6] {
            bytes.replaceSubrange(start..<start + 6, with: sought)
        }
        let path = try folder.write(Data(bytes), to: "large")
        #expect(try ByteSearch.occurrences(of: sought, inFileAt: path) == 4)
        #expect(try ByteSearch.occurrences(of: Array("nowhere".utf8), inFileAt: path) == 0)
        #expect(throws: PersistenceError.missing) {
            try ByteSearch.occurrences(of: sought, inFileAt: folder.file("missing"))
        }
    }
}
