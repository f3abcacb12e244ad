/// How many carers and support carers are usually at home in the slots asked.
struct Presence {
    let pair: Pair
    let slots: SlotMask
    /// The fewest in any asked slot, counting only those whose hours are known.
    let least: Int
    /// The fewest in any asked slot, counting those whose hours are not known as there.
    let most: Int

    init(_ pair: Pair, _ slots: SlotMask) {
        self.pair = pair
        self.slots = slots
        var least = Int.max
        var most = Int.max
        for slot in 0..<28 where slots.rawValue & (1 << UInt32(slot)) != 0 {
            let count = Self.count(pair, slot: slot)
            least = min(least, count.known)
            most = min(most, count.known + count.unknown)
        }
        self.least = least
        self.most = most
    }

    private static func count(_ pair: Pair, slot: Int) -> (known: Int, unknown: Int) {
        // Where nobody is recorded, how many there are is not known at all.
        guard pair.household.areMembersKnown else { return (0, 9) }
        var known = 0
        var unknown = 0
        for index in pair.household.members {
            let member = pair.scheme.members[index]
            guard member.role == .carer || member.role == .supportCarer else { continue }
            if let home = member.usuallyHome {
                if home.rawValue & (1 << UInt32(slot)) != 0 { known += 1 }
            } else {
                unknown += 1
            }
        }
        return (known, unknown)
    }

    /// The longest run of slots in a row, in hours, that are asked and in which nobody is there; at most a week's.
    func longestAloneHours(whenUnknownIsHome isHome: Bool) -> Int {
        var alone: SlotMask = []
        for slot in 0..<28 where slots.rawValue & (1 << UInt32(slot)) != 0 {
            let count = Self.count(pair, slot: slot)
            if count.known == 0, !isHome || count.unknown == 0 {
                alone.insert(SlotMask(rawValue: 1 << UInt32(slot)))
            }
        }
        guard !alone.isEmpty else { return 0 }
        let hours = pair.scheme.policy.scales.slotHours
        var longest = 0
        var run = 0
        // A run may go on from Sunday into Monday: two weeks, and the first week that comes round again.
        for offset in 0..<(7 * (pair.window.everyWeeks + 1)) {
            let day = pair.start.adding(offset)
            let parts = pair.window.parts(on: day) & alone.parts(ofWeekday: day.weekday)
            for part in 0..<4 {
                run = parts & (1 << UInt32(part)) != 0 ? run + hours[part] : 0
                longest = max(longest, run)
            }
        }
        return min(longest, hours.reduce(0, +) * 7)
    }

    /// Asks each carer whose hours are not known; or who the carers are, where none is recorded.
    func askWhoIsHome<S: RuleSink>(_ sink: inout S) {
        guard pair.household.areMembersKnown else {
            sink.question(.members, .members(pair))
            return
        }
        for index in pair.household.members {
            let member = pair.scheme.members[index]
            guard member.role == .carer || member.role == .supportCarer, member.usuallyHome == nil else { continue }
            let id = pair.scheme.memberID(index).text
            sink.question(
                QuestionKey(.member(index), .usuallyHome),
                Question(of: id, "usually_home", asks: "When is \(id) usually at home?"))
        }
    }
}
