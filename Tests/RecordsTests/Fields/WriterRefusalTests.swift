import Matching
import Records
import Testing

/// A writer that wrote what no reader takes would lock a scheme out of its own records.
struct WriterRefusalTests {
    @Test func `an id that no file could hold stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = RecordCodec.bytes(of: Person(id: PersonID("P 1")))
        }
    }

    @Test func `a number out of its range stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var person = Person(id: PersonID("P-1"))
            person.aloneSafelyHours = .known(25)
            _ = RecordCodec.bytes(of: person)
        }
    }

    @Test func `a pattern every three weeks stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var referral = Referral(id: ReferralID("R"), party: PartyID("P"), arrangement: .liveIn)
            referral.everyWeeks = 3
            _ = RecordCodec.bytes(of: referral)
        }
    }

    @Test func `a day before the year 1 stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var household = Household(id: HouseholdID("H"))
            household.lastConfirmedOn = Day(number: -719_163)
            _ = RecordCodec.bytes(of: household)
        }
    }

    @Test func `a strand of the household's side among a person's priorities stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var person = Person(id: PersonID("P-1"))
            person.priorities = [.load]
            _ = RecordCodec.bytes(of: person)
        }
    }
}
