import Office
import Reports

extension ListChange {
    /// The same as a report shows it.
    var asMove: FactReport.Move {
        FactReport.Move(
            referral: referral, household: household, before: before, after: after, movesPoints: movesPoints)
    }
}
