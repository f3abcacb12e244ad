import Matching

/// A seeded scheme while it is being made, in a fixed order of throws.
struct SchemeDraft {
    /// Monday, 23 November 2026.
    static let asOf = Day(number: 20_780)

    let size: SchemeSize
    let map: TownMap
    var generator: SplitMix64

    var people: [Person] = []
    var residents: [Person] = []
    var referrals: [Referral] = []
    var households: [Household] = []
    var members: [Member] = []
    var stays: [Stay] = []
    var separations: [Separation] = []
    var outcomes: [Outcome] = []

    init(_ size: SchemeSize) {
        self.size = size
        var generator = SplitMix64(seed: size.seed)
        map = TownMap(size, &generator)
        self.generator = generator
    }

    /// `value`, or not known in a fifth of all cells.
    mutating func known<Value>(_ value: Value) -> Known<Value> {
        generator.happens(FactDraft.blankPercent) ? .notKnown : .known(value)
    }

    /// `value`, or blank in a fifth of all cells.
    mutating func cell<Value>(_ value: Value) -> Value? {
        generator.happens(FactDraft.blankPercent) ? nil : value
    }

    /// A day so many days from the day asked about.
    mutating func day(_ days: ClosedRange<Int>) -> Day { Self.asOf.adding(generator.whole(days)) }

    /// When somebody of an age in `years` was born: one in eight by the year alone.
    mutating func born(_ years: ClosedRange<Int>) -> Known<Born> {
        let day = Self.asOf.adding(-generator.whole(years.lowerBound * 365...years.upperBound * 365))
        return known(generator.happens(12) ? .year(day.civil.year) : .day(day))
    }

    mutating func gender() -> Known<Code> { known(Code(generator.happens(50) ? "woman" : "man")) }

    /// `number` with zeroes in front, so that ids sort as they were made.
    static func id(_ letter: String, _ number: Int) -> String {
        let digits = String(number)
        return letter + "-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
