import Reports
import Testing

struct MilesWordsTests {
    @Test(arguments: [
        (0...0, "under half a mile"),
        (1609...1609, "about 1 mile"),
        (3219...3219, "about 2 miles"),
        (2000...4438, "about 2 miles, give or take 0.8"),
        (0...3219, "about 1 mile, give or take 1"),
        (32187...32187, "about 20 miles"),
    ])
    func `metres are said as miles with how far they can be off`(metres: ClosedRange<Int>, words: String) {
        #expect(MilesWords.words(metres) == words)
    }

    @Test func `no location is said as not known`() {
        #expect(MilesWords.words(nil) == "not known")
    }
}
