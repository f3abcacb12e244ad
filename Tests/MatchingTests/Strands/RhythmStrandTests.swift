import TestSupport
import Testing

@testable import Matching

@Suite struct RhythmStrandTests {
    static let rows: [StrandRow] = [
        StrandRow(silent: "nothing said") { $0.household.facts = .facts(yes: ["sleep.1-early"]) },
        StrandRow("the same step, as a fact", 1000) {
            $0.person.facts = .facts(yes: ["sleep.1-early"])
            $0.household.facts = .facts(yes: ["sleep.1-early"])
        },
        StrandRow("one step apart, as a wish", 500) {
            $0.person.wishes = [Wish(.like, "sleep.1-early")]
            $0.household.facts = .facts(yes: ["sleep.2-usual"])
        },
        StrandRow("two steps apart, as a must", 0) {
            $0.person.wishes = [Wish(.must, "sleep.1-early")]
            $0.household.facts = .facts(yes: ["sleep.3-late"])
        },
        StrandRow("the nearest of two steps", 500) {
            $0.person.facts = .facts(yes: ["sleep.1-early"])
            $0.household.facts = .facts(yes: ["sleep.2-usual", "sleep.3-late"])
        },
        StrandRow("two scales", 750) {
            $0.person.facts = .facts(yes: ["sleep.1-early", "noise.1-quiet"])
            $0.household.facts = .facts(yes: ["sleep.1-early", "noise.2-lively"])
        },
        StrandRow("the household's step not known", 0, 1000) { $0.person.facts = .facts(yes: ["sleep.1-early"]) },
        StrandRow("not known from the middle", 500, 1000) { $0.person.facts = .facts(yes: ["sleep.2-usual"]) },
        StrandRow("not known, but not the same", 0, 500) {
            $0.person.facts = .facts(yes: ["sleep.1-early"])
            $0.household.facts = .facts(no: ["sleep.1-early"])
        },
        StrandRow("at no step of the scale", 0) {
            $0.person.facts = .facts(yes: ["noise.1-quiet"])
            $0.household.facts = .facts(no: ["noise.1-quiet", "noise.2-lively"])
        },
        StrandRow("a step they would rather not live at is not there", 1000) {
            $0.person.wishes = [Wish(.dislike, "noise.2-lively")]
            $0.household.facts = .facts(yes: ["noise.1-quiet"])
        },
        StrandRow("a step they would rather not live at is there", 0) {
            $0.person.wishes = [Wish(.mustNot, "noise.2-lively")]
            $0.household.facts = .facts(yes: ["noise.2-lively"])
        },
        StrandRow("a step they would rather not live at is the only one not denied", 0) {
            $0.person.wishes = [Wish(.dislike, "noise.2-lively")]
            $0.household.facts = .facts(no: ["noise.1-quiet"])
        },
        StrandRow("a step they would rather not live at is not known", 0, 1000) {
            $0.person.wishes = [Wish(.dislike, "noise.2-lively")]
        },
    ]

    @Test(arguments: rows) func `rhythm follows its table`(row: StrandRow) { row.check(.rhythm) }

    @Test func `a scale is asked once, among the steps that are not denied`() {
        let own = StrandRow.questions(.rhythm) { $0.person.facts = .facts(yes: ["sleep.1-early"]) }
        #expect(own == ["H-1/sleep"])
        var builder = SchemeBuilder()
        builder.vocabulary = strandVocabulary
        builder.person.facts = .facts(yes: ["sleep.1-early"])
        builder.person.wishes = [Wish(.dislike, "sleep.3-late")]
        builder.household.facts = .facts(no: ["sleep.1-early"])
        let asked = builder.receipt().questions.filter { $0.code == "H-1/sleep" }
        #expect(asked.map(\.asks) == ["How is it in this home: sleep.2-usual or sleep.3-late?"])
    }
}
