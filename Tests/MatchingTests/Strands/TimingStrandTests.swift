import Testing

@testable import Matching

@Suite struct TimingStrandTests {
    static let rows: [StrandRow] = [
        StrandRow("on the earliest day", 1000) { _ in },
        StrandRow("two weeks late of eight", 750) { $0.start = StrandScheme.day("2027-04-15") },
        StrandRow("a day late", 982) { $0.start = StrandScheme.day("2027-04-02") },
        StrandRow("eight weeks late", 0) { $0.start = StrandScheme.day("2027-05-27") },
        StrandRow("half a year late", 0) { $0.start = StrandScheme.day("2027-10-01") },
        StrandRow("five of six visits", 833) { $0.visits = VisitCount(served: 5...5, asked: 6) },
        StrandRow("two to four of six visits", 333, 667) { $0.visits = VisitCount(served: 2...4, asked: 6) },
        StrandRow("no visit", 0) { $0.visits = VisitCount(served: 0...0, asked: 6) },
    ]

    @Test(arguments: rows) func `timing follows its table`(row: StrandRow) { row.check(.timing) }
}
