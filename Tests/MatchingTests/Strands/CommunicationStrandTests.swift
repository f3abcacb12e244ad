import Testing

@testable import Matching

@Suite struct CommunicationStrandTests {
    static let rows: [StrandRow] = [
        StrandRow("nothing is known of the person", 0, 1000) { $0.household.languages = .codes("en") },
        StrandRow("their first language is spoken", 1000) {
            $0.person.languages = .codes("pl", "en")
            $0.household.languages = .codes("en", "pl")
        },
        StrandRow("a member speaks their first language", 1000) {
            $0.person.languages = .codes("pl")
            $0.addCarer(skills: [])
            $0.members[0].languages = .codes("pl")
        },
        StrandRow("another of their languages is spoken", 600) {
            $0.person.languages = .codes("pl", "en")
            $0.household.languages = .codes("en")
        },
        StrandRow("none is spoken and nobody learns", 0) {
            $0.person.languages = .codes("pl")
            $0.household.languages = .codes("en")
            $0.household.facts = .facts(no: ["learning-a-language"])
        },
        StrandRow("none is spoken and somebody is glad to learn", 300) {
            $0.person.languages = .codes("pl")
            $0.household.languages = .codes("en")
            $0.household.facts = .facts(yes: ["learning-a-language"])
        },
        StrandRow("none is spoken and it is not known whether anybody learns", 0, 300) {
            $0.person.languages = .codes("pl")
            $0.household.languages = .codes("en")
        },
        StrandRow("the household's languages not known", 0, 1000) { $0.person.languages = .codes("pl") },
        StrandRow("English known, more may be spoken", 600, 1000) {
            $0.person.languages = .codes("pl", "en")
            $0.household.facts = .facts(yes: ["en"])
        },
        StrandRow("not the first language, another not known", 0, 600) {
            $0.person.languages = .codes("pl", "en")
            $0.household.facts = .facts(no: ["pl"])
        },
        StrandRow("a signer in a home that is learning", 300) {
            $0.person.communication = .codes("bsl")
            $0.household.facts = .facts(yes: ["learning-to-sign"], no: ["bsl"])
        },
        StrandRow("a signer in a home that signs", 1000) {
            $0.person.communication = .codes("bsl")
            $0.household.facts = .facts(yes: ["bsl"])
        },
        StrandRow("the mean of language and method", 800) {
            $0.person.languages = .codes("en")
            $0.person.communication = .codes("makaton", "speech")
            $0.household.languages = .codes("en")
            $0.household.facts = .facts(yes: ["speech"], no: ["makaton"])
        },
    ]

    @Test(arguments: rows) func `communication follows its table`(row: StrandRow) { row.check(.communication) }

    @Test func `the side that is silent is asked`() {
        #expect(StrandRow.questions(.communication) { _ in } == ["P-1/languages"])
        let home = StrandRow.questions(.communication) {
            $0.person.languages = .codes("pl")
            $0.person.communication = .codes("bsl")
        }
        #expect(home == ["H-1/languages", "H-1/learning-a-language", "H-1/bsl", "H-1/learning-to-sign"])
    }
}
