import Ledger
import Matching
import Persistence
import Records

/// Everything that is held on somebody: the records that are theirs or name them, in all versions.
///
/// A party's referrals and outcomes are theirs where they are its only member; of a party of several they stay until the last of
/// them goes. What a home and a person have in common goes with the person, not with the home.
struct SubjectReach {
    let subject: DataSubject
    /// Every version that is theirs, in the order they were stored.
    let versions: [StoredRecord]
    /// The ids of their own that are kept as erased.
    let marks: [Subject]
    /// Referrals of a party they share with somebody who stays.
    let sharedReferrals: [String]
    /// What a home or a member has in common with people who are still held: stays, outcomes, cases. It is kept with them.
    let keptWithOthers: [Subject]

    init(_ subject: DataSubject, _ reader: SchemeReader) throws {
        self.subject = subject
        var all: [(version: StoredRecord, names: RecordNames)] = []
        try reader.forEachVersion { row in
            switch row.kind {
            // These name nobody.
            case RecordKind.vocabulary.rawValue, RecordKind.policy.rawValue, RecordKind.staff.rawValue: break
            default:
                let version = try row.copied()
                all.append((version, RecordNames(version)))
            }
        }
        let own: Set<Subject>
        switch subject.key.kind {
        case .person: (own, sharedReferrals) = Self.ofPerson(subject.key.id, all)
        case .household: (own, sharedReferrals) = (Self.ofHousehold(subject.key.id, all), [])
        default: (own, sharedReferrals) = (Self.ofMember(subject.key.id, all), [])
        }
        versions = all.map(\.version).filter { own.contains($0.record) }
        let whose: Set<String> = ["person", "referral", "household", "member"]
        marks = own.filter { whose.contains($0.kind) }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
        let homes = Set(marks.filter { $0.kind == "household" }.map(\.id))
        let members = Set(marks.filter { $0.kind == "member" }.map(\.id))
        keptWithOthers =
            subject.key.kind == .person
            ? []
            : Set(
                all.filter { named in
                    !own.contains(named.version.record)
                        && !(named.names.households.isDisjoint(with: homes)
                            && named.names.members.isDisjoint(with: members))
                }.map(\.version.record)
            ).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }

    /// The records, each once, by kind and id.
    var records: [Subject] {
        Set(versions.map(\.record)).sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }

    /// The latest versions of the records that have not ended.
    var current: [StoredRecord] {
        Dictionary(versions.map { ($0.record, $0) }, uniquingKeysWith: { $1 }).values
            .filter { !$0.isEnded }.sorted { $0.sequence < $1.sequence }
    }

    private typealias Named = (version: StoredRecord, names: RecordNames)

    private static func ofPerson(_ id: String, _ all: [Named]) -> (own: Set<Subject>, shared: [String]) {
        let parties = Set(
            all.filter { $0.version.kind == "person" && $0.version.id == id }.flatMap(\.names.parties))
        let others = Set(
            all.filter { $0.version.kind == "person" && $0.version.id != id }.flatMap(\.names.parties))
        // Without a party of its own a person is one.
        let alone = parties.subtracting(others).union(others.contains(id) ? [] : [id])
        let ofParties = all.filter { $0.version.kind == "referral" && !$0.names.parties.isDisjoint(with: parties) }
        let own = Set(ofParties.filter { !$0.names.parties.isDisjoint(with: alone) }.map(\.version.id))
        let shared = Set(ofParties.map(\.version.id)).subtracting(own)
        let records = all.filter { named in
            if named.version.kind == "person" { return named.version.id == id }
            if let owner = named.names.owner { return owner == id || own.contains(owner) }
            return named.names.people.contains(id) || !named.names.parties.isDisjoint(with: alone)
                || !named.names.referrals.isDisjoint(with: own)
        }
        return (Set(records.map(\.version.record)), shared.sorted())
    }

    private static func ofHousehold(_ id: String, _ all: [Named]) -> Set<Subject> {
        let members = Set(
            all.filter { $0.version.kind == "member" && $0.names.households.contains(id) }.map(\.version.id))
        let held = HeldPeople(all.map { ($0.version, $0.names) })
        let records = all.filter { named in
            if let owner = named.names.owner { return owner == id || members.contains(owner) }
            let isTheirs = named.names.households.contains(id) || !named.names.members.isDisjoint(with: members)
            return isTheirs && !held.isNamed(by: named.names)
        }
        return Set(records.map(\.version.record))
    }

    private static func ofMember(_ id: String, _ all: [Named]) -> Set<Subject> {
        let held = HeldPeople(all.map { ($0.version, $0.names) })
        let records = all.filter { named in
            named.names.owner == id || named.names.members.contains(id) && !held.isNamed(by: named.names)
        }
        return Set(records.map(\.version.record))
    }
}

/// The people who are held, with their parties and referrals: what a home and they have in common is kept as theirs.
private struct HeldPeople {
    private var people: Set<String> = []
    private var parties: Set<String> = []
    private var referrals: Set<String> = []

    init(_ all: [(version: StoredRecord, names: RecordNames)]) {
        for named in all where named.version.kind == "person" {
            people.insert(named.version.id)
            parties.formUnion(named.names.parties)
        }
        for named in all where named.version.kind == "referral" { referrals.insert(named.version.id) }
    }

    func isNamed(by names: RecordNames) -> Bool {
        !people.isDisjoint(with: names.people) || !parties.isDisjoint(with: names.parties)
            || !referrals.isDisjoint(with: names.referrals)
    }
}

extension StoredRecord {
    /// Which record it is a version of.
    var record: Subject { Subject(kind: kind, id: id) }
}
