import Casework
import Intake
import Ledger
import Matching
import Records

/// What the panel or the registered manager says of a household's approval, as typed.
package struct ApprovalTerms: Sendable {
    /// What is done.
    package enum Action: String, Sendable, CaseIterable {
        /// New terms, which follow on whatever ran before.
        case give
        /// Wider terms beside those that run, with an end.
        case temporary
        /// Nobody new from a day on, to a day.
        case suspend
        /// An end that is to come.
        case notice
        case end
    }

    package var action: Action
    package var household: String
    /// Cells of approvals.csv by column; those left out are not known.
    package var cells: [(column: String, cell: String)]
    package var from: Day?
    package var until: Day?

    package init(
        _ action: Action, household: String, cells: [(column: String, cell: String)], from: Day?, until: Day?
    ) {
        self.action = action
        self.household = household
        self.cells = cells
        self.from = from
        self.until = until
    }
}

/// What an approval given, or ended, changes.
package struct ApprovalDone: Sendable {
    package let household: String
    /// Every approval of the household, as it stands now.
    package let approvals: [Approval]
    package let lists: [ListChange]
}

extension Office {
    /// Enters what the panel or the registered manager says of a household's approval.
    package func approve(_ terms: ApprovalTerms, said: EnteredWords, isDryRun: Bool) async throws(OfficeError)
        -> ApprovalDone
    {
        let snapshot = try snapshot()
        let id = HouseholdID(terms.household)
        guard let household = snapshot.records.households[id] else {
            throw .noSuch(
                kind: "household", id: terms.household,
                nearest: Suggestion.nearest(
                    to: terms.household, among: snapshot.records.households.keys.map(\.text)))
        }
        let from = terms.from ?? desk.today
        if let until = terms.until, until < from { throw .usage("`--until` is before `--from`") }
        var records = snapshot.records
        var approvals = household.approvals
        switch terms.action {
        case .give, .temporary:
            if terms.action == .temporary, terms.until == nil {
                throw .usage("a temporary approval has an end: say it with `--until`")
            }
            if terms.action == .give { approvals = approvals.compactMap { $0.ended(before: from) } }
            approvals.append(try approval(of: terms, from: from, snapshot))
            if terms.action == .give { records.households[id]?.status = household.status.whenApproved }
        case .suspend:
            approvals.append(try stop(.suspended, of: household, from: from, until: terms.until))
        case .notice, .end:
            let last = terms.until ?? from
            guard let index = approvals.lastIndex(where: { $0.isInForce(on: desk.today) }) else {
                throw .refused("\(id) has no approval in force; nothing was changed")
            }
            if terms.action == .notice {
                var notice = try stop(.notice, of: household, from: from, until: last)
                notice.arrangements = approvals[index].arrangements
                approvals.append(notice)
            } else {
                approvals[index].until = last
                if last <= desk.today { approvals[index].status = .known(.ended) }
            }
        }
        records.households[id]?.approvals = approvals.sorted(by: Approval.isBefore)
        // Held as an answer is, so that an older file does not undo it.
        let held = HeldAnswer(
            path: "\(id)/approvals", value: terms.action.rawValue, on: desk.today, saidBy: desk.actor)
        records.answers[held.path] = held
        let draft = EnteredDraft(
            action: "approve \(terms.action.rawValue)", kind: .approval, records: records,
            changed: [RecordKey(.answer, held.path), RecordKey(.household, id.text)],
            details: [
                .init("household", .string(id.text)), .init("from", .string(from.description)),
                .init("until", .text(terms.until?.description)),
            ])
        try enter(draft, said: said, by: [.panelChair, .registeredManager], on: snapshot, isDryRun: isDryRun)
        let before = await lists(of: snapshot.records, snapshot, desk.today)
        let after = await lists(of: records, snapshot, desk.today)
        return ApprovalDone(
            household: id.text, approvals: records.households[id]?.approvals ?? [],
            lists: ListChange.changes(from: before, to: after).filter { $0.household == id.text })
    }

    /// The approval that the typed cells make, read as a row of approvals.csv is.
    private func approval(of terms: ApprovalTerms, from: Day, _ snapshot: Snapshot) throws(OfficeError) -> Approval
    {
        let row =
            [("household", terms.household), ("status", "approved"), ("from", from.description)]
            + (terms.until.map { [("until", $0.description)] } ?? []) + terms.cells
        var bare = snapshot.records
        bare.households[HouseholdID(terms.household)]?.approvals = []
        bare.answers = [:]
        let outcome = EnteredRows.outcome(
            of: [EnteredRows(.approvals, [row])], named: "approve", into: bare, startingTerms: [],
            options: deskOptions())
        if outcome.hasErrors { throw .badInput(outcome.problems) }
        guard let approval = outcome.records.households[HouseholdID(terms.household)]?.approvals.first else {
            throw .usage("say what the approval is for, with `--for`")
        }
        return approval
    }

    /// A row that stops arrivals beside the approvals that run.
    private func stop(_ status: ApprovalStatus, of household: Household, from: Day, until: Day?)
        throws(OfficeError) -> Approval
    {
        guard household.approvals.contains(where: { $0.isInForce(on: from) }) else {
            throw .refused("\(household.id) has no approval in force on \(from); nothing was changed")
        }
        var stop = Approval()
        (stop.status, stop.from, stop.until) = (.known(status), from, until)
        stop.arrangements = .listed(Arrangement.allCases)
        return stop
    }
}

extension Approval {
    /// Whether people may come under it on a day.
    fileprivate func isInForce(on day: Day) -> Bool {
        status != .known(.suspended) && status != .known(.ended) && (from.map { $0 <= day } ?? true)
            && (until.map { $0 >= day } ?? true)
    }

    /// The approval up to the day before `day`, where others follow on it; nil where it had not begun.
    fileprivate func ended(before day: Day) -> Approval? {
        if status == .known(.suspended) || status == .known(.ended) { return self }
        if let from, from >= day { return nil }
        guard until.map({ $0 >= day }) ?? true else { return self }
        var earlier = self
        earlier.until = day.adding(-1)
        return earlier
    }
}

extension Known<HouseholdStatus> {
    /// What a household's status is once the panel has approved it.
    fileprivate var whenApproved: Known<HouseholdStatus> {
        switch self {
        case .notKnown, .known(.enquiring), .known(.applying), .known(.ended): .known(.approved)
        case .known(.approved), .known(.paused), .known(.suspended), .known(.notice): self
        }
    }
}
