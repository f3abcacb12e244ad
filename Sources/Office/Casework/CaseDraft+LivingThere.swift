import Casework
import Matching
import Records

/// How many are said to live in a home, once somebody came or left.
extension CaseDraft {
    /// Puts what was said right by whoever came or left. Whoever is said to live there and was not named before is there still: else somebody who
    /// left would be taken for one nobody has named, and keep the place taken, and somebody who came for one of those who were there.
    ///
    /// - Parameters:
    ///   - before: The stays as they were before somebody came or left on the step's day.
    ///   - isLeaving: Whether they left, perhaps on the day they came.
    mutating func countAgain(
        _ homes: Set<HouseholdID>, since before: [String: Stay], by step: CaseStep, isLeaving: Bool
    ) {
        let days = [step.on.adding(-1)] + (isLeaving ? [step.on] : [])
        for id in homes.sorted() {
            guard let household = records.households[id], let said = household.livingThereNow.value else {
                continue
            }
            let unnamed = max(0, said - Self.named(before, in: id, on: days))
            let now = Self.named(records.stays, in: id, on: [step.on]) + unnamed
            if now < said || now > said && unnamed > 0 { put(household, livingThere: now, by: step) }
        }
    }

    /// How many people live in a home by the stays on record, on one of some days: who has two stays there counts once.
    private static func named(_ stays: [String: Stay], in home: HouseholdID, on days: [Day]) -> Int {
        let there = stays.values.filter { stay in days.contains { stay.livesIn(home, on: $0) } }
        return Set(there.compactMap(\.person)).count
    }
}

extension Stay {
    /// Whether somebody lives in a home by this stay on a day.
    fileprivate func livesIn(_ home: HouseholdID, on day: Day) -> Bool {
        kind == .stay && household == home && person != nil && isEveryNight && arrangement != .known(.outreach)
            && from <= day && until.map { $0 > day } ?? true
    }
}
