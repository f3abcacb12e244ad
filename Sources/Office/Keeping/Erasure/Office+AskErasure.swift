import Ledger
import Matching
import Persistence
import Records

/// What an erasure would take away, and what stands in its way.
package struct ErasurePreview: Sendable {
    package let subject: DataSubject
    package let retention: Retention?
    /// How many records of each kind, by kind.
    package let records: [(kind: String, count: Int)]
    /// Versions of them, with body and key.
    package let versions: Int
    /// Ledger entries that lose their bodies.
    package let entries: Int
    /// Runs that keep only what others read.
    package let runs: Int
    package let lists: [String]
    /// Referrals of a party that stay until its last member is erased.
    package let sharedReferrals: [String]
    /// Records a home has in common with people still held: they are kept with them.
    package let keptWithOthers: Int
    /// Copies that are out: to be recalled.
    package let copies: [RegisteredCopy]
    /// Backups made while the records were there: they hold them until they are deleted.
    package let backups: [MadeBackup]
    /// Why it would be refused now; empty where nothing stands in the way.
    package let obstacles: [ErasureObstacle]
    /// The request that is open; nil where nobody asked.
    package let request: ErasureRequest?
}

/// Why an erasure is refused.
package struct ErasureObstacle: Hashable, Sendable {
    /// `active-stay`, `legal-hold`, `not-due`, `same-person`.
    package let code: String
    package let says: String
}

extension Office {
    /// What an erasure would take away; nothing is changed.
    package func erasurePreview(_ id: String, kind: String?) throws(OfficeError) -> ErasurePreview {
        let day = desk.today
        let (now, today) = (desk.now.text, day)
        return try reading { reader in
            let subject = try reader.dataSubject(id, kind: kind)
            let reach = try SubjectReach(subject, reader)
            let intent = try ErasureIntent(reach, request: 0, entry: 0, recordedAt: now, reader)
            let request = try reader.erasureRequests().last {
                $0.subject == subject.subject && ($0.state == .asked || $0.state == .confirmed)
            }
            let retention = try RetentionReading(
                reader.snapshot(), asOf: today, lastEntries: reader.lastEntryDays()
            ).retention(of: subject.key)
            let kinds = Dictionary(grouping: reach.records, by: \.kind)
            return ErasurePreview(
                subject: subject, retention: retention,
                records: kinds.keys.sorted().map { (kind: $0, count: kinds[$0]?.count ?? 0) },
                versions: reach.versions.count, entries: intent.entries.count, runs: intent.runs.count,
                lists: intent.lists, sharedReferrals: reach.sharedReferrals,
                keptWithOthers: reach.keptWithOthers.count,
                copies: try reader.copies(about: nil).filter { copy in
                    copy.recalledAt == nil && copy.tells(of: reach.records)
                }, backups: try reader.backups().filter { !$0.isGone },
                obstacles: try reader.obstacles(to: subject, isDecided: request?.isDecided ?? false, on: today),
                request: request)
        }
    }

    /// Asks for an erasure: the first of two people. It rests on a period that is over, or on a decision told in words.
    ///
    /// - Parameter decision: What was decided, in the words of whoever decided; nil where the period is over.
    package func askErasure(_ id: String, kind: String?, decision: String?) throws(OfficeError) -> ErasureRequest {
        let actor = try requireActor(to: "ask for an erasure")
        let words = try decision.map { (text) throws(OfficeError) in
            try Self.stated(text, what: "what was decided and why")
        }
        let today = desk.today
        let (head, subject, obstacles, open, named) = try reading { reader in
            let subject = try reader.dataSubject(id, kind: kind)
            let reach = try SubjectReach(subject, reader)
            return (
                try reader.head(), subject,
                try reader.obstacles(to: subject, isDecided: words != nil, on: today),
                try reader.erasureRequests().last {
                    $0.subject == subject.subject && ($0.state == .asked || $0.state == .confirmed)
                }, words.map { reach.names(in: $0) } ?? false
            )
        }
        if let open {
            throw .usage(
                "an erasure of \(subject) is asked for already, by ledger entry \(open.entry); a second person agrees with `--confirm`"
            )
        }
        if named {
            throw .usage(
                "the words name \(subject) or give an address: they stay on the record, so say it with ids")
        }
        try refuse(subject, request: nil, obstacles, expecting: head)
        let entry = try enter(
            Event(
                kind: .erasure, action: ErasureActions.asked,
                details: [
                    .init("subject", .string(subject.subject.text)),
                    .init("basis", .string(words == nil ? "period" : "decision")), .init("words", .text(words)),
                ], subjects: [subject.subject]), expecting: head)
        return ErasureRequest(
            entry: entry, subject: subject.subject, askedBy: actor, askedAt: desk.now.text,
            isDecided: words != nil, state: .asked)
    }

    /// Says no to a request, for a reason in words. The request is closed.
    package func declineErasure(_ id: String, kind: String?, words: String) throws(OfficeError) -> ErasureRequest {
        try requireActor(to: "decline an erasure")
        let words = try Self.stated(words, what: "why it is declined")
        let (head, subject, request) = try reading { reader in
            let subject = try reader.dataSubject(id, kind: kind)
            return (try reader.head(), subject, try reader.openRequest(for: subject))
        }
        guard request.state == .asked else {
            throw .usage("the erasure of \(subject) is agreed already; `subject erase --resume` ends it")
        }
        try enter(
            Event(
                kind: .erasure, action: ErasureActions.declined,
                details: [
                    .init("request", .number(request.entry)), .init("subject", .string(subject.subject.text)),
                    .init("words", .string(words)),
                ], subjects: [subject.subject]), expecting: head)
        return request
    }

    /// Records the refusal and says it; does nothing where there is no obstacle.
    func refuse(
        _ subject: DataSubject, request: Int?, _ obstacles: [ErasureObstacle], expecting head: Head
    ) throws(OfficeError) {
        if obstacles.isEmpty { return }
        try enter(
            Event(
                kind: .erasure, action: ErasureActions.refused,
                details: [
                    .init("request", .number(request)), .init("subject", .string(subject.subject.text)),
                    .init("obstacles", .texts(obstacles.map(\.code))),
                ], subjects: [subject.subject]), expecting: head)
        throw .refused(
            "\(subject) is not erased, and that is recorded: " + obstacles.map(\.says).joined(separator: "; "))
    }
}

extension SubjectReach {
    /// Whether words say a name or an address of theirs.
    func names(in words: String) -> Bool {
        let own = current.flatMap { version -> [String] in
            let body = CanonicalValue.held(by: version.bytes)
            return ["known_as", "name", "postcode"].compactMap { body?.member($0)?.text }
        }
        let said = words.lowercased()
        return own.contains { $0.utf8.count > 2 && said.contains($0.lowercased()) }
    }
}

extension SchemeReader {
    /// The request for a subject that waits or was agreed; refuses where there is none.
    func openRequest(for subject: DataSubject) throws -> ErasureRequest {
        let open = try erasureRequests().last {
            $0.subject == subject.subject && ($0.state == .asked || $0.state == .confirmed)
        }
        guard let open else {
            throw OfficeError.usage(
                "nobody asked for an erasure of \(subject); `sharedlives subject erase \(subject.key.id) --actor NAME` asks"
            )
        }
        return open
    }

    /// What stands in the way of erasing a subject.
    ///
    /// - Parameter isDecided: Whether somebody decided it; else the period must be over.
    func obstacles(to subject: DataSubject, isDecided: Bool, on day: Day) throws -> [ErasureObstacle] {
        let reading = RetentionReading(try snapshot(), asOf: day, lastEntries: try lastEntryDays())
        var obstacles = reading.activeStays(of: subject.key).map {
            ErasureObstacle(code: "active-stay", says: "\($0): nobody is erased while they live there")
        }
        for hold in try holds() where hold.subject == subject.subject {
            obstacles.append(
                ErasureObstacle(
                    code: "legal-hold",
                    says:
                        "a legal hold is set, by ledger entry \(hold.entry); `subject hold \(subject.key.id) --lift` lifts it"
                ))
        }
        if isDecided { return obstacles }
        guard let retention = reading.retention(of: subject.key) else {
            obstacles.append(
                ErasureObstacle(
                    code: "not-due",
                    says:
                        "the policy has no period for a \(subject.key.kind.rawValue); a decision is needed: `--decision FILE`"
                ))
            return obstacles
        }
        if !retention.isOver(on: day) {
            let why =
                if !retention.running.isEmpty {
                    retention.running.joined(separator: "; ")
                } else if let due = retention.dueOn {
                    "kept until \(due), \(retention.years ?? 0) years after \(retention.trigger ?? "")"
                } else {
                    "the policy's period for `\(retention.recordClass)` cannot be reckoned"
                }
            obstacles.append(
                ErasureObstacle(
                    code: "not-due", says: why + "; to erase earlier record a decision: `--decision FILE`"))
        }
        return obstacles
    }
}
