import Matching
import TestSupport
import Testing

@Suite struct RoomRuleTests {
    static let rows: [RuleRow] = [
        RuleRow("one room, free", .met),
        RuleRow("rooms not known", .notKnown, ["H-1/rooms"]) { $0.household.rooms = .notKnown },
        RuleRow("no room at all", .notMet, ["no_room_free"]) { $0.household.rooms = .listed([]) },
        RuleRow("a resident has it", .notMet, ["no_room_free"]) { $0.addStay("P-9") { $0.room = RoomID("K-1") } },
        RuleRow("a resident somewhere has one of one", .notMet, ["no_room_free"]) { $0.addStay("P-9") },
        RuleRow("a resident somewhere has one of two", .met) {
            $0.addRoom("K-2")
            $0.addStay("P-9")
        },
        RuleRow("somebody lives there, nobody knows who", .notMet, ["no_room_free"]) {
            $0.household.livingThereNow = .known(1)
        },
        RuleRow("who lives there is not known", .notKnown, ["H-1/living_there_now"]) {
            $0.household.livingThereNow = .notKnown
        },
        RuleRow("somebody from another scheme has one of one", .notMet, ["no_room_free"]) {
            $0.addMember("M-9", .fromAnotherScheme)
        },
        RuleRow("a resident leaves on the day of arrival", .met) {
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.until = .on("2027-01-04")
            }
        },
        RuleRow("a resident leaves the day after", .notMet, ["no_room_free"]) {
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.until = .on("2027-01-05")
            }
        },
        RuleRow("somebody comes after the party leaves", .met) {
            $0.referral.end = .on("2027-03-01")
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.from = .on("2027-03-01")
            }
        },
        RuleRow("somebody away keeps their room", .notMet, ["no_room_free"]) {
            $0.addStay("P-9") { $0.room = RoomID("K-1") }
            $0.addPause(of: "P-9", from: "2026-12-01", until: nil)
        },
        RuleRow("a day visitor takes no room", .met) {
            $0.addStay("P-9", .daySupport) { $0.slots = .known(.everyDay) }
        },
        RuleRow("somebody there at weekends has it, the party comes in the week", .met) {
            $0.referral.slots = .known(.on([0, 1, 2, 3], PartOfDay.allCases))
            $0.addStay("P-9", .shortBreak) {
                $0.room = RoomID("K-1")
                $0.slots = .known(.on([4, 5], [.evening, .night]))
            }
        },
        RuleRow("the party has it already", .met) { $0.addStay("P-1") { $0.room = RoomID("K-1") } },
        RuleRow("the room can be had from the day after arrival", .notMet, ["no_room_free"]) {
            $0.room.from = .on("2027-01-05")
        },
        RuleRow("the room can be had to the last night", .met) {
            $0.referral.end = .on("2027-03-01")
            $0.room.until = .on("2027-02-28")
        },
        RuleRow("the room goes a night too soon", .notMet, ["no_room_free"]) {
            $0.referral.end = .on("2027-03-01")
            $0.room.until = .on("2027-02-27")
        },
        RuleRow("a must of the room, not known", .notKnown, ["K-1/ensuite"]) {
            $0.person.wishes = [.said(.must, "ensuite")]
        },
        RuleRow("a must of the room, there", .met) {
            $0.person.wishes = [.said(.must, "own-bathroom")]
            $0.room.facts = .of(yes: ["ensuite"])
        },
        RuleRow("a must of the room, not there", .notMet, ["no_suitable_room"]) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.room.facts = .of(no: ["own-bathroom"])
        },
        RuleRow("a must-not of the room", .notMet, ["no_suitable_room"]) {
            $0.person.wishes = [.said(.mustNot, "ground-floor-bedroom")]
            $0.room.facts = .of(yes: ["ground-floor-bedroom"])
        },
        RuleRow("the home says it where the room does not", .met) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.household.facts = .of(yes: ["ensuite"])
        },
        RuleRow("the room's own word stands before the home's", .notMet, ["no_suitable_room"]) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.household.facts = .of(yes: ["ensuite"])
            $0.room.facts = .of(no: ["ensuite"])
        },
        RuleRow("a suitable room beats one that is not known", .met) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.addRoom("K-2") { $0.facts = .of(yes: ["ensuite"]) }
        },
        RuleRow("a room that cannot serve is not asked about", .notKnown, ["K-2/ensuite"]) {
            $0.person.wishes = [.said(.must, "ensuite"), .said(.must, "ground-floor-bedroom")]
            $0.room.facts = .of(no: ["ensuite"])
            $0.addRoom("K-2") { $0.facts = .of(yes: ["ground-floor-bedroom"]) }
        },
        RuleRow("a resident in a room not known may have the one that suits", .notKnown, ["H-1/rooms_taken"]) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.room.facts = .of(no: ["ensuite"])
            $0.addRoom("K-2") { $0.facts = .of(yes: ["ensuite"]) }
            $0.addStay("P-9")
        },
        RuleRow("a must about the room that family said", .notKnown, ["P-1/wishes.ensuite.said_by"]) {
            $0.person.wishes = [.said(.must, "ensuite", by: .family)]
        },
        RuleRow("two who do not share, one room", .notMet, ["no_room_free"]) { $0.addToParty("P-2") },
        RuleRow("two who do not share, two rooms", .met) {
            $0.addToParty("P-2")
            $0.addRoom("K-2")
        },
        RuleRow("two with different musts fit one way only", .met) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.addToParty("P-2") { $0.wishes = [.said(.must, "ground-floor-bedroom")] }
            $0.room.facts = .of(yes: ["ensuite", "ground-floor-bedroom"])
            $0.addRoom("K-2") { $0.facts = .of(yes: ["ensuite"], no: ["ground-floor-bedroom"]) }
        },
        RuleRow("two who must have the same, one room has it", .notMet, ["no_suitable_room"]) {
            $0.person.wishes = [.said(.must, "ensuite")]
            $0.addToParty("P-2") { $0.wishes = [.said(.must, "ensuite")] }
            $0.room.facts = .of(yes: ["ensuite"])
            $0.addRoom("K-2") { $0.facts = .of(no: ["ensuite"]) }
        },
        RuleRow("a couple who wish to share, a room for two", .met) {
            share(&$0)
            $0.room.sleeps = .known(2)
        },
        RuleRow("a couple who wish to share, a room for one", .notMet, ["no_suitable_room"]) {
            share(&$0)
            $0.room.sleeps = .known(1)
        },
        RuleRow("a couple who wish to share, how many sleep there not known", .notKnown, ["K-1/sleeps"]) {
            share(&$0)
        },
        RuleRow("one of them wishes to share, the other does not", .notMet, ["no_room_free"]) {
            share(&$0)
            $0.people[1].wishes = []
            $0.people[1].facts = $0.people[1].facts.adding(no: "share-a-room")
            $0.room.sleeps = .known(2)
        },
        RuleRow("one wishes to share, nobody asked the other", .notKnown, ["P-2/share-a-room"]) {
            share(&$0)
            $0.people[1].wishes = []
            $0.room.sleeps = .known(2)
        },
        RuleRow("nobody asked the other, and it makes no difference", .met) {
            share(&$0)
            $0.people[1].wishes = []
            $0.room.sleeps = .known(2)
            $0.addRoom("K-2")
        },
        RuleRow("nobody asked the other, and there is no room either way", .notMet, ["no_suitable_room"]) {
            share(&$0)
            $0.people[1].wishes = []
            $0.room.sleeps = .known(1)
        },
        RuleRow(
            "nobody asked the other, nor how many sleep there", .notKnown, ["P-2/share-a-room", "K-1/sleeps"]
        ) {
            share(&$0)
            $0.people[1].wishes = []
        },
        RuleRow("day support asks no room", .met) {
            $0.referral.arrangement = .daySupport
            $0.household.rooms = .listed([])
        },
    ]

    private static func share(_ scheme: inout SchemeBuilder) {
        scheme.person.wishes = [.said(.like, "share-a-room")]
        scheme.addToParty("P-2")
    }

    @Test func `a room for one is not said to lack what a couple must have in it`() {
        var scheme = SchemeBuilder()
        Self.share(&scheme)
        scheme.room.sleeps = .known(1)
        #expect(
            scheme.receipt()[.room]?.barriers.map(\.says)
                == ["They share a room, and none that is free on 4 January 2027 sleeps 2"])
    }

    @Test(arguments: rows) func `each has a suitable room and nobody moves`(row: RuleRow) { row.check(.room) }
}
