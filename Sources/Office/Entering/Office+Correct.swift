import Intake
import Ledger
import Matching
import Persistence
import Records

/// What putting right something that was wrong does.
package struct CorrectionDone: Sendable {
    package let path: String
    package let value: String
    /// From when it was wrong.
    package let since: Day
    package let changed: [RecordKey]
    /// Runs that went by what was wrong, by number.
    package let runs: [Int]
    package let lists: [ListChange]
}

extension Office {
    /// Puts right one fact that was wrong all along, not one that has changed.
    ///
    /// What was known before stays: `--known-at` still shows it. Whatever day is asked about from now on, the corrected fact holds.
    package func correct(
        _ path: String, to value: String, since: Day, said: EnteredWords, isDryRun: Bool
    ) async throws(OfficeError) -> CorrectionDone {
        guard since <= desk.today else { throw .usage("`--since` must be a day that has been") }
        let snapshot = try snapshot()
        let places = gazetteer()
        let outcome = FactChange(path: path, value: value).outcome(
            in: snapshot.records, startingTerms: [], on: desk.today, saidBy: desk.actor
        ) { places.answer(for: $0) }
        if outcome.hasErrors { throw .badInput(outcome.problems) }
        guard outcome.changed.allSatisfy({ outcome.records.has($0) }) else {
            throw .refused("`\(path)` is ended, not corrected: use `sharedlives set`")
        }
        try enter(
            EnteredDraft(
                action: "correct", kind: .record, records: outcome.records, changed: outcome.changed,
                details: [
                    .init("path", .string(path)), .init("value", .string(value)),
                    .init("wrong_since", .string(since.description)),
                ]), said: said, on: snapshot, isDryRun: isDryRun)
        let before = await lists(of: snapshot.records, snapshot, desk.today)
        let after = await lists(of: outcome.records, snapshot, desk.today)
        return CorrectionDone(
            path: path, value: value, since: since, changed: outcome.changed,
            runs: outcome.changed.isEmpty ? [] : try runs(since: since),
            lists: ListChange.changes(from: before, to: after))
    }

    /// Runs that asked about a day from `since` on.
    private func runs(since: Day) throws(OfficeError) -> [Int] {
        try reading { try $0.runs() }.filter { run in Day(iso: run.asOf).map { $0 >= since } ?? false }.map(
            \.number)
    }
}
