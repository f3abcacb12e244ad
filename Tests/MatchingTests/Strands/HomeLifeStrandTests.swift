import Testing

@testable import Matching

@Suite struct HomeLifeStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "no wishes") { $0.household.facts = .facts(yes: ["garden"]) },
        StrandRow(silent: "musts are rules") {
            $0.person.wishes = [Wish(.must, "garden"), Wish(.mustNot, "dogs")]
        },
        StrandRow(silent: "a wish about company is another strand's") {
            $0.person.wishes = [Wish(.like, "other-adults")]
        },
        StrandRow(silent: "a garden is not asked of outreach") {
            $0.referral.arrangement = .outreach
            $0.person.wishes = [Wish(.like, "garden")]
        },
        StrandRow("a like met", 1000) {
            $0.person.wishes = [Wish(.like, "garden")]
            $0.household.facts = .facts(yes: ["enclosed-garden"])
        },
        StrandRow("a like not met", 0) {
            $0.person.wishes = [Wish(.like, "enclosed-garden")]
            $0.household.facts = .facts(no: ["garden"])
        },
        StrandRow("a like not known", 0, 1000) { $0.person.wishes = [Wish(.like, "garden")] },
        StrandRow("a dislike absent", 1000) {
            $0.person.wishes = [Wish(.dislike, "dogs")]
            $0.household.facts = .facts(no: ["pets"])
        },
        StrandRow("a dislike there", 0) {
            $0.person.wishes = [Wish(.dislike, "pets")]
            $0.household.facts = .facts(yes: ["dogs"])
        },
        StrandRow("an essential like met and a nice one not", 750) {
            $0.person.wishes = [Wish(.like, "garden", .essential), Wish(.like, "smoke-free", .nice)]
            $0.household.facts = .facts(yes: ["garden"], no: ["smoke-free"])
        },
        StrandRow("an essential like met and a nice one not known", 750, 1000) {
            $0.person.wishes = [Wish(.like, "garden", .essential), Wish(.like, "smoke-free", .nice)]
            $0.household.facts = .facts(yes: ["garden"])
        },
        StrandRow("family's must weighs as a like", 0) {
            $0.person.wishes = [Wish(.must, "garden", by: .family)]
            $0.household.facts = .facts(no: ["garden"])
        },
        StrandRow("a room nobody has meets the wish", 1000) {
            $0.person.wishes = [Wish(.like, "ensuite")]
            $0.household.rooms = .listed([room("A", yes: ["ensuite"]), room("B", no: ["ensuite"])])
        },
        StrandRow("the room that meets the wish is somebody else's", 0) {
            $0.person.wishes = [Wish(.like, "ensuite")]
            $0.household.rooms = .listed([room("A", yes: ["ensuite"]), room("B", no: ["ensuite"])])
            $0.addStay("P-9", from: "2026-01-01")
            $0.stays[0].room = RoomID("A")
        },
        StrandRow("a room's own fact comes before the home's", 0) {
            $0.person.wishes = [Wish(.like, "ensuite")]
            $0.household.facts = .facts(yes: ["ensuite"])
            $0.household.rooms = .listed([room("A", no: ["ensuite"])])
        },
        StrandRow("a room of which nothing is known", 0, 1000) {
            $0.person.wishes = [Wish(.dislike, "ensuite")]
            $0.household.rooms = .listed([room("A")])
        },
    ]

    @Test(arguments: rows) func `home life follows its table`(row: StrandRow) { row.check(.homeLife) }

    @Test func `a fact that is not known is asked by its code`() {
        let asked = StrandRow.questions(.homeLife) {
            $0.person.wishes = [Wish(.like, "garden"), Wish(.dislike, "dogs")]
            $0.household.facts = .facts(no: ["pets"])
        }
        #expect(asked == ["H-1/garden"])
    }

    private static func room(_ id: String, yes: [String] = [], no: [String] = []) -> Room {
        var room = Room(id: RoomID(id))
        room.facts = .facts(yes: yes, no: no)
        return room
    }
}
