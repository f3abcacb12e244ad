import Matching
import TestSupport
import Testing

@Suite struct VisitTests {
    /// Six Fridays from 8 January 2027 on.
    private static let fridays = [
        "2027-01-08", "2027-01-15", "2027-01-22", "2027-01-29", "2027-02-05", "2027-02-12",
    ]
    private static let weekend = SlotMask.on([4], [.evening, .night]).union(.on([5], PartOfDay.allCases))

    private func sixWeekends(_ change: (inout SchemeBuilder) -> Void = { _ in }) -> Receipt {
        var scheme = SchemeBuilder()
        scheme.askVisits(Self.fridays, slots: Self.weekend)
        change(&scheme)
        return scheme.receipt()
    }

    @Test func `all visits can be`() {
        let receipt = sixWeekends()
        #expect(receipt.verdict == .possible)
        #expect(receipt.visits.map(\.answer) == Array(repeating: .met, count: 6))
        #expect(receipt.startOn == .on("2027-01-08"))
    }

    @Test func `one of six collides, and the others are asked about`() {
        let receipt = sixWeekends {
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.from = .on("2027-01-20")
                $0.until = .on("2027-01-23")
            }
        }
        #expect(receipt.verdict == .askFirst)
        #expect(receipt[.dates]?.allCodes == ["R-1/dates.H-1.5"])
        #expect(receipt.visits.map(\.answer) == [.met, .met, .notMet, .met, .met, .met])
        #expect(receipt.visits[2].says.contains("room"))
    }

    @Test func `leaving on the morning somebody comes is no collision`() {
        let receipt = sixWeekends {
            $0.addStay("P-9") {
                $0.room = RoomID("K-1")
                $0.from = .on("2027-01-24")
                $0.until = .on("2027-01-29")
            }
        }
        #expect(receipt.verdict == .possible)
    }

    @Test func `no visit can be, and the one nearest to it speaks`() {
        let receipt = sixWeekends {
            $0.household.rooms = .listed([])
            $0.addPause(from: "2027-01-01", until: "2027-02-10")
        }
        #expect(receipt.verdict == .notPossibleNow)
        #expect(receipt.startOn == .on("2027-02-12"))
        #expect(receipt[.room]?.allCodes == ["no_room_free"])
        #expect(receipt[.dates]?.allCodes == [])
        #expect(receipt.visits[0].says.contains("break"))
    }

    @Test func `a home on a break takes no visit then`() {
        let receipt = sixWeekends { $0.addPause(from: "2027-01-15", until: "2027-01-16") }
        #expect(receipt.visits.map(\.answer) == [.met, .notMet, .met, .met, .met, .met])
    }

    @Test func `each visit is judged on its own arrival day`() {
        let receipt = sixWeekends { $0.approval.until = .on("2027-01-30") }
        #expect(receipt.visits.map(\.answer) == [.met, .met, .met, .met, .notMet, .notMet])
    }

    @Test func `visits before the day asked about are not looked at`() {
        let receipt = sixWeekends { $0.asOf = .on("2027-01-20") }
        #expect(
            receipt.visits.map(\.on) == ["2027-01-22", "2027-01-29", "2027-02-05", "2027-02-12"].map { .on($0) })
    }

    @Test func `a visit arrives on the first day of its week with a slot`() {
        var scheme = SchemeBuilder()
        scheme.askVisits(["2027-01-04"], slots: Self.weekend)
        #expect(scheme.receipt().visits.map(\.on) == [.on("2027-01-08")])
    }

    @Test func `without slots a short break is the night, day support the day`() {
        var night = SchemeBuilder()
        night.askVisits(["2027-01-08"])
        night.offer.slots = .known(.on([4], [.evening, .night]))
        #expect(night.receipt().verdict == .possible)
        var day = SchemeBuilder()
        day.askVisits(["2027-01-08"], .daySupport)
        day.offer.slots = .known(.on([4], [.morning, .afternoon]))
        #expect(day.receipt().verdict == .possible)
        night.offer.slots = .known(.on([4], [.morning, .afternoon]))
        #expect(night.receipt()[.dates]?.allCodes == ["slots_not_offered"])
    }

    @Test func `the same question of several visits is asked once`() {
        let receipt = sixWeekends { $0.household.agreedToBeShown = .notKnown }
        #expect(receipt.openQuestionCount == 1)
        #expect(receipt.visits.map(\.answer) == Array(repeating: .notKnown, count: 6))
    }
}
