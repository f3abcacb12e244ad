import Matching

/// The line that names the run a list stands beside, and how many facts changed since.
package struct RunNote: Sendable {
    package let asOf: Day
    /// Nil where no run is recorded yet.
    package let number: Int?
    package let recordedOn: String?
    package let changesSince: Int
    /// Whether what is shown is what was seen then.
    package let isReplayed: Bool

    package init(asOf: Day, number: Int?, recordedOn: String?, changesSince: Int, isReplayed: Bool) {
        self.asOf = asOf
        self.number = number
        self.recordedOn = recordedOn
        self.changesSince = changesSince
        self.isReplayed = isReplayed
    }

    var text: String {
        guard let number else {
            return "As things stand on \(asOf.words). No run is recorded yet: `sharedlives match` records one."
        }
        let facts =
            switch changesSince {
            case 0: "nothing has changed"
            case 1: "1 record has changed"
            default: "\(changesSince) records have changed"
            }
        if isReplayed { return "As run \(number) saw it, on \(asOf.words). Since then \(facts)." }
        return changesSince == 0
            ? "As things stand on \(asOf.words). Nothing has changed since run \(number)."
            : "As things stand on \(asOf.words). Since run \(number), \(facts)."
    }
}
