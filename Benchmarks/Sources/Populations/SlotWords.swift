import Matching

/// The parts of the week that seeded referrals, offers and carers name, in the words of the files.
package enum SlotWords: String, CaseIterable, Sendable {
    case allWeek = "all-week"
    case weekends
    case weekdaysDay = "weekdays-day"
    case everyDay = "every-day"
    case evenings = "every-evening;every-night"
    case threeDays = "mon-day;wed-day;fri-day"
    case twoDays = "tue-day;thu-day"
    /// Away from home on weekdays between morning and evening.
    case outAtWork = "weekends;weekdays-evening;weekdays-night"

    package var mask: SlotMask {
        switch self {
        case .allWeek: .allWeek
        case .weekends: Self.mask([5, 6], PartOfDay.allCases)
        case .weekdaysDay: Self.mask(Array(0..<5), [.morning, .afternoon])
        case .everyDay: .everyDay
        case .evenings: Self.mask(Array(0..<7), [.evening, .night])
        case .threeDays: Self.mask([0, 2, 4], [.morning, .afternoon])
        case .twoDays: Self.mask([1, 3], [.morning, .afternoon])
        case .outAtWork:
            SlotWords.weekends.mask.union(Self.mask(Array(0..<5), [.evening, .night]))
        }
    }

    /// The words of `mask`; only masks of this table are made.
    package init(_ mask: SlotMask) {
        guard let words = SlotWords.allCases.first(where: { $0.mask == mask }) else {
            preconditionFailure("a seeded scheme only has parts of the week that have words here")
        }
        self = words
    }

    private static func mask(_ weekdays: [Int], _ parts: [PartOfDay]) -> SlotMask {
        var mask: SlotMask = []
        for weekday in weekdays {
            for part in parts { mask.formUnion(SlotMask(weekday: weekday, part: part)) }
        }
        return mask
    }
}
