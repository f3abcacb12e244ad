import Matching
import Records
import Testing

struct NotKnownTests {
    @Test func `what is not known is left out of the bytes`() {
        let bytes = RecordCodec.bytes(of: Person(id: PersonID("P-1")))
        #expect(text(bytes) == #"{"id":"P-1","party":"P-1","schema":"sharedlives.person","version":1}"#)
    }

    @Test func `a list stated as none is an empty list and not left out`() throws {
        var person = Person(id: PersonID("P-1"))
        person.needs = .listed([])
        person.languages = .listed([])
        let bytes = RecordCodec.bytes(of: person)
        #expect(text(bytes).contains(#""languages":[],"needs":[],"party""#))
        #expect(try RecordCodec.value(Person.self, from: bytes) == person)
        #expect(person != Person(id: PersonID("P-1")))
    }

    @Test func `no is written and differs from not known`() throws {
        var household = Household(id: HouseholdID("H-1"))
        household.agreedToBeShown = .known(false)
        let bytes = RecordCodec.bytes(of: household)
        #expect(text(bytes).contains(#""agreed_to_be_shown":false"#))
        #expect(try RecordCodec.value(Household.self, from: bytes).agreedToBeShown == .known(false))
    }

    @Test func `an empty text is a text and not nothing`() throws {
        var person = Person(id: PersonID("P-1"))
        person.about = ""
        #expect(try RecordCodec.value(Person.self, from: RecordCodec.bytes(of: person)).about == "")
    }

    @Test func `a day is an ISO date, a year alone four digits, slots one number`() {
        var member = Member(id: MemberID("M"), household: HouseholdID("H"), role: .supportCarer)
        member.born = .known(.year(84))
        member.usuallyHome = .known([SlotMask(weekday: 0, part: .night), SlotMask(weekday: 1, part: .morning)])
        #expect(
            text(RecordCodec.bytes(of: member))
                == #"{"born":"0084","household":"H","id":"M","role":"support-carer","schema":"sharedlives.member","#
                + #""usually_home":24,"version":1}"#)
        member.born = Known(Day(year: 812, month: 3, day: 9).map { .day($0) })
        #expect(text(RecordCodec.bytes(of: member)).contains(#""born":"0812-03-09""#))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
