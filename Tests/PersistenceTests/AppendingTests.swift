import Foundation
import Ledger
import Persistence
import TestSupport
import Testing

struct AppendingTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func `everything of one command enters together, counted on`() throws {
        let file = try Samples.scheme(in: folder)
        let head = try file.add(.import, [Samples.record("person", "P1"), Samples.record("household", "H1")])
        #expect(head == Head(ledger: 2, records: 3, runs: 0))
        #expect(try file.addRun([Samples.shortlist("R1", "H1")]) == Head(ledger: 3, records: 3, runs: 1))
        #expect(try file.check() == [])
        try file.read { reader throws in
            let entry = try #require(try reader.entry(2))
            #expect(try LedgerEntry(entry.bytes).kind == .import)
            #expect(entry.kind == "import")
            #expect(entry.recordedAt == Samples.time.text)
            let body = try #require(try reader.body(ofEntry: 2))
            #expect(body.key.opens(try LedgerEntry(entry.bytes).commitment, to: body.bytes, tag: .event))
            var sequences: [Int] = []
            try reader.forEachEntry { sequences.append($0.sequence) }
            #expect(sequences == [1, 2, 3])
            #expect(try reader.entry(4) == nil)
        }
    }

    @Test func `a stale head is refused and nothing is changed`() throws {
        let file = try Samples.scheme(in: folder)
        let stale = try file.head()
        let now = try file.add(.record, [Samples.record("person", "P1")])
        #expect(throws: PersistenceError.staleHead(expected: 1, found: 2)) {
            try file.append(
                Samples.entry(after: stale), records: [Samples.record("person", "P2")],
                run: Samples.run(after: stale), expecting: stale)
        }
        #expect(try file.head() == now)
        #expect(try file.read { try $0.versions(kind: "person", id: "P2") } == [])
        #expect(try file.check() == [])
    }

    @Test func `a command that fails half-way leaves nothing`() throws {
        let file = try Samples.scheme(in: folder)
        let head = try file.head()
        // The second shortlist of the same referral in one run is refused by the schema.
        let run = Samples.run(
            after: head, shortlists: [Samples.shortlist("R1", "H1"), Samples.shortlist("R1", "H2")])
        // The error names columns, never what the row holds.
        let refusal = PersistenceError.refusedBySchema(
            "UNIQUE constraint failed: run_shortlist.referral, run_shortlist.run")
        #expect(throws: refusal) {
            try file.append(
                Samples.entry(after: head, .run), records: [Samples.record("person", "P1")], run: run,
                expecting: head)
        }
        #expect(try file.head() == head)
        #expect(try file.check() == [])
        try file.add()
    }

    @Test func `a writer waits for the lock and says busy when it does not get it`() throws {
        try Samples.scheme(in: folder).close()
        let holder = open(folder.database + ".lock", O_RDWR)
        #expect(holder >= 0)
        defer { close(holder) }
        #expect(flock(holder, LOCK_EX) == 0)
        let file = try SchemeFile.open(folder.database, for: .writing, waitingAtMost: 20)
        let head = try file.head()
        #expect(throws: PersistenceError.busy(waitedMilliseconds: 20)) {
            try file.append(Samples.entry(after: head), expecting: head)
        }
        #expect(try file.head() == head)
        #expect(flock(holder, LOCK_UN) == 0)
        #expect(try file.append(Samples.entry(after: head), expecting: head).ledger == 2)
    }

    @Test func `several writers at once lose nothing and leave no gap`() async throws {
        try Samples.scheme(in: folder).close()
        let path = folder.database
        let writers = 4
        let appends = 10
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    let file = try SchemeFile.open(path, for: .writing)
                    var done = 0
                    while done < appends {
                        let head = try file.head()
                        do {
                            try file.append(
                                Samples.entry(after: head),
                                records: [Samples.record("person", "P\(writer)-\(done)")],
                                expecting: head)
                            done += 1
                        } catch PersistenceError.staleHead {
                            continue
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let file = try SchemeFile.open(path, for: .reading)
        let total = writers * appends + 1
        #expect(try file.head() == Head(ledger: total, records: total, runs: 0))
        #expect(try file.check() == [])
        for writer in 0..<writers {
            for number in 0..<appends {
                #expect(try file.read { try $0.versions(kind: "person", id: "P\(writer)-\(number)") }.count == 1)
            }
        }
    }
}
