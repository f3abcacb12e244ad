import Casework
import Matching

extension Office {
    /// What is due, overdue or open today, from the cases and the records as they stand.
    ///
    /// - Parameter coordinator: Only what this coordinator looks after; nil for everybody's.
    package func today(asOf: Day?, coordinator: String?) throws(OfficeError) -> (day: Day, lines: [TodayLine]) {
        let snapshot = try snapshot()
        let day = asOf ?? desk.today
        let list = TodayList(
            snapshot.cases, snapshot.population, under: snapshot.policy.policy.casework, on: day)
        guard let coordinator else { return (day, list.lines) }
        return (day, list.lines.filter { $0.coordinator == coordinator })
    }
}
