import Matching
import TestSupport
import Testing

@Suite struct BornTests {
    @Test(arguments: [
        ("2008-06-15", "2026-06-14", 17), ("2008-06-15", "2026-06-15", 18), ("2008-06-15", "2026-12-31", 18),
        ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2028-02-29", 20),
        ("2026-01-01", "2026-01-01", 0),
    ])
    func `an age goes up on the birthday`(born: String, on: String, age: Int) {
        #expect(Born.day(.on(born)).age(on: .on(on)) == age...age)
    }

    @Test(arguments: [
        ("2026-01-01", 17...18), ("2026-06-15", 17...18), ("2026-12-30", 17...18), ("2026-12-31", 18...18),
        ("2027-01-01", 18...19),
    ])
    func `a year alone leaves a range until its last day`(on: String, ages: ClosedRange<Int>) {
        #expect(Born.year(2008).age(on: .on(on)) == ages)
    }

    @Test func `a year alone covers every day of it`() {
        for offset in 0..<366 {
            let born = Day.on("2008-01-01").adding(offset)
            for on in ["2026-01-01", "2026-02-28", "2026-03-01", "2026-12-30", "2026-12-31"] {
                let year = Born.year(2008).age(on: .on(on))
                #expect(year.contains(Born.day(born).age(on: .on(on)).lowerBound))
            }
        }
    }
}
