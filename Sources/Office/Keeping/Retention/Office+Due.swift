import Matching
import Persistence
import Records

/// Who is due to be erased, by which rule, and who is held.
package struct DueList: Sendable {
    package let asOf: Day
    /// Due ones first, by the day they became due, then those whose period runs, then the others; by id.
    package let lines: [DueLine]
    /// Classes and triggers of the policy's table that the program cannot reckon.
    package let notReckoned: [String]
}

/// One person or household with its period.
package struct DueLine: Sendable {
    package let retention: Retention
    package let state: State
    /// The request that is open, by its ledger entry.
    package let request: Int?

    package enum State: String, Sendable {
        /// The period is over: it is to be erased, or a reason recorded why not.
        case due
        /// It would be due, and a legal hold stops it.
        case held
        /// The period runs.
        case runs
        /// Nothing counts yet: supported, or a referral is open.
        case active
        /// The table has no such class, or its trigger has no day.
        case notReckoned = "not-reckoned"
    }
}

extension Office {
    /// Everybody's period, as the policy's table says.
    ///
    /// - Parameter isWhole: Those who are not due as well.
    package func due(asOf: Day?, isWhole: Bool) throws(OfficeError) -> DueList {
        let day = asOf ?? desk.today
        let (reading, held, requests, terms) = try reading { reader in
            let snapshot = try reader.snapshot()
            return (
                RetentionReading(snapshot, asOf: day, lastEntries: try reader.lastEntryDays()), try reader.holds(),
                try reader.erasureRequests(), snapshot.policy.policy.retention
            )
        }
        let holds = Set(held.map(\.subject))
        let open = Dictionary(
            requests.filter { $0.state == .asked || $0.state == .confirmed }.map { ($0.subject, $0.entry) },
            uniquingKeysWith: { $1 })
        let lines = reading.all.map { retention in
            let subject = Subject(kind: retention.subject.kind.rawValue, id: retention.subject.id)
            let state: DueLine.State =
                if !retention.running.isEmpty {
                    .active
                } else if let due = retention.dueOn {
                    due > day ? .runs : holds.contains(subject) ? .held : .due
                } else {
                    .notReckoned
                }
            return DueLine(retention: retention, state: state, request: open[subject])
        }
        let known = Set(RetentionDays.triggers)
        return DueList(
            asOf: day,
            lines: lines.filter { isWhole || $0.state == .due || $0.state == .held }.sorted { $0.precedes($1) },
            notReckoned: terms.filter {
                !RetentionReading.classes.contains($0.recordClass) || !known.contains($0.trigger)
            }
            .map { "\($0.recordClass) after \($0.trigger)" })
    }
}

extension DueLine {
    fileprivate func precedes(_ other: DueLine) -> Bool {
        if state.order != other.state.order { return state.order < other.state.order }
        let days = (retention.dueOn?.number ?? Int32.max, other.retention.dueOn?.number ?? Int32.max)
        return days.0 != days.1 ? days.0 < days.1 : retention.subject < other.retention.subject
    }
}

extension DueLine.State {
    fileprivate var order: Int {
        switch self {
        case .due: 0
        case .held: 1
        case .runs: 2
        case .active: 3
        case .notReckoned: 4
        }
    }
}

extension SchemeReader {
    /// The day of the last entry that brought a version of a record or named it, by record.
    func lastEntryDays() throws -> [Subject: Day] {
        var days: [Subject: Day] = [:]
        for last in try lastEntryTimes() { days[last.record] = Day(iso: last.recordedAt.prefix(10)) }
        return days
    }
}
