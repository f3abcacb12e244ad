import Casework
import Intake
import Ledger
import Matching
import Persistence
import Records

extension Office {
    /// What was recorded about a person, a household, a referral or a concern, oldest first.
    ///
    /// - Parameters:
    ///   - knownAt: Only what was recorded by then; nil for everything.
    ///   - showsRestricted: Whether words about safeguarding are shown; who looked is recorded, and only the registered manager may.
    package func history(
        of id: String, knownAt: EntryTime?, showsRestricted: Bool
    ) throws(OfficeError) -> [HistoryLine] {
        let snapshot = try snapshot()
        if showsRestricted { try recordView(of: id, snapshot) }
        let subjects = try subjects(of: id, in: snapshot)
        return try reading { reader in
            var sequences: Set<Int> = []
            for subject in subjects { sequences.formUnion(try reader.entries(about: subject)) }
            var lines: [HistoryLine] = []
            for sequence in sequences.sorted() {
                guard let entry = try reader.entry(sequence) else { continue }
                if let knownAt, let time = EntryTime(entry.recordedAt), time > knownAt { continue }
                let body = try reader.body(ofEntry: sequence).flatMap { CanonicalValue.held(by: $0.bytes) }
                lines.append(HistoryLine(entry, body, showsRestricted: showsRestricted))
            }
            return lines
        }
    }

    /// The records that are about `id`: itself, and for a person the referrals of their party.
    private func subjects(of id: String, in snapshot: Snapshot) throws(OfficeError) -> [Subject] {
        let records = snapshot.records
        if records.people[PersonID(id)] != nil || records.people.values.contains(where: { $0.party.text == id }) {
            let people = records.people.values.filter { $0.id.text == id || $0.party.text == id }
            let parties = Set(people.map(\.party))
            let referrals = records.referrals.values.filter { parties.contains($0.party) }.map(\.id.text).sorted()
            return people.map(\.id.text).sorted().map { Subject(kind: RecordKind.person.rawValue, id: $0) }
                + referrals.map { Subject(kind: RecordKind.referral.rawValue, id: $0) }
        }
        let kinds: [(RecordKind, Bool)] = [
            (.referral, records.referrals[ReferralID(id)] != nil),
            (.household, records.households[HouseholdID(id)] != nil),
            (.concern, snapshot.cases.concerns[id] != nil),
        ]
        if let found = kinds.first(where: { $0.1 }) { return [Subject(kind: found.0.rawValue, id: id)] }
        let all =
            records.people.keys.map(\.text) + records.referrals.keys.map(\.text)
            + records.households.keys.map(\.text)
        throw .noSuch(
            kind: "person, household or referral", id: id, nearest: Suggestion.nearest(to: id, among: all.sorted()))
    }

    /// Records that somebody looked at restricted words; refuses whoever may not.
    private func recordView(of id: String, _ snapshot: Snapshot) throws(OfficeError) {
        let acting = try Acting(desk, role: nil, among: snapshot.records.staff.values, on: desk.today)
        guard acting.role == .registeredManager else {
            throw .moveRefused([
                .init(
                    "role", "restricted words are not for the role \(acting.role.rawValue)",
                    pass: "ask somebody who is registered-manager")
            ])
        }
        let changes = Changes(keys: [], ended: [], records: snapshot.records, reason: "history")
        try append(
            changes, kind: .view, action: "history", details: [.init("of", .string(id))], expecting: snapshot.head)
    }
}

extension HistoryLine {
    fileprivate init(_ entry: StoredEntry, _ body: CanonicalValue?, showsRestricted: Bool) {
        let details = body?.member("details")
        func text(_ key: String) -> String? { details?.member(key)?.text }
        let isRestricted = text("reason") == "safeguarding" || text("kind") == "safeguarding"
        let words = text("words")
        self.init(
            entry: entry.sequence, recordedAt: entry.recordedAt,
            happened: body?.member("happened_at")?.text ?? text("on"),
            action: body?.member("action")?.text ?? entry.kind,
            actor: body?.member("actor")?.text ?? body?.member("account")?.text, role: text("role"),
            about: Self.about(text), words: words.map { isRestricted && !showsRestricted ? "restricted" : $0 },
            isErased: body == nil)
    }

    private static func about(_ text: (String) -> String?) -> String {
        if let path = text("path") { return path + (text("value").map { " = \($0)" } ?? "") }
        guard let id = text("case") else { return "" }
        let parts = [text("side"), text("gate"), text("reason")].compactMap { $0 }
        let stages = [text("before"), text("after")].compactMap { $0 }
        let road = stages.count == 2 && stages[0] == stages[1] ? stages[1] : stages.joined(separator: " → ")
        return ([id] + parts + [road]).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
