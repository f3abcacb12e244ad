import Ledger
import Matching
import Persistence

extension Verification {
    /// Every body that is gone must be one that an erasure names: by commitment, by entry, by run. The ids that no import brings back are
    /// those that erasures name.
    mutating func checkErasures(_ reader: SchemeReader) throws {
        try checkMarks(reader)
        let gone = try reader.withoutBodies()
        if gone.versions.isEmpty, gone.entries.isEmpty, gone.runs.isEmpty { return }
        let intents = try reader.erasureIntents()
        let commitments = Set(intents.flatMap(\.commitments))
        let entries = Set(intents.flatMap(\.entries))
        let runs = Set(intents.flatMap(\.runs).map(\.run))
        let unexplained =
            gone.versions.filter { !commitments.contains($0.commitment.hexadecimal) }
            .map { "record version \($0.sequence)" }
            + gone.entries.filter { !entries.contains($0) }.map { "ledger entry \($0)" }
            + gone.runs.filter { !runs.contains($0) }.map { "run \($0)" }
        let count = gone.versions.count + gone.entries.count + gone.runs.count
        if unexplained.isEmpty {
            well("erased", "\(count) bodies are gone, and \(intents.count) erasures name each of them")
        } else {
            let named = unexplained.prefix(Self.namedAtMost).joined(separator: ", ")
            let more =
                unexplained.count > Self.namedAtMost ? " and \(unexplained.count - Self.namedAtMost) more" : ""
            fault(
                "erased", .bodyGone, "bodies are gone, and the ledger tells of no erasure of them: \(named)\(more)")
        }
    }

    private mutating func checkMarks(_ reader: SchemeReader) throws {
        // What was agreed and not done yet may have left its marks or not.
        let open = Set(try reader.unfinishedErasures().flatMap(\.ids))
        let said = Set(try reader.erasureIntents().flatMap(\.ids))
        var kept: Set<Subject> = []
        for kind in [RecordKind.person, .referral, .household, .member] {
            kept.formUnion(try reader.erasedIDs(kind: kind.rawValue).map { Subject(kind: kind.rawValue, id: $0) })
        }
        let differing = kept.symmetricDifference(said).subtracting(open).map(\.text).sorted()
        if differing.isEmpty { return }
        fault(
            "erased", .marksChanged,
            "the ids kept as erased are not those that erasures name: \(differing.prefix(Self.namedAtMost).joined(separator: ", "))"
        )
    }

    private static let namedAtMost = 5
}
