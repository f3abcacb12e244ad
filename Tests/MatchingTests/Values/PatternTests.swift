import TestSupport
import Testing

@testable import Matching

@Suite struct PatternTests {
    private static let monday = Day.on("2026-11-23")

    /// A random pattern within some months.
    private static func pattern(_ chance: inout Chance) -> Pattern {
        let from = monday.adding(chance.number(in: 0...40))
        let until = chance.percent(70) ? from.adding(chance.number(in: 0...70)) : nil
        let slots = SlotMask(rawValue: UInt32(truncatingIfNeeded: chance.next() & chance.next()))
        var dates: [Day] = []
        if chance.percent(25) {
            dates = Set((0..<4).map { _ in from.adding(chance.number(in: 0...60)) }).sorted()
        }
        return Pattern(from: from, until: until, slots: slots, everyWeeks: chance.pick([1, 1, 2, 4]), dates: dates)
    }

    /// Whether two take a part of the same day, looked at day by day.
    private static func meetDayByDay(_ one: Pattern, _ other: Pattern, in mask: SlotMask) -> Bool {
        (0..<250).contains { offset in
            let day = monday.adding(offset)
            return PartOfDay.allCases.contains { part in
                let bit: UInt32 = 1 << UInt32(part.rawValue)
                let areThere = one.parts(on: day) & other.parts(on: day) & bit != 0
                return areThere && mask.contains(SlotMask(weekday: day.weekday, part: part))
            }
        }
    }

    @Test(arguments: SeedChunk.chunks(usual: 500)) func `two patterns meet when a day says so`(chunk: SeedChunk) {
        for seed in chunk.seeds {
            var chance = Chance(seed: UInt64(seed))
            let (one, other) = (Self.pattern(&chance), Self.pattern(&chance))
            for mask in [SlotMask.allWeek, .everyNight] {
                #expect(one.meets(other, in: mask) == Self.meetDayByDay(one, other, in: mask), "seed \(seed)")
                #expect(one.meets(other, in: mask) == other.meets(one, in: mask), "seed \(seed)")
            }
            if one.dates.isEmpty {
                var taken: SlotMask = []
                for offset in 0..<250 {
                    let day = Self.monday.adding(offset)
                    for part in PartOfDay.allCases where one.parts(on: day) & (1 << UInt32(part.rawValue)) != 0 {
                        taken.formUnion(SlotMask(weekday: day.weekday, part: part))
                    }
                }
                #expect(one.slotsTaken == taken, "seed \(seed)")
            }
        }
    }

    @Test func `the first week is the one the first day lies in`() {
        let pattern = Pattern(from: .on("2026-11-25"), until: nil, slots: .allWeek, everyWeeks: 2)
        #expect(pattern.parts(on: .on("2026-11-24")) == 0)
        #expect(pattern.parts(on: .on("2026-11-25")) == 0xF)
        #expect(pattern.parts(on: .on("2026-11-29")) == 0xF)
        #expect(pattern.parts(on: .on("2026-11-30")) == 0)
        #expect(pattern.parts(on: .on("2026-12-07")) == 0xF)
    }

    @Test func `the leaving day is free from its first part on`() {
        let stay = Pattern(from: .on("2026-11-23"), until: .on("2026-11-25"), slots: .allWeek)
        let next = Pattern(from: .on("2026-11-25"), until: nil, slots: .allWeek)
        #expect(!stay.meets(next))
        #expect(stay.meets(Pattern(from: .on("2026-11-24"), until: nil, slots: .everyNight)))
    }
}
