import Matching

extension FactField {
    /// The answers it takes, of the owner `id`.
    func answers(_ id: String, of owner: FactOwner, _ records: SchemeRecords, _ vocabulary: Vocabulary)
        -> FactAnswers
    {
        switch self {
        case .column("status"):
            owner.file == .referrals ? .choice(ReferralStatus.self) : .choice(HouseholdStatus.self)
        case .column(let name): Self.answers(toColumn: name, vocabulary)
        case .fact, .training, .ofHome: .yesOrNo
        case .scale(let name): .choice(vocabulary.steps(ofScale: name).map(\.label))
        case .need(_, "at_night"): .yesOrNo
        case .need(_, "level"): .choice(Level.self)
        case .need: .choice(Importance.self)
        case .wish(_, "said_by"): .choice(["yes", "no"] + Voice.allCases.filter { $0 != .household }.map(\.word))
        case .wish(_, "strength"): .choice(Strength.self)
        case .wish(_, "said_on"): .day
        case .wish: .choice(Importance.self)
        case .limit: FactAnswers("the manager's reason in a few words, or none", ["a reason", "none"])
        case .approval("arrangements"):
            FactAnswers(
                "arrangements joined by `;`, such as live-in; short-break", Arrangement.allCases.map(\.rawValue))
        case .approval("status"): .choice(ApprovalStatus.self)
        case .approval("conditions"):
            FactAnswers("codes, `no CODE`, or words, joined by `;`; none where there is none", ["none"])
        case .approval("most_by_arrangement"):
            FactAnswers("arrangements with a number, like `short-break:2`", ["short-break:2"])
        case .approval(let column): Self.answers(toColumn: column, vocabulary)
        case .list(.offers):
            FactAnswers(
                "the arrangements they offer joined by `;`, such as live-in; short-break, or none",
                Arrangement.allCases.map(\.rawValue) + ["live-in;short-break", "none"])
        case .list(.skills):
            FactAnswers(
                "everything they can support with, such as epilepsy:full; mobility:assist, or none",
                ["epilepsy:full;mobility:assist", "none"])
        case .list(.rooms):
            FactAnswers(
                "an id for each room joined by `;`, such as \(id)-R1; \(id)-R2, or none", ["\(id)-R1", "none"])
        case .list(.members):
            FactAnswers(
                "the role of each joined by `;`, such as carer; carer; child: \(Self.roles)",
                ["carer", "carer;child"])
        case .list: FactAnswers("none, or ? where it is not known", ["none"])
        case .roomsTaken:
            FactAnswers(
                "the rooms joined by `;`: \(Self.rooms(id, records).joined(separator: "; "))",
                Self.rooms(id, records))
        case .connection(_, "postcode"): .postcode
        case .connection(_, "importance"): .choice(Importance.self)
        case .connection(_, let column): Self.answers(toColumn: column, vocabulary)
        case .separations:
            FactAnswers(
                "a postcode for each place they must be kept away from joined by `;`, or none where there is no such place",
                ["none"])
        case .whoStays:
            FactAnswers(
                "the ids of people on record who live there from today on joined by `;`, or none where nobody does besides those whose stay is recorded",
                records.people.keys.sorted().prefix(1).map(\.text) + ["none"])
        case .askAgain:
            FactAnswers("yes, no, or the day from which they may be asked again", ["yes", "no", "2099-01-01"])
        case .check(_, "due_on"): FactAnswers(FactAnswers.day.says, ["2099-01-01"])
        case .check: .day
        case .skill(_, nil): FactAnswers("none", ["none"])
        case .skill(_, .some(let column)), .offer(_, .some(let column)): Self.answers(toColumn: column, vocabulary)
        case .offer(_, nil): FactAnswers("none", ["none"])
        }
    }

    private static var roles: String { MemberRole.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func rooms(_ id: String, _ records: SchemeRecords) -> [String] {
        records.households[HouseholdID(id)]?.rooms.elements.map(\.id.text) ?? []
    }

    /// The answers of a column, whichever file it is of: columns of one name take the same everywhere.
    private static func answers(toColumn name: String, _ vocabulary: Vocabulary) -> FactAnswers {
        switch name {
        case "born": FactAnswers("a day or a year, like 1984-02-29 or 1984", ["1990-05-05", "1950"])
        case "earliest_start", "latest_start", "end", "received_on", "told_us_on", "must_leave_by", "agreed_on",
            "format_reviewed_on", "needs_assessed_on", "last_confirmed_on", "checks_due", "from", "until",
            "certified_on", "expires_on":
            .day
        case "home_counts", "address_confidential", "capacity_for_this_move", "agreed_to_be_shown",
            "takes_emergencies":
            .yesOrNo
        case "postcode", "near": .postcode
        case "alone_safely_hours": .number(0...24, [0, 4, 24])
        case "people_to_lift": .number(0...6, [0, 1, 2])
        case "own_most", "living_there_now", "most_people": .number(0...20, [1, 2, 3])
        case "sleeps": .number(1...20, [1, 2])
        case "youngest", "oldest": .number(0...130, [16, 18])
        case "notice_days": .number(0...730, [0, 7, 90])
        case "shortest_days": .number(0...36_500, [1, 7])
        case "longest_days":
            FactAnswers("a whole number of days, or none where there is no longest", ["none", "30"])
        case "years": .number(0...80, [0, 3])
        case "level": .choice(Level.self)
        case "role": .choice(MemberRole.self)
        case "together": .choice(Together.self)
        case "arrangement": .choice(Arrangement.self)
        case "urgency": .choice(Urgency.self)
        case "search_agreed", "share_agreed": .choice(Agreement.self)
        case "slots", "usually_home": .slots
        case "every_weeks": .choice(["1", "2", "4"])
        case "dates":
            FactAnswers(
                "days joined by `;`, or several weeks running as 2027-03-05 x6",
                ["2027-03-06;2027-03-13", "2027-03-05 x6"])
        case "travel_at_most_miles", "at_most_miles": FactAnswers("miles, like 12 or 2.5", ["12", "2.5"])
        case "needs":
            FactAnswers(
                "needs with their level, such as epilepsy:full; mobility:assist, or none",
                [
                    "epilepsy:full", "mobility", "none",
                ])
        case "priorities":
            FactAnswers(
                "strands joined by `;`, first first: \(Strand.strands(of: .person).map(\.code).joined(separator: ", "))",
                ["closeness;interests"])
        case "interests": .codes([.interest], in: vocabulary)
        case "languages": .codes([.language, .communication], in: vocabulary)
        case "communication": .codes([.communication], in: vocabulary)
        case "format": .codes([.format], in: vocabulary)
        case "gender": .codes([.characteristic], in: vocabulary)
        case "true_of_me", "not_true_of_me": .codes(CodeKind.ofPeople, in: vocabulary)
        case "true_of_us", "not_true_of_us", "home": .codes(CodeKind.ofHouseholds, in: vocabulary)
        case "true_of_it", "not_true_of_it": .codes(CodeKind.ofRooms, in: vocabulary)
        case "must_have", "must_not_have", "would_like", "would_rather_not", "musts":
            FactAnswers("codes joined by `;` (`sharedlives vocabulary` lists them)", ["step-free"])
        case "party", "cover_for", "household": FactAnswers("an id", [])
        default: .words
        }
    }
}
