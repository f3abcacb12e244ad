import Ledger
import Matching
import Persistence
import Records

/// The night before, as far as a rematch is compared with it.
struct NightBefore {
    /// The last rematch; nil where there was none, so that everything is new and nothing is listed.
    let run: StoredRun?
    /// What it proposed.
    let proposals: [PlanBody.Proposal]
    /// Whether an erasure took its plan, so that nothing counts as proposed then.
    let isPlanErased: Bool

    init(_ reader: SchemeReader) throws {
        run = try reader.latestRun(.rematch)
        let plan = try run.flatMap { try reader.lastPlan(before: $0.number + 1) }
        proposals = plan?.proposals ?? []
        isPlanErased = plan?.isErased ?? false
    }

    /// Records stored since, by their keys.
    func changed(_ reader: SchemeReader, upTo last: Int) throws -> [RecordKey] {
        guard let run else { return [] }
        return try reader.changes(after: run.readUpTo, upTo: last).compactMap { change in
            RecordKind(rawValue: change.kind).map { RecordKey($0, change.id) }
        }
    }

    /// The lists that differ, by name: as they were stored then, and as they are now.
    func differingLists(
        _ now: [NewShortlist], _ reader: SchemeReader
    ) throws -> (before: [String: [PairLine]], after: [String: [PairLine]]) {
        guard let run else { return ([:], [:]) }
        let differing = NewShortlist.changes(from: try reader.shortlistDigests(atRun: run.number), to: now)
        var before: [String: [PairLine]] = [:]
        var after: [String: [PairLine]] = [:]
        for list in differing {
            let stored = try reader.shortlist(of: list.referral, atRun: run.number)
            before[list.referral] = try Self.lines(stored?.lines.map(\.bytes) ?? [], list.referral)
            after[list.referral] = try Self.lines(list.lines.map(\.bytes), list.referral)
        }
        return (before, after)
    }

    private static func lines(_ bytes: [[UInt8]], _ list: String) throws -> [PairLine] {
        try bytes.map { bytes in
            guard let line = try PairLine(bytes) else { throw OfficeError.unreadableRecord("the list of \(list)") }
            return line
        }
    }
}
