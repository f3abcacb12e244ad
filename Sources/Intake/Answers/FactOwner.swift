import Matching

/// What an id names.
enum FactOwner: Hashable {
    case person(PersonID)
    case referral(ReferralID)
    case household(HouseholdID)
    case member(MemberID)
    case room(RoomID, of: HouseholdID)

    /// Everything among `records` that has the id `text`; seldom more than one.
    static func owners(named text: String, in records: SchemeRecords) -> [FactOwner] {
        var owners: [FactOwner] = []
        if records.people[PersonID(text)] != nil { owners.append(.person(PersonID(text))) }
        if records.referrals[ReferralID(text)] != nil { owners.append(.referral(ReferralID(text))) }
        if records.households[HouseholdID(text)] != nil { owners.append(.household(HouseholdID(text))) }
        if records.members[MemberID(text)] != nil { owners.append(.member(MemberID(text))) }
        let room = RoomID(text)
        let homes = records.households.values.filter { $0.rooms.elements.contains { $0.id == room } }
        owners += homes.map(\.id).sorted().map { .room(room, of: $0) }
        return owners
    }

    /// Every id that a fact may be about, for "did you mean".
    static func ids(in records: SchemeRecords) -> [String] {
        records.people.keys.map(\.text) + records.referrals.keys.map(\.text) + records.households.keys.map(\.text)
            + records.members.keys.map(\.text)
            + records.households.values.flatMap { $0.rooms.elements.map(\.id.text) }
    }

    /// The file whose columns are its own.
    var file: FileKind {
        switch self {
        case .person: .people
        case .referral: .referrals
        case .household: .households
        case .member: .members
        case .room: .rooms
        }
    }

    /// The word for it.
    var what: String {
        switch self {
        case .person: "person"
        case .referral: "referral"
        case .household: "household"
        case .member: "member"
        case .room: "room"
        }
    }

    /// The key of the record that its facts are in: a room's are in its household's.
    var key: RecordKey {
        switch self {
        case .person(let id): RecordKey(.person, id.text)
        case .referral(let id): RecordKey(.referral, id.text)
        case .household(let id), .room(_, of: let id): RecordKey(.household, id.text)
        case .member(let id): RecordKey(.member, id.text)
        }
    }

    /// What an answer's path begins with, so that an import finds the answer: a room's answers are its household's.
    func heldPath(_ field: String) -> String {
        switch self {
        case .person(let id): "\(id)/\(field)"
        case .referral(let id): "\(id)/\(field)"
        case .household(let id): "\(id)/\(field)"
        case .member(let id): "\(id)/\(field)"
        case .room(let id, of: let household): "\(household)/rooms.\(id).\(field)"
        }
    }

    /// The columns of its own that can be set one by one.
    var columns: [String] {
        let never: Set<String> =
            switch self {
            // The short form's own columns make referrals and approvals, which have paths of their own.
            case .person: ["id", "easting", "northing", "wants", "from"]
            case .household: ["id", "easting", "northing", "approved_for", "approved_most", "approved_until"]
            case .referral, .member: ["id"]
            case .room: ["id", "household"]
            }
        return ColumnTable.columns(of: file).map(\.name).filter { !never.contains($0) }
    }

    /// The lists below it whose parts have paths, `checks.dbs.done_on`.
    var lists: [String] {
        switch self {
        case .person: ["needs", "wishes", "connections", "separations"]
        case .household:
            [
                "approval", "approvals", "checks", "offers", "rooms", "rooms_taken", "limits", "training",
                "members", "outcomes", "stays",
            ]
        case .member: ["checks", "skills"]
        case .referral: ["conditions", "dates"]
        case .room: []
        }
    }

    /// The kinds of code that can be so or not so of it.
    var kindsOfFacts: Set<CodeKind> {
        switch self {
        case .person: CodeKind.ofPeople
        case .household: CodeKind.ofHouseholds
        case .room: CodeKind.ofRooms
        case .referral, .member: []
        }
    }

    /// The columns that list what is so of it and what is not.
    var factColumns: (yes: String, no: String)? {
        switch self {
        case .person: ("true_of_me", "not_true_of_me")
        case .household: ("true_of_us", "not_true_of_us")
        case .room: ("true_of_it", "not_true_of_it")
        case .referral, .member: nil
        }
    }
}
