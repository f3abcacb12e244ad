import Matching
import Testing

@testable import Intake

struct PopulationCellTests {
    static func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

    @Test(arguments: [
        ("2027-03-01", "2027-03-01"), ("01/03/2027", "2027-03-01"), ("1/3/2027", "2027-03-01"),
        ("29/02/2028", "2028-02-29"),
    ])
    func `a date is read as ISO or with the day before the month`(text: String, iso: String) throws {
        #expect(try DateText.day(Self.bytes(text)).description == iso)
    }

    @Test(arguments: [
        ("29/02/2027", "there is no such day"), ("2027-02-29", "there is no such day"),
        ("31/04/2027", "there is no such day"), ("02/29/2028", "the day comes before the month"),
        ("29/02/84", "write the year with four digits"),
        ("45123", "this looks like Excel's number for 2023-07-16: format the column as a date"),
        ("1884-01-01", "the year must be 1900 to 2199"),
    ])
    func `a date that cannot be is refused with what to do`(text: String, hint: String) throws {
        let fault = try #require(throws: CellFault.self) { try DateText.day(Self.bytes(text)) }
        #expect(fault.hint == hint)
        #expect(fault.found == "`\(text)`")
    }

    @Test(arguments: [
        "soon", "2027-3-1", "1 March 2027", "2027-03-01T00:00", "20270301", "2027/03/01", "-", "1//2027",
    ])
    func `what is no date is refused`(text: String) {
        #expect(throws: CellFault.self) { try DateText.day(Self.bytes(text)) }
    }

    @Test func `a year alone says when somebody was born`() throws {
        #expect(try DateText.born(Self.bytes("1984")) == .year(1984))
        #expect(try DateText.born(Self.bytes("29/02/1984")) == .day(PopulationSample.day("1984-02-29")))
        #expect(throws: CellFault.self) { try DateText.born(Self.bytes("84")) }
        #expect(throws: CellFault.self) { try DateText.born(Self.bytes("1884")) }
    }

    @Test(arguments: [("12", 19312), ("2.5", 4023), ("0.125", 201), ("0", 0), ("1000", 1_609_344)])
    func `miles become whole metres`(text: String, metres: Int) throws {
        #expect(try NumberText.metresOfMiles(Self.bytes(text)) == metres)
    }

    @Test(arguments: ["", "-1", "1.2345", "2,5", "1000.1", "12 miles", "1.", "."])
    func `what is no number of miles is refused`(text: String) {
        #expect(throws: CellFault.self) { try NumberText.metresOfMiles(Self.bytes(text)) }
    }

    @Test(arguments: [("0", 0), ("24", 24), ("007", 7)])
    func `a whole number in its range is read`(text: String, number: Int) throws {
        #expect(try NumberText.whole(Self.bytes(text), in: 0...24) == number)
    }

    @Test(arguments: ["25", "-1", "2.0", "two", "1e3", "99999999999", ""])
    func `a number beyond its range is refused`(text: String) {
        #expect(throws: CellFault.self) { try NumberText.whole(Self.bytes(text), in: 0...24) }
    }

    @Test(arguments: [
        ("yes", true), ("Y", true), ("y", true), ("TRUE", true), ("no", false), ("N", false), ("False", false),
    ])
    func `yes and no are read as sheets have them`(text: String, isYes: Bool) throws {
        #expect(try NumberText.yesNo(Self.bytes(text)) == isYes)
        #expect(throws: CellFault.self) { try NumberText.yesNo(Self.bytes("maybe")) }
        #expect(throws: CellFault.self) { try NumberText.yesNo(Self.bytes("1")) }
    }

    static let slots: [(String, UInt32)] = [
        ("mon-night", 0x8), ("tue-day", 0x30), ("fri", 0xF_0000), ("weekdays-evening", 0x4_4444),
        ("weekends", 0xFF0_0000), ("every-night", 0x888_8888), ("all-week", 0xFFF_FFFF),
        ("mon-night; sun-morning", 0x100_0008), ("Mon-Night", 0x8), ("none", 0), ("every-day", 0x333_3333),
    ]

    @Test(arguments: slots)
    func `slots are read as a mask of the week`(text: String, mask: UInt32) throws {
        #expect(try SlotText.mask(Self.bytes(text)).rawValue == mask)
    }

    @Test func `slots that are not there get a suggestion`() throws {
        let fault = try #require(throws: CellFault.self) { try SlotText.mask(Self.bytes("mon-nigth; tue")) }
        #expect(fault.found == "`mon-nigth`")
        #expect(fault.hint == "did you mean `mon-night`?")
        #expect(throws: CellFault.self) { try SlotText.mask(Self.bytes("weekend")) }
    }

    @Test func `slots in words read back to the same slots`() throws {
        for seed in UInt32(1)...200 {
            let mask = SlotMask(rawValue: seed &* 2_654_435_761)
            #expect(try SlotText.mask(Self.bytes(SlotText.words(for: mask))) == mask)
        }
        #expect(SlotText.words(for: [.everyNight]) == "every-night")
        #expect(SlotText.words(for: .allWeek) == "all-week")
        #expect(SlotText.words(for: []) == "none")
    }

    @Test func `a longer piece of a cell is not shown`() {
        #expect(CellFault.shown(Self.bytes("2027-02-30")) == "`2027-02-30`")
        #expect(CellFault.shown(Self.bytes("Ann Example, of 12 Long Street, Sale")) == "a longer text")
    }

    @Test func `the most for each arrangement is read from a list`() throws {
        let most = try ChoiceText.mostByArrangement(Self.bytes("short-break:2; live-in:1"))
        #expect(
            most == [
                ArrangementMost(arrangement: .liveIn, most: 1), ArrangementMost(arrangement: .shortBreak, most: 2),
            ])
        #expect(throws: CellFault.self) { try ChoiceText.mostByArrangement(Self.bytes("short-break=2")) }
    }

    @Test func `priorities are strands of the person's side, each once`() throws {
        #expect(try ChoiceText.priorities(Self.bytes("closeness; home-life")) == [.closeness, .homeLife])
        #expect(throws: CellFault.self) { try ChoiceText.priorities(Self.bytes("closeness; closeness")) }
        let fault = try #require(throws: CellFault.self) { try ChoiceText.priorities(Self.bytes("closness")) }
        #expect(fault.hint == "did you mean `closeness`?")
    }
}
