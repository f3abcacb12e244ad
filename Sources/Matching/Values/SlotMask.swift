/// The parts of a day that a stay or an offer takes or leaves.
public enum PartOfDay: Int, CaseIterable, Sendable {
    case morning, afternoon, evening, night

    /// As written in a slot, `tue-night`.
    public var code: String {
        switch self {
        case .morning: "morning"
        case .afternoon: "afternoon"
        case .evening: "evening"
        case .night: "night"
        }
    }
}

/// A set of the 28 slots of a week: 7 days × morning, afternoon, evening, night. Bit = 4 × weekday (Monday 0) + part.
public struct SlotMask: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue & 0x0FFF_FFFF }

    /// One slot.
    public init(weekday: Int, part: PartOfDay) {
        precondition((0..<7).contains(weekday), "a weekday is 0 for Monday to 6 for Sunday")
        rawValue = 1 << UInt32(weekday * 4 + part.rawValue)
    }

    /// Every slot of the week.
    public static let allWeek = SlotMask(rawValue: 0x0FFF_FFFF)
    /// The seven nights.
    public static let everyNight = SlotMask(rawValue: 0x0888_8888)
    /// The mornings and afternoons of the week.
    public static let everyDay = SlotMask(rawValue: 0x0333_3333)

    /// How many slots there are, 0…28.
    public var count: Int { rawValue.nonzeroBitCount }

    /// The slots of one weekday, as four bits in the order of ``PartOfDay``.
    public func parts(ofWeekday weekday: Int) -> UInt32 { (rawValue >> UInt32(weekday * 4)) & 0xF }

    /// Whether any night is in it.
    public var hasNight: Bool { !isDisjoint(with: .everyNight) }
}
