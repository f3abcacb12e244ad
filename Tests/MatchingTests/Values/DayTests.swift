import Matching
import TestSupport
import Testing

@Suite struct DayTests {
    /// A calendar that counts days one by one.
    private struct PlainCalendar {
        var year = 1900
        var month = 1
        var day = 1
        /// Monday 0; 1 January 1900 was a Monday.
        var weekday = 0

        static func isLeap(_ year: Int) -> Bool {
            if year % 400 == 0 { return true }
            if year % 100 == 0 { return false }
            return year % 4 == 0
        }

        mutating func next() {
            let lengths = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            weekday = (weekday + 1) % 7
            day += 1
            if day > lengths[month - 1] {
                day = 1
                month += 1
            }
            if month > 12 {
                month = 1
                year += 1
            }
        }
    }

    @Test func `every day from 1900 to 2200 is as counted one by one`() throws {
        var calendar = PlainCalendar()
        var number = try #require(Day(year: 1900, month: 1, day: 1)).number
        while calendar.year <= 2200 {
            let day = Day(number: number)
            if Day(year: calendar.year, month: calendar.month, day: calendar.day) != day
                || day.civil != (calendar.year, calendar.month, calendar.day) || day.weekday != calendar.weekday
                || day.monday.weekday != 0 || Day(iso: day.description) != day
            {
                Issue.record("\(day) is not \(calendar)")
                return
            }
            number += 1
            calendar.next()
        }
        #expect(Day(number: 0).description == "1970-01-01")
        #expect(Day(number: 0).weekday == 3)
    }

    @Test(arguments: [
        "2027-02-29", "2027-13-01", "2027-00-10", "2027-04-31", "2027-1-01", "27-01-01", "2027/01/01", "0000-01-01",
        "2027-01-01 ", "",
    ])
    func `what is no date is no day`(text: String) { #expect(Day(iso: text) == nil) }

    @Test func `29 February is a day in leap years only`() {
        #expect(Day(iso: "2028-02-29") != nil)
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day(iso: "1900-02-29") == nil)
        #expect(Day.on("2028-02-28").adding(2) == .on("2028-03-01"))
        #expect(Day.on("2028-03-01").days(until: .on("2027-03-01")) == -366)
        #expect(Day.on("2027-03-01").words == "1 March 2027")
    }
}
