import Ledger
import Matching
import Persistence
import Records

/// Everything that is held on somebody, as it may be handed out.
package struct SubjectExport: Sendable {
    package let subject: DataSubject
    package let isDraft: Bool
    /// The whole document, `sharedlives.subject.export`.
    package let document: OrderedJSON
    package let versions: Int
    package let events: Int
    package let lines: Int
    package let copies: Int
    /// Where something was withheld, or is to be looked at.
    package let notes: [WithheldNote]
}

extension SchemeReader {
    /// What is held on somebody: all versions of all records, the events about them, their lines in runs, the copies given.
    func subjectExport(_ subject: DataSubject, isDraft: Bool, madeAt: String) throws -> SubjectExport {
        let reach = try SubjectReach(subject, self)
        var withholding = Withholding(for: reach, isDraft: isDraft)
        var records: [OrderedJSON] = []
        for version in reach.versions {
            let entry = try evidence(ofRecord: version.sequence)?.ledgerSequence
            let body = CanonicalValue.held(by: version.bytes) ?? .null
            let name =
                version.kind == RecordKind.separation.rawValue ? version.kind : "\(version.kind) \(version.id)"
            records.append([
                "kind": .string(version.kind),
                "id": .string(isDraft || name != version.kind ? version.id : "[withheld]"),
                "version": .number(version.sequence), "recorded_by_entry": .number(entry),
                "recorded_at": .text(try entry.flatMap { try self.entry($0) }?.recordedAt),
                "ended": .bool(version.isEnded),
                "body": withholding.shown(body, kind: version.kind, at: "records.\(name).\(version.sequence)"),
            ])
        }
        let events = try eventsShown(reach, &withholding)
        let lines = try linesShown(reach, &withholding)
        let copies = try self.copies(about: nil).filter { $0.tells(of: reach.marks) }
        return SubjectExport(
            subject: subject, isDraft: isDraft,
            document: .document(
                schema: "sharedlives.subject.export", version: 1,
                [
                    .init("subject", .string(subject.subject.text)), .init("made_at", .string(madeAt)),
                    .init("draft", .bool(isDraft)), .init("records", .array(records)),
                    .init("events", .array(events)), .init("lists", .array(lines)),
                    .init(
                        "copies_given",
                        .array(
                            copies.map {
                                [
                                    "entry": .number($0.entry), "at": .string($0.recordedAt),
                                    "what": .string($0.what),
                                    "form": .text($0.form), "recipient": .text($0.recipient),
                                ]
                            })),
                    .init(
                        isDraft ? "to_review" : "withheld",
                        .array(withholding.notes.map { ["where": .string($0.path), "why": .string($0.why)] })),
                ]), versions: records.count, events: events.count, lines: lines.count, copies: copies.count,
            notes: withholding.notes)
    }

    private func eventsShown(_ reach: SubjectReach, _ withholding: inout Withholding) throws -> [OrderedJSON] {
        var sequences: Set<Int> = []
        for record in reach.records { sequences.formUnion(try entries(naming: record)) }
        var events: [OrderedJSON] = []
        for sequence in sequences.sorted() {
            guard let entry = try entry(sequence), let body = try body(ofEntry: sequence),
                let value = CanonicalValue.held(by: body.bytes)
            else { continue }
            events.append([
                "entry": .number(sequence), "kind": .string(entry.kind), "recorded_at": .string(entry.recordedAt),
                "body": withholding.shown(value, kind: entry.kind, at: "events.\(sequence)"),
            ])
        }
        return events
    }

    /// Their lists as each run stored them; of a home its lines, without whose list it was.
    private func linesShown(_ reach: SubjectReach, _ withholding: inout Withholding) throws -> [OrderedJSON] {
        let own = Set(reach.marks.filter { $0.kind == RecordKind.referral.rawValue }.map(\.id))
        let homes = Set(reach.marks.filter { $0.kind == RecordKind.household.rawValue }.map(\.id))
        var shown: [OrderedJSON] = []
        try forEachStoredShortlist { list in
            let isOwn = list.referral.split(separator: "/").first.map { own.contains(String($0)) } ?? false
            for line in list.lines where isOwn || homes.contains(line.household) {
                guard let value = CanonicalValue.held(by: line.bytes) else { continue }
                var members: [OrderedJSON.Member] = [
                    .init("run", .number(list.run)), .init("rank", .number(line.rank)),
                ]
                if isOwn {
                    members += [
                        .init("referral", .string(list.referral)), .init("line", OrderedJSON(showing: value)),
                    ]
                } else {
                    members += ["household", "verdict", "start_on", "household_side"].map { key in
                        .init(key, value.member(key).map { OrderedJSON(showing: $0) } ?? .null)
                    }
                }
                shown.append(.object(members))
            }
        }
        if !homes.isEmpty, !shown.isEmpty {
            withholding.note("lists", "whose lists they are, and the fit for that person: about another person")
        }
        return shown
    }
}
