/// The ranges of whole numbers that have no narrower one of their own.
enum RecordRange {
    /// People, days, years or metres: 0 or more, and small enough to be added up without care.
    static let count = 0...1_000_000_000
    /// Outcomes that only their reasons tell apart, after the first.
    static let outcomeNumber = 2...1_000
    /// Hours of a day.
    static let hours = 0...24
    /// How often a pattern may repeat.
    static let everyWeeks = [1, 2, 4]
}
