import Matching

/// What differs between two states of a scheme's records.
struct RecordChange {
    private(set) var added: [RecordKey] = []
    private(set) var changed: [RecordKey] = []
    private(set) var ended: [RecordKey] = []
    /// Records that files named and did not change.
    private(set) var unchanged: [RecordKey] = []
    private let named: [FileKind: Set<String>]

    /// Compares every record; `named` says what each file named.
    init(from before: SchemeRecords, to after: SchemeRecords, named: [FileKind: Set<String>]) {
        self.named = named
        // In the order of the kinds' names, so that each list is in order once each kind is.
        compare(.answer, before.answers, after.answers, files: []) { $0 }
        compare(
            .household, before.households, after.households,
            files: [.households, .wishes, .checks, .approvals, .offers, .rooms]
        ) { $0.text }
        compare(.member, before.members, after.members, files: [.members, .checks, .skills]) { $0.text }
        compare(.outcome, before.outcomes, after.outcomes, files: [.outcomes]) { $0 }
        compare(.person, before.people, after.people, files: [.people, .needs, .wishes, .connections]) { $0.text }
        compare(.referral, before.referrals, after.referrals, files: [.referrals]) { $0.text }
        compare(.separation, before.separations, after.separations, files: [.separations]) { $0 }
        compare(.staff, before.staff, after.staff, files: [.staff]) { $0 }
        compare(.stay, before.stays, after.stays, files: [.stays]) { $0 }
        compare(.vocabulary, before.vocabulary, after.vocabulary, files: [.vocabulary]) { $0.text }
    }

    private mutating func compare<Key, Record: Equatable>(
        _ kind: RecordKind, _ before: [Key: Record], _ after: [Key: Record], files: [FileKind],
        _ text: (Key) -> String
    ) {
        let start = (added.count, changed.count, unchanged.count, ended.count)
        for (key, record) in after {
            let id = text(key)
            guard let earlier = before[key] else {
                added.append(RecordKey(kind, id))
                continue
            }
            if earlier != record {
                changed.append(RecordKey(kind, id))
            } else if files.contains(where: { named[$0]?.contains(id) ?? false }) {
                unchanged.append(RecordKey(kind, id))
            }
        }
        for key in before.keys where after[key] == nil { ended.append(RecordKey(kind, text(key))) }
        added[start.0...].sort()
        changed[start.1...].sort()
        unchanged[start.2...].sort()
        ended[start.3...].sort()
    }
}
