import Matching

/// Records that refer to something that is not there.
struct LeftBehind {
    /// By the file they would stand in: what they are and how many; only those of which there are any.
    let counts: [(kind: FileKind, what: String, count: Int)]

    init(_ records: SchemeRecords) {
        let parties = Set(records.people.values.map(\.party))
        let rooms = records.households.mapValues { Set($0.rooms.elements.map(\.id)) }
        let all: [(FileKind, String, Int)] = [
            (
                .referrals, "referrals",
                records.referrals.values.count {
                    !parties.contains($0.party) || $0.coverFor.map { records.households[$0] == nil } ?? false
                }
            ),
            (.members, "members", records.members.values.count { records.households[$0.household] == nil }),
            (
                .stays, "stays",
                records.stays.values.count { stay in
                    records.households[stay.household] == nil
                        || stay.person.map { records.people[$0] == nil } ?? false
                        || stay.room.map { rooms[stay.household]?.contains($0) != true } ?? false
                }
            ),
            (.separations, "separations", records.separations.values.count { !Self.isWhole($0, records) }),
            (
                .outcomes, "outcomes",
                records.outcomes.values.count { outcome in
                    outcome.party.map { !parties.contains($0) } ?? false
                        || outcome.household.map { records.households[$0] == nil } ?? false
                }
            ),
        ]
        counts = all.filter { $0.2 > 0 }
    }

    private static func isWhole(_ separation: Separation, _ records: SchemeRecords) -> Bool {
        guard records.people[separation.one] != nil else { return false }
        return switch separation.other {
        case .person(let id): records.people[id] != nil
        case .member(let id): records.members[id] != nil
        case .household(let id): records.households[id] != nil
        case .area: true
        }
    }
}
