import Matching

/// Ends what files that were called complete do not name, if it is as much as was said.
struct Completeness {
    private let reading: Reading
    private let folder: FolderSheets

    init(_ reading: Reading, _ folder: FolderSheets) {
        self.reading = reading
        self.folder = folder
    }

    /// Ends the records, or reports why it cannot be done.
    func end() {
        var count = 0
        for kind in FileKind.allCases where reading.options.complete.contains(kind) {
            if let named = reading.named[kind] {
                count += kind.isOfChildren ? endChildren(kind, named: named) : endRecords(kind, named: named)
            } else {
                report(kind, "missing-file", "\(kind.fileName) was called complete, and it is not there")
            }
        }
        let said = reading.options.ends
        if count != said, let kind = FileKind.allCases.first(where: reading.options.complete.contains) {
            report(
                kind, "wrong-number", "\(count) would end, and --ends says \(said)",
                hint: count == 0 ? nil : "see which with --dry-run, then say --ends \(count)")
        }
    }

    /// Removes the records a file does not name; those that came from decisions stay. Answers how many were removed.
    private func endRecords(_ kind: FileKind, named: Set<String>) -> Int {
        switch kind {
        case .people: end(&reading.records.people, .person, named) { $0.text }
        case .referrals: end(&reading.records.referrals, .referral, named) { $0.text }
        case .households: end(&reading.records.households, .household, named) { $0.text }
        case .members: end(&reading.records.members, .member, named) { $0.text }
        case .stays: end(&reading.records.stays, .stay, named) { $0 }
        case .separations: end(&reading.records.separations, .separation, named) { $0 }
        case .outcomes: end(&reading.records.outcomes, .outcome, named) { $0 }
        case .staff: end(&reading.records.staff, .staff, named) { $0 }
        case .vocabulary: end(&reading.records.vocabulary, .vocabulary, named) { $0.text }
        case .needs, .wishes, .connections, .checks, .skills, .approvals, .offers, .rooms: 0
        }
    }

    private func end<Key, Record>(
        _ records: inout [Key: Record], _ kind: RecordKind, _ named: Set<String>, _ text: (Key) -> String
    ) -> Int {
        let ending = records.keys.filter { key in
            !named.contains(text(key)) && !reading.options.decided.contains(RecordKey(kind, text(key)))
        }
        for key in ending { records[key] = nil }
        return ending.count
    }

    /// Takes away the rows of owners a file of children does not name: what they were about is not known any longer. Answers how
    /// many rows there were.
    private func endChildren(_ kind: FileKind, named: Set<String>) -> Int {
        var count = 0
        for id in reading.records.people.keys where !named.contains(id.text) {
            guard var person = reading.records.people[id] else { continue }
            count += take(kind, from: &person)
            reading.records.people[id] = person
        }
        for id in reading.records.households.keys where !named.contains(id.text) {
            guard var household = reading.records.households[id] else { continue }
            count += take(kind, from: &household)
            reading.records.households[id] = household
        }
        for id in reading.records.members.keys where !named.contains(id.text) {
            guard var member = reading.records.members[id] else { continue }
            count += take(kind, from: &member)
            reading.records.members[id] = member
        }
        return count
    }

    private func take(_ kind: FileKind, from person: inout Person) -> Int {
        if kind == .needs {
            return clear(&person.needs, emptied: person.needsAssessedOn == nil ? .notKnown : .listed([]))
        }
        if kind == .wishes { return clear(&person.wishes, voice: .person) }
        if kind == .connections {
            defer { person.connections = [] }
            return person.connections.count
        }
        return 0
    }

    private func take(_ kind: FileKind, from household: inout Household) -> Int {
        if kind == .wishes { return clear(&household.wishes, voice: .household) }
        if kind == .checks { return clear(&household.checks) }
        if kind == .offers { return clear(&household.offers) }
        if kind == .rooms { return clear(&household.rooms) }
        if kind == .approvals {
            let held = household.approvals
            household.approvals = held.filter(\.isOfShortForm)
            return held.count - household.approvals.count
        }
        return 0
    }

    private func take(_ kind: FileKind, from member: inout Member) -> Int {
        if kind == .checks { return clear(&member.checks) }
        if kind == .skills { return clear(&member.skills) }
        return 0
    }

    private func clear<Element>(_ list: inout Listed<Element>, emptied: Listed<Element> = .notKnown) -> Int {
        defer { list = emptied }
        return list.elements.count
    }

    private func clear(_ wishes: inout [Wish], voice: Voice) -> Int {
        let held = wishes
        wishes = held.filter { $0.isOfColumns(of: voice) }
        return held.count - wishes.count
    }

    private func report(_ kind: FileKind, _ code: String, _ message: String, hint: String? = nil) {
        reading.report(
            ImportProblem(
                file: folder.name(of: kind), line: 1, column: 1, code: code, message: message, hint: hint))
    }
}
