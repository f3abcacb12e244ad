import Casework
import Intake
import Ledger
import Matching
import Records

/// What a pause of a household, or its end, touches.
package struct PauseDone: Sendable {
    package let household: String
    /// The first day on which they take people again; nil where nobody has said.
    package let until: Day?
    package let isOver: Bool
    /// People who live or stay there now or are to come, ascending.
    package let residents: [String]
    /// Proposals with this household that are under way, by referral.
    package let proposals: [String]
    /// What it changes on which lists.
    package let lists: [ListChange]
}

extension Office {
    /// Pauses a household, so that nobody new is matched with it, or ends its pause.
    package func pause(
        _ id: String, until: Day?, isOver: Bool, said: EnteredWords, isDryRun: Bool
    ) async throws(OfficeError) -> PauseDone {
        let snapshot = try snapshot()
        guard let household = snapshot.records.households[HouseholdID(id)] else {
            throw .noSuch(
                kind: "household", id: id,
                nearest: Suggestion.nearest(to: id, among: snapshot.records.households.keys.map(\.text)))
        }
        if let until, until <= desk.today { throw .usage("`--until` must be a day to come") }
        if isOver, household.status != .known(.paused) {
            throw .refused("\(id) is not paused; nothing was changed")
        }
        var records = snapshot.records
        let status: HouseholdStatus = isOver ? .approved : .paused
        records.households[household.id]?.status = .known(status)
        records.households[household.id]?.pausedUntil = isOver ? nil : until
        // Held as an answer is, so that an older file does not end the pause.
        let held = HeldAnswer(
            path: "\(id)/status", value: status.rawValue, on: desk.today, saidBy: desk.actor)
        records.answers[held.path] = held
        let draft = EnteredDraft(
            action: isOver ? "pause over" : "pause", kind: .decision, records: records,
            changed: [RecordKey(.answer, held.path), RecordKey(.household, id)],
            details: [.init("household", .string(id)), .init("until", .text(until?.description))])
        try enter(draft, said: said, on: snapshot, isDryRun: isDryRun)
        let before = await lists(of: snapshot.records, snapshot, desk.today)
        let after = await lists(of: records, snapshot, desk.today)
        return PauseDone(
            household: id, until: until, isOver: isOver, residents: residents(of: household.id, snapshot.records),
            proposals: snapshot.cases.openProposals(with: household.id),
            lists: ListChange.changes(from: before, to: after).filter { $0.household == id })
    }

    private func residents(of household: HouseholdID, _ records: SchemeRecords) -> [String] {
        let here = records.stays.values.filter {
            $0.household == household && $0.kind == .stay && ($0.until.map { $0 > desk.today } ?? true)
        }
        return Set(here.compactMap(\.person)).map(\.text).sorted()
    }
}

extension CaseRecords {
    /// Referrals whose proposal with a household is neither started nor closed, ascending.
    fileprivate func openProposals(with household: HouseholdID) -> [String] {
        let open = proposals.values.filter { $0.household == household && $0.stage.isOpen }
        return Set(open.map(\.referral.text)).sorted()
    }
}
