import Ledger
import Matching
import Office
import Persistence
import TestSupport
import Testing

struct `Two who write at one time` {
    /// An entry that nobody needs, after a head.
    private func entry(after head: Head) -> NewEntry {
        let key = CommitmentKey.fresh(1, from: CountedBytes(seed: 99).random)[0]
        let body = Array("{}".utf8)
        let time = EntryTime("2026-11-22T12:00:00Z") ?? { preconditionFailure("a time that exists") }()
        return NewEntry(
            entry: LedgerEntry(
                sequence: Int64(head.ledger + 1), kind: .record, time: time,
                commitment: key.commitment(to: body, tag: .event)), body: body, key: key)
    }

    @Test func `whoever read before another wrote is told to try again, and changes nothing`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let slow = try SchemeFile.open(trial.folder.database, for: .writing)
        let read = try slow.head()
        _ = try await trial.office.setFact(
            "H01/dogs", to: "no", action: "set", asOf: TrialOffice.day, isDryRun: false)
        let after = try slow.head()
        var caught: PersistenceError?
        do {
            try slow.append(entry(after: read), expecting: read)
        } catch {
            caught = error
        }
        let error = try #require(caught)
        #expect(error == .staleHead(expected: read.ledger, found: after.ledger))
        #expect(OfficeError.persistence(error).exitNumber == 75)
        #expect(OfficeError.persistence(error).description.contains("try again"))
        #expect(try slow.head() == after)
    }

    @Test func `of many at once each is stored whole or told busy`() async throws {
        let trial = try TrialOffice(try await Prepared.firstDay.value)
        let before = try trial.read { try $0.head() }
        let outcomes = await withTaskGroup(of: Int32?.self) { group in
            for number in 1...5 {
                group.addTask {
                    do {
                        let office = try trial.later(Int64(number))
                        _ = try await office.setFact(
                            "H0\(number)/dogs", to: "no", action: "set", asOf: TrialOffice.day, isDryRun: false)
                        return nil
                    } catch let error as OfficeError {
                        return error.exitNumber
                    } catch {
                        return 1
                    }
                }
            }
            var outcomes: [Int32?] = []
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        let done = outcomes.count { $0 == nil }
        #expect(done >= 1)
        #expect(outcomes.allSatisfy { $0 == nil || $0 == 75 })
        try trial.read { reader in
            #expect(try reader.head().ledger == before.ledger + done)
            var next = 1
            try reader.forEachEntry { entry in
                #expect(entry.sequence == next)
                next += 1
            }
        }
    }
}
