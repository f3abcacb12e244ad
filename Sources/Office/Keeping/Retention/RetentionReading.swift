import Casework
import Matching
import Persistence
import Records

/// What the records say about how long each person and household is kept.
struct RetentionReading {
    private let records: SchemeRecords
    private let terms: [RetentionTerms]
    private let asOf: Day
    /// The day of the last entry about a record, by kind and id.
    private let lastEntries: [Subject: Day]
    /// What was agreed and has not ended.
    private let arrangements: [AgreedArrangement]
    private let proposals: [Proposal]
    private let stays: [PersonID: [Stay]]
    private let residents: [HouseholdID: [Stay]]
    private let referrals: [PartyID: [Referral]]
    private let outcomes: [PartyID: [Outcome]]

    init(_ snapshot: Snapshot, asOf: Day, lastEntries: [Subject: Day]) {
        records = snapshot.records
        terms = snapshot.policy.policy.retention
        self.asOf = asOf
        self.lastEntries = lastEntries
        arrangements = snapshot.cases.sortedArrangements.filter(\.stage.isOpen)
        proposals = snapshot.cases.sortedProposals
        let stayed = records.stays.values.filter { $0.kind == .stay && $0.person != nil }
        stays = Dictionary(grouping: stayed) { $0.person ?? PersonID("") }
        residents = Dictionary(grouping: stayed, by: \.household)
        referrals = Dictionary(grouping: records.referrals.values, by: \.party)
        outcomes = Dictionary(
            grouping: records.outcomes.values.filter { $0.party != nil }, by: { $0.party ?? PartyID("") })
    }

    /// Everybody's, persons first, then households, by id.
    var all: [Retention] {
        records.people.keys.sorted().map { person($0) } + records.households.keys.sorted().map { household($0) }
    }

    /// One subject's; nil for a member, whose home is what is kept.
    func retention(of key: RecordKey) -> Retention? {
        switch key.kind {
        case .person where records.people[PersonID(key.id)] != nil: person(PersonID(key.id))
        case .household where records.households[HouseholdID(key.id)] != nil: household(HouseholdID(key.id))
        default: nil
        }
    }

    /// Why a subject cannot be erased at all: somebody lives with somebody, or is about to.
    func activeStays(of key: RecordKey) -> [String] {
        switch key.kind {
        case .person:
            let id = PersonID(key.id)
            let party = records.people[id]?.party ?? PartyID(key.id)
            return (stays[id] ?? []).compactMap { goingOn($0) }.sorted() + open { $0.party == party }
        case .household: return inHome(HouseholdID(key.id))
        default: return records.members[MemberID(key.id)].map { inHome($0.household) } ?? []
        }
    }

    private func inHome(_ id: HouseholdID) -> [String] {
        (residents[id] ?? []).compactMap { goingOn($0) }.sorted() + open { $0.household == id }
    }

    private func open(_ isTheirs: (AgreedArrangement) -> Bool) -> [String] {
        arrangements.filter(isTheirs).map { "arrangement \($0.id) is \($0.stage.rawValue)" }
    }

    private func goingOn(_ stay: Stay) -> String? {
        if let until = stay.until, until <= asOf { return nil }
        let end = stay.until.map { " until \($0)" } ?? ""
        return "\(stay.person?.text ?? "somebody") stays in \(stay.household) from \(stay.from)\(end)"
    }

    private func person(_ id: PersonID) -> Retention {
        let party = records.people[id]?.party ?? PartyID(id.text)
        let stays = stays[id] ?? []
        let referrals = referrals[party] ?? []
        var running = activeStays(of: RecordKey(.person, id.text))
        running += referrals.filter { $0.status.value.map { $0 != .closed && $0 != .withdrawn } ?? true }
            .map { "referral \($0.id) is open" }.sorted()
        var days = RetentionDays()
        days.supportEnded = stays.compactMap(\.until).max()
        let contacts =
            referrals.flatMap { [$0.receivedOn, $0.toldUsOn, $0.agreedOn] }
            + (outcomes[party] ?? []).map(\.on) + [records.people[id]?.needsAssessedOn] + stays.map(\.until)
        days.lastContact = contacts.compactMap { $0 }.max()
        let proposed = proposals.filter { $0.party == party }
        days.lastStep = proposed.compactMap(\.lastStepOn).max()
        days.lastEntry =
            ([Subject(kind: "person", id: id.text)]
            + referrals.map { Subject(kind: "referral", id: $0.id.text) }
            + stays.map { Subject(kind: "stay", id: $0.recordID) }
            + proposed.map { Subject(kind: "proposal", id: $0.recordID) }
            + (outcomes[party] ?? []).map { Subject(kind: "outcome", id: $0.recordID) }).compactMap {
                lastEntries[$0]
            }.max()
        return retention(
            RecordKey(.person, id.text), stays.isEmpty ? shortClass(proposed) : "person", days, running: running)
    }

    private func household(_ id: HouseholdID) -> Retention {
        guard let household = records.households[id] else { preconditionFailure("the household is there") }
        var running = activeStays(of: RecordKey(.household, id.text))
        let ended = household.approvals.compactMap { approval in
            approval.status.value == .ended || approval.until.map { $0 <= asOf } ?? false ? approval.until : nil
        }.max()
        let lived = residents[id] ?? []
        let own = Subject(kind: "household", id: id.text)
        let proposed = proposals.filter { $0.household == id }
        var days = RetentionDays()
        days.lastEntry = lastEntries[own]
        days.lastContact = household.lastConfirmedOn
        days.lastStep = proposed.compactMap(\.lastStepOn).max()
        switch household.status.value {
        case .ended: days.approvalEnded = ended ?? lived.compactMap(\.until).max() ?? days.lastEntry
        case nil
        where !household.approvals.isEmpty
            && household.approvals.allSatisfy { $0.until.map { $0 <= asOf } ?? false }:
            days.approvalEnded = ended
        case let status: running.append("the home is \(status?.rawValue ?? "not said to have ended")")
        }
        let wasCarers = !household.approvals.isEmpty || !lived.isEmpty
        return retention(
            RecordKey(.household, id.text), wasCarers ? "household" : shortClass(proposed), days, running: running)
    }

    /// The class of somebody of whom no stay and no approval came: `proposal` where somebody was proposed to somebody and the table
    /// has a period of its own for it, else `enquiry`.
    private func shortClass(_ proposed: [Proposal]) -> String {
        !proposed.isEmpty && terms.contains { $0.recordClass == "proposal" } ? "proposal" : "enquiry"
    }

    /// The classes of record that the program can tell apart.
    static let classes: Set<String> = ["person", "household", "proposal", "enquiry"]

    private func retention(
        _ subject: RecordKey, _ recordClass: String, _ days: RetentionDays, running: [String]
    ) -> Retention {
        let terms = terms.first { $0.recordClass == recordClass }
        return Retention(
            subject: subject, recordClass: recordClass, trigger: terms?.trigger,
            from: terms.flatMap { days.day(of: $0.trigger) }, years: terms?.years, source: terms?.source,
            running: running)
    }
}

extension Proposal {
    /// The day of the last step; a word of the batch's is none.
    fileprivate var lastStepOn: Day? { steps.last { $0.move != .flag }?.on }
}
