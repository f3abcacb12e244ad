import Matching
import Testing

struct `Words for points` {
    /// Low and high of a total, and how it is said where 700 is well and 400 partly.
    static let rows: [(low: Int, high: Int, words: String)] = [
        (1000, 1000, "fits well"), (700, 1000, "fits well"), (700, 700, "fits well"), (699, 699, "fits partly"),
        (400, 699, "fits partly"), (400, 400, "fits partly"), (399, 399, "fits not much"), (0, 0, "fits not much"),
        (0, 399, "fits not much"), (699, 700, "could be partly to well"), (400, 1000, "could be partly to well"),
        (399, 400, "could be not much to partly"), (0, 699, "could be not much to partly"), (0, 1000, "not known"),
        (399, 700, "not known"),
    ]

    @Test(arguments: rows)
    func `a total is said by the bands of its low and its high`(low: Int, high: Int, words: String) {
        let bands = Bands(well: 700, partly: 400)
        #expect(bands.words(SideTotal(low: low, high: high, points: low)) == words)
        #expect(bands.words(SideTotal(low: low, high: high, points: high)) == words)
    }
}
