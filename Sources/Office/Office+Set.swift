import Intake
import Ledger
import Matching
import Persistence
import Records

/// What setting one fact did, or would do.
package struct FactSet: Sendable {
    package let path: String
    /// The value that is recorded: a yes to a search for somebody who cannot decide is a best-interests decision.
    package let value: String
    package let changed: [RecordKey]
    /// What it changes on which lists, in the order of referrals.
    package let lists: [ListChange]
}

extension Office {
    /// Sets one fact as an import of the same cell would, holds the answer, and says what it changes on which lists.
    ///
    /// - Parameter action: `set` or `answer`, for the ledger.
    package func setFact(
        _ path: String, to value: String, action: String, asOf: Day?, isDryRun: Bool
    ) async throws(OfficeError) -> FactSet {
        let snapshot = try reading { try $0.snapshot() }
        let places = gazetteer()
        let outcome = FactChange(path: path, value: value).outcome(
            in: snapshot.records, startingTerms: [], on: desk.today, saidBy: desk.actor
        ) { places.answer(for: $0) }
        if outcome.hasErrors { throw .badInput(outcome.problems) }
        let fact = outcome.fact
        let day = asOf ?? desk.today
        let before = await lists(of: snapshot.records, snapshot, day)
        let after = await lists(of: outcome.records, snapshot, day)
        let changes = ListChange.changes(from: before, to: after)
        let known = outcome.changed.filter { outcome.records.has($0) }
        let dropped = outcome.changed.filter { !outcome.records.has($0) }
        if !isDryRun, !outcome.changed.isEmpty {
            let records = Changes(keys: known, ended: dropped, records: outcome.records, reason: action)
            try append(
                records, kind: .record, action: action,
                details: [.init("path", .string(fact.path)), .init("value", .string(fact.value))],
                subjects: outcome.changed.map { Subject(kind: $0.kind.rawValue, id: $0.id) },
                expecting: snapshot.head)
        }
        return FactSet(path: fact.path, value: fact.value, changed: outcome.changed, lists: changes)
    }

    /// The answers that the fact at `path` takes, in words.
    package func answersTaken(by path: String) throws(OfficeError) -> String {
        let records = try snapshot().records
        switch FactChange(path: path, value: "").answers(in: records, startingTerms: []) {
        case .success(let answers): return answers.says
        case .failure(let refusal): throw .badInput([refusal.problem])
        }
    }

    /// The lists there are with `records`, to be compared with others.
    func lists(of records: SchemeRecords, _ snapshot: Snapshot, _ day: Day) async -> [SeenList] {
        let matcher = Matcher(
            CompiledPopulation(records.population(startingTerms: []), policy: snapshot.policy.policy, asOf: day))
        return await matcher.shortlists(tasks: 2).map { SeenList($0, of: matcher) }
    }
}

extension SchemeRecords {
    /// Whether the record at `key` is among these.
    func has(_ key: RecordKey) -> Bool {
        switch key.kind {
        case .vocabulary: vocabulary[Code(key.id)] != nil
        case .person: people[PersonID(key.id)] != nil
        case .referral: referrals[ReferralID(key.id)] != nil
        case .household: households[HouseholdID(key.id)] != nil
        case .member: members[MemberID(key.id)] != nil
        case .stay: stays[key.id] != nil
        case .separation: separations[key.id] != nil
        case .outcome: outcomes[key.id] != nil
        case .staff: staff[key.id] != nil
        case .answer: answers[key.id] != nil
        case .override: overrides[key.id] != nil
        case .policy, .proposal, .arrangement, .concern: false
        }
    }
}
