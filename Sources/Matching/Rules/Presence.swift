/// How many carers and support carers are usually at home in the slots asked.
struct Presence {
    let slots: SlotMask
    /// The fewest in any asked slot, counting only those whose hours are known.
    let least: Int
    /// The fewest in any asked slot, counting those whose hours are not known as there.
    let most: Int

    /// The longest run of slots in a row, in hours, that are asked and in which nobody is there; at most a week's.
    func longestAloneHours(_ pair: Pair, whenUnknownIsHome isHome: Bool) -> Int {
        if isHome, pair.household.carersOfUnknownHours > 0 { return 0 }
        let home = pair.household.presences.first.map { pair.scheme.presences[$0] } ?? []
        let alone = slots.subtracting(home)
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
    static func askWhoIsHome<S: RuleSink>(_ pair: Pair, _ sink: inout S) {
        guard pair.household.areMembersKnown else {
            sink.question(.members, .members(pair))
            return
        }
        for index in pair.household.members {
            let member = pair.scheme.members[index]
            guard member.role == .carer || member.role == .supportCarer, member.usuallyHome == nil else { continue }
            var id: String { pair.scheme.memberID(index).text }
            sink.question(
                QuestionKey(.member(index), .usuallyHome),
                Question(of: id, "usually_home", asks: "When is \(id) usually at home?"))
        }
    }
}

extension Pair {
    /// Who of the home is usually there in `slots`.
    func presence(in slots: SlotMask) -> Presence {
        // Nobody is missing where nothing is asked.
        if slots.isEmpty { return Presence(slots: slots, least: Int.max, most: Int.max) }
        var least = 0
        for index in household.presences where slots.isSubset(of: scheme.presences[index]) { least += 1 }
        return Presence(slots: slots, least: least, most: least + household.carersOfUnknownHours)
    }
}
