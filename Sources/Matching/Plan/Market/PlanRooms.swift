/// Rooms for everybody who would come into one home: each sleeper one that is free and suits, none shared with another party on a night
/// that both are there.
struct PlanRooms {
    struct Sleeper: Hashable {
        let referral: Int
        let person: Int
    }

    /// Those who share a room, and the rooms that would do.
    private struct Place {
        let sleepers: [Sleeper]
        let windows: [Pattern]
        let rooms: [Int]

        /// Whether both are there on some night.
        func meets(_ other: Place) -> Bool {
            windows.contains { one in other.windows.contains { one.meets($0, in: .everyNight) } }
        }
    }

    /// The room of each sleeper; nil where there is none for somebody. Who takes no room, or comes where no rooms are known, is left out.
    let rooms: [Sleeper: Int]?

    init(_ matcher: Matcher, _ household: Int, _ newcomers: [Newcomer]) {
        guard matcher.scheme.households[household].areRoomsKnown else {
            rooms = [:]
            return
        }
        var places: [Place] = []
        for newcomer in newcomers {
            let referral = matcher.scheme.referrals[newcomer.referral]
            guard referral.terms.takesRoom, referral.rules.all.contains(.room) else { continue }
            let windows = matcher.windows(of: newcomer.referral, newcomer.option)
            guard let first = windows.first else { continue }
            let pairs = windows.map { Pair(matcher.scheme, referral, household: household, window: $0) }
            let pair = Pair(matcher.scheme, referral, household: household, window: first)
            for together in referral.roomGroups {
                let fitting = matcher.scheme.households[household].rooms.filter { room in
                    pairs.allSatisfy { RoomRule.isFree(room, $0) }
                        && (RoomRule.suits(room, together, pair) == .met
                            || newcomer.option.isIf && RoomRule.suits(room, together, pair) == .notKnown)
                }
                places.append(
                    Place(
                        sleepers: together.map { Sleeper(referral: newcomer.referral, person: $0) },
                        windows: windows, rooms: Array(fitting)))
            }
        }
        var taken: [Int] = []
        guard Self.assign(places, &taken) else {
            rooms = nil
            return
        }
        var rooms: [Sleeper: Int] = [:]
        for (place, room) in zip(places, taken) {
            for sleeper in place.sleepers { rooms[sleeper] = room }
        }
        self.rooms = rooms
    }

    /// Gives every place a room, trying them in order.
    private static func assign(_ places: [Place], _ taken: inout [Int]) -> Bool {
        guard taken.count < places.count else { return true }
        let place = places[taken.count]
        for room in place.rooms {
            let isTaken = taken.indices.contains { other in
                taken[other] == room && place.meets(places[other])
            }
            if isTaken { continue }
            taken.append(room)
            if assign(places, &taken) { return true }
            taken.removeLast()
        }
        return false
    }
}
