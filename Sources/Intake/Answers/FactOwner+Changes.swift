import Matching

extension FactOwner {
    /// The records that differ: the owner's own, people whom a referral has made one party, and who or what an answer was about besides.
    func changedKeys(from before: SchemeRecords, to after: SchemeRecords) -> Set<RecordKey> {
        var keys: Set<RecordKey> = []
        switch self {
        case .person(let id): if before.people[id] != after.people[id] { keys.insert(key) }
        case .referral(let id):
            if before.referrals[id] != after.referrals[id] { keys.insert(key) }
            for (person, record) in after.people where before.people[person]?.party != record.party {
                keys.insert(RecordKey(.person, person.text))
            }
        case .household(let id), .room(_, of: let id):
            if before.households[id] != after.households[id] { keys.insert(key) }
        case .member(let id): if before.members[id] != after.members[id] { keys.insert(key) }
        }
        insert(.member, before.members, after.members, into: &keys) { $0.text }
        insert(.stay, before.stays, after.stays, into: &keys) { $0 }
        insert(.separation, before.separations, after.separations, into: &keys) { $0 }
        insert(.outcome, before.outcomes, after.outcomes, into: &keys) { $0 }
        return keys
    }

    /// What an answer of the owner changed among records that are not its own.
    private func insert<Key, Record: Equatable>(
        _ kind: RecordKind, _ before: [Key: Record], _ after: [Key: Record], into keys: inout Set<RecordKey>,
        _ text: (Key) -> String
    ) {
        for (key, record) in after where before[key] != record { keys.insert(RecordKey(kind, text(key))) }
        for key in before.keys where after[key] == nil { keys.insert(RecordKey(kind, text(key))) }
    }

    /// The paths of earlier answers that no longer say what is held: codes that the new fact made otherwise.
    func contradictedAnswers(from before: SchemeRecords, to after: SchemeRecords) -> [String] {
        guard !before.answers.isEmpty, let old = facts(in: before), let new = facts(in: after), old != new else {
            return []
        }
        let gone = old.yes.filter { !new.yes.contains($0) } + old.no.filter { !new.no.contains($0) }
        return gone.map { heldPath($0.text) }.filter { before.answers[$0] != nil }
    }

    /// What is so and not so of the owner; nil where nothing of the kind is recorded of it.
    func facts(in records: SchemeRecords) -> Facts? {
        switch self {
        case .person(let id): records.people[id]?.facts
        case .household(let id): records.households[id]?.facts
        case .room(let id, of: let household):
            records.households[household]?.rooms.elements.first { $0.id == id }?.facts
        case .referral, .member: nil
        }
    }
}
