import Casework
import Matching
import Records

/// How many are said to live in a home, once somebody who was among them left.
extension CaseDraft {
    /// Lowers what was said by whoever left: else the program would take them for somebody nobody has named, and the place would stay taken.
    ///
    /// Whoever is said to live there and was not named before is there still; guests who were not counted change nothing.
    ///
    /// - Parameter before: The stays as they were before somebody left on the step's day.
    mutating func countAgain(_ homes: Set<HouseholdID>, since before: [String: Stay], by step: CaseStep) {
        for id in homes.sorted() {
            guard let household = records.households[id], let said = household.livingThereNow.value else {
                continue
            }
            let named = before.values.count { $0.livesIn(id, on: step.on.adding(-1)) }
            let left = records.stays.values.count { $0.livesIn(id, on: step.on) }
            let now = left + max(0, said - named)
            if now < said { put(household, livingThere: now, by: step) }
        }
    }
}

extension Stay {
    /// Whether somebody lives in a home by this stay on a day: not for the day alone, and not on single dates.
    fileprivate func livesIn(_ home: HouseholdID, on day: Day) -> Bool {
        guard kind == .stay, household == home, person != nil, dates.isEmpty else { return false }
        switch arrangement.value ?? .liveIn {
        case .daySupport, .outreach: return false
        case .liveIn, .shortBreak, .emergency, .intermediate, .parentAndChild, .transition:
            return from <= day && until.map { $0 > day } ?? true
        }
    }
}
