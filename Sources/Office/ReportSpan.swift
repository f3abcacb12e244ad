import Matching

/// The days a report is about, first and last among them.
package struct ReportSpan: Sendable {
    package let from: Day
    package let until: Day

    /// Refuses a last day before the first.
    package init(from: Day, until: Day) throws(OfficeError) {
        guard from <= until else { throw .usage("`--from` \(from) lies after `--until` \(until)") }
        self.from = from
        self.until = until
    }
}
