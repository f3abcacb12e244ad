extension Matcher {
    /// The household's rooms that are free for a referral from a day on, in the household's order; nil where its rooms are not known.
    ///
    /// Whether a room suits is the rule's to say; this answers only who else has it.
    public func freeRooms(referral: Int, household: Int, from start: Day) -> [RoomID]? {
        let compiled = compiled(referral: referral, apart: nil)
        let window =
            compiled.visits.first { $0.from == start } ?? scheme.window(of: compiled, from: start)
        let pair = Pair(scheme, compiled, household: household, window: window)
        guard pair.household.areRoomsKnown else { return nil }
        let rooms = pair.householdRecord.rooms.elements
        return pair.household.rooms.filter { RoomRule.isFree($0, pair) }.map {
            rooms[$0 - pair.household.rooms.lowerBound].id
        }
    }
}
