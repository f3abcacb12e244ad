import Ledger
import Matching
import Persistence
import Records

/// What was touched by an erasure and stays: kinds of mark beside those of records.
enum TouchedKind {
    /// A home whose pairs read something that is gone.
    static let home = "touched-home"
    /// A referral whose pairs did.
    static let list = "touched-list"
}

extension ErasureIntent {
    /// The versions that are still there of those that are to go.
    func versionsLeft(_ reader: SchemeReader) throws -> [StoredRecord] {
        let wanted = Set(commitments)
        var sequences: Set<Int> = []
        try reader.forEachEvidence { evidence in
            if wanted.contains(evidence.commitment.hexadecimal) { sequences.insert(evidence.sequence) }
        }
        return try sequences.sorted().compactMap { try reader.record(ofVersion: $0) }
    }

    /// The words of theirs, and where copies about them were written, as far as what is to go still says them.
    func words(_ reader: SchemeReader) throws -> ErasureWords {
        let versions = try versionsLeft(reader)
        let events = try entries.compactMap { try reader.body(ofEntry: $0)?.bytes }
        let about = Set(versions.map(\.record)).union(ids)
        let copies = try reader.copies(about: nil).filter { $0.tells(of: about) }.flatMap(\.paths)
        return ErasureWords(
            words: SubjectWords(of: versions.map(\.bytes) + events), copies: Set(copies).sorted())
    }

    /// The rows to delete, as far as they are there.
    ///
    /// - Parameter last: The last ledger entry the intent and this database share; nil for all.
    func erasure(_ reader: SchemeReader, sharedUpTo last: Int? = nil) throws -> Erasure {
        let versions = try versionsLeft(reader)
        let links = Set(versions.map(\.record)).union(ids).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
        let runs = try reader.runs().filter { run in self.runs.contains { $0.run == run.number } }
        return Erasure(
            versions: versions.map(\.sequence), marks: ids, touched: try touched(by: versions, reader),
            links: links,
            entryBodies: entries.filter { $0 <= last ?? Int.max }, runBodies: runs.map(\.number), lists: lists,
            households: households, upToRun: upToRun)
    }

    /// Refuses an intent from a register that leaves a version of somebody it erases: in a backup older than it, none may stay.
    func checkNamesAll(in erasure: Erasure, _ reader: SchemeReader) throws {
        let named = Set(erasure.versions)
        for id in ids
        where try reader.versions(kind: id.kind, id: id.id).contains(where: { !named.contains($0.sequence) }) {
            throw OfficeError.refused(
                "not restored: the register of erasures does not name every version of \(id.text) that the backup has; it was changed"
            )
        }
    }

    /// Homes and lists that read something of what goes, and stay.
    private func touched(by versions: [StoredRecord], _ reader: SchemeReader) throws -> [Subject] {
        var homes: Set<String> = []
        for version in versions {
            switch version.kind {
            case RecordKind.stay.rawValue, RecordKind.member.rawValue:
                homes.formUnion(RecordNames(version).households)
            case RecordKind.outcome.rawValue where Self.isToEverybody(version):
                homes.formUnion(RecordNames(version).households)
            default: break
            }
        }
        homes.subtract(gone(.household))
        var referrals = Set(lists.compactMap { $0.split(separator: "/").first.map(String.init) })
        referrals.formUnion(try reader.referrals(of: try keptApart(reader)))
        referrals.subtract(gone(.referral))
        return homes.sorted().map { Subject(kind: TouchedKind.home, id: $0) }
            + referrals.sorted().map { Subject(kind: TouchedKind.list, id: $0) }
    }

    /// The people who stay and are kept apart from somebody who goes: their pairs read where that one lives.
    private func keptApart(_ reader: SchemeReader) throws -> Set<String> {
        let (people, households, members) = (gone(.person), gone(.household), gone(.member))
        var apart: Set<String> = []
        try reader.forEachVersion { row in
            guard row.kind == RecordKind.separation.rawValue else { return }
            let names = RecordNames(try row.copied())
            if names.people.isDisjoint(with: people), names.households.isDisjoint(with: households),
                names.members.isDisjoint(with: members)
            {
                return
            }
            apart.formUnion(names.people)
        }
        return apart.subtracting(people)
    }

    private func gone(_ kind: RecordKind) -> Set<String> {
        Set(ids.filter { $0.kind == kind.rawValue }.map(\.id))
    }

    private static func isToEverybody(_ outcome: StoredRecord) -> Bool {
        CanonicalValue.held(by: outcome.bytes)?.member("reach")?.text != Reach.pair.rawValue
    }
}

extension SchemeReader {
    /// The referrals of the parties that people are in, by all that is held.
    fileprivate func referrals(of people: Set<String>) throws -> Set<String> {
        if people.isEmpty { return [] }
        var parties: Set<String> = []
        for id in people {
            for version in try versions(kind: RecordKind.person.rawValue, id: id) {
                parties.formUnion(RecordNames(version).parties)
            }
        }
        var referrals: Set<String> = []
        try records().forEach(kind: RecordKind.referral.rawValue, includingEnded: true) { row in
            if !RecordNames(try row.copied()).parties.isDisjoint(with: parties) { referrals.insert(row.id) }
        }
        return referrals
    }
}
