import Matching
import Records
import Testing

struct RowOrderTests {
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `rows in another order, or said twice, give the same bytes`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ordered = person(wishes: wishes, needs: needs, connections: connections)
        let mixed = person(
            wishes: (wishes + [wishes[1]]).shuffled(using: &generator),
            needs: (needs + needs).shuffled(using: &generator),
            connections: connections.shuffled(using: &generator))
        #expect(RecordCodec.bytes(of: mixed) == RecordCodec.bytes(of: ordered))
    }

    @Test func `a home's rows in another order give the same bytes`() {
        var earlier = FullSample.approval
        earlier.from = nil
        earlier.conditions.reverse()
        earlier.mostByArrangement = [
            ArrangementMost(arrangement: .transition, most: 1), ArrangementMost(arrangement: .emergency, most: 1),
        ]
        var shorter = FullSample.offer
        shorter.shortestDays = 1
        var second = FullSample.room
        second.id = RoomID("H-1.b")
        let dbs = Check(kind: .dbs, doneOn: nil, dueOn: nil)
        var home = FullSample.household
        home.approvals = [earlier, FullSample.approval]
        home.offers = .listed([shorter, FullSample.offer])
        home.rooms = .listed([FullSample.room, second])
        home.checks = .listed([dbs, FullSample.check])
        var other = home
        earlier.conditions.reverse()
        earlier.mostByArrangement.reverse()
        other.approvals = [FullSample.approval, earlier]
        other.offers = .listed([FullSample.offer, shorter])
        other.rooms = .listed([second, FullSample.room])
        other.checks = .listed([FullSample.check, dbs])
        #expect(RecordCodec.bytes(of: other) == RecordCodec.bytes(of: home))
    }

    @Test func `wishes come back by code, then strength, then voice, then their bytes`() throws {
        let person = person(wishes: wishes.reversed(), needs: [], connections: [])
        #expect(try RecordCodec.value(Person.self, from: RecordCodec.bytes(of: person)).wishes == wishes)
    }

    @Test func `languages, interests and priorities keep the order they were said in`() throws {
        var person = Person(id: PersonID("P"))
        person.languages = .listed([Code("urdu"), Code("english"), Code("urdu")])
        person.interests = .listed([Code("swimming"), Code("art")])
        person.priorities = [.timing, .closeness]
        #expect(try RecordCodec.value(Person.self, from: RecordCodec.bytes(of: person)) == person)
    }

    private let wishes = [
        wish("cats", .like, .family), wish("dogs", .dislike, .person), wish("dogs", .like, .family),
        wish("dogs", .like, .person, on: Day(number: 5)), wish("dogs", .like, .person),
        wish("dogs", .must, .person),
    ]

    private let needs = [
        Need(code: Code("a"), level: .full, importance: .essential, atNight: .known(true)),
        Need(code: Code("a"), level: .full, importance: .essential, atNight: .notKnown),
        Need(code: Code("b"), level: .prompt, importance: .essential, atNight: .notKnown),
    ]

    private let connections = [
        Connection(label: "Mum", postcode: nil, place: .notKnown, atMostMetres: nil, importance: .nice),
        Connection(label: "Mum", postcode: "M1", place: .notKnown, atMostMetres: nil, importance: .nice),
    ]

    private static func wish(_ code: String, _ strength: Strength, _ voice: Voice, on day: Day? = nil) -> Wish {
        Wish(code: Code(code), strength: strength, importance: .helpful, saidBy: voice, saidOn: day)
    }

    private func person(wishes: [Wish], needs: [Need], connections: [Connection]) -> Person {
        var person = Person(id: PersonID("P"))
        person.wishes = wishes
        person.needs = .listed(needs)
        person.connections = connections
        return person
    }
}
