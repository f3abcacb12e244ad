import Matching
import Persistence
import Records

extension SubjectReach {
    /// What a household said to everybody on the occasion of somebody who is erased: it stays the household's, without the party.
    var carriedOutcomes: [(key: RecordKey, bytes: [UInt8], isEnded: Bool)] {
        get throws {
            guard subject.key.kind == .person else { return [] }
            return try current.compactMap { version in
                guard version.kind == RecordKind.outcome.rawValue else { return nil }
                var outcome = try RecordCodec.value(Outcome.self, from: version.bytes)
                guard outcome.outcome == .saidNo, outcome.household != nil, outcome.by != .person,
                    outcome.reach == .everybodyUntil
                else { return nil }
                outcome.party = nil
                return (RecordKey(.outcome, outcome.recordID), RecordCodec.bytes(of: outcome), false)
            }
        }
    }
}
