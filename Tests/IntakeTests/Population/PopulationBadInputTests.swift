import Matching
import Testing

@testable import Intake

/// What is refused, each with the place and the words.
struct PopulationBadInputTests {
    static let people = "id,party\nP-1,\nP-2,\n"
    static let homes = "id\nH-1\nH-2\n"

    @Test func `a word that is a code's label is answered with the code, one near none with how to find it`() {
        let french = "code,kind,label,plain\nfr,language,French,speaks French\n"
        #expect(
            PopulationSample.problems(["vocabulary": french, "people": "id,languages\nP-1,french\n"]) == [
                "people.csv:2:5: error: `french` is not a code of the vocabulary; did you mean `fr`?"
            ])
        #expect(
            PopulationSample.problems(["people": "id,musts\nP-1,\"garden, dogs\"\nP-2,nobody about\n"]) == [
                "people.csv:2:5: error: `garden, dogs` is not a code of the vocabulary; several codes stand with `;` between them",
                "people.csv:3:5: error: `nobody about` is not a code of the vocabulary; find it with `sharedlives vocabulary WORD`, or add a code of your own in vocabulary.csv",
            ])
    }

    @Test func `wrong codes are named with what was perhaps meant`() {
        #expect(
            PopulationSample.problems(["people": "id,true_of_me\nP-1,smokr\n"]) == [
                "people.csv:2:5: error: `smokr` is not a code of the vocabulary; did you mean `smoker`?"
            ])
        #expect(
            PopulationSample.problems(["people": "id,interests\nP-1,music; fotball; dogs\n"]) == [
                "people.csv:2:5: error: `fotball` is not a code of the vocabulary; did you mean `football`?",
                "people.csv:2:5: error: `dogs` is a code of kind pets, `interests` takes kind interest",
            ])
        #expect(
            PopulationSample.problems(["people": Self.people, "needs": "person,need\nP-1,dogs\n"]) == [
                "needs.csv:2:5: error: `dogs` is a code of kind pets, `need` takes kind need"
            ])
        #expect(
            PopulationSample.problems(["people": "id,communication\nP-1,en\n"]) == [
                "people.csv:2:5: error: `en` is a code of kind language, `communication` takes kind communication"
            ])
    }

    @Test func `a word that a column does not hold is named with what was perhaps meant`() {
        #expect(
            PopulationSample.problems(["households": "id,status\nH-1,aproved\n"]) == [
                "households.csv:2:5: error: `status` must be one of enquiring, applying, approved, paused, suspended, notice, ended, found `aproved`; did you mean `approved`?"
            ])
    }

    @Test func `dates that do not exist are refused at their cell`() {
        #expect(
            PopulationSample.problems(["people": "born,id\n2027-02-29,P-1\nsoon,P-2\n"]) == [
                "people.csv:2:1: error: `born` must be a date like 1984-02-29 or a year, found `2027-02-29`; there is no such day",
                "people.csv:3:1: error: `born` must be a date like 1984-02-29 or a year, found `soon`",
            ])
        #expect(
            PopulationSample.problems(["people": "id,born\nP-1,2026-11-23\nP-2,2027\n"]) == [
                "people.csv:2:5: error: `born` must be no later than 2026-11-22, found `2026-11-23`",
                "people.csv:3:5: error: `born` must be no later than 2026-11-22, found `2027`",
            ])
    }

    @Test func `leaving before arriving is refused`() {
        let stays =
            "household,person,kind,from,until\nH-1,P-1,stay,2026-05-02,2026-05-01\nH-1,,break,2026-06-02,2026-06-01\n"
        #expect(
            PopulationSample.problems(["people": Self.people, "households": Self.homes, "stays": stays]) == [
                "stays.csv:2:25: error: leaving (`until`) is before arriving (`from`)",
                "stays.csv:3:23: error: `until` is before `from`",
            ])
    }

    @Test func `days in the wrong order are refused`() {
        let referrals =
            "id,party,arrangement,earliest_start,latest_start,end\nR-1,P-1,live-in,2027-02-01,2027-01-31,2027-01-01\n"
        #expect(
            PopulationSample.problems(["people": Self.people, "referrals": referrals]) == [
                "referrals.csv:2:28: error: `latest_start` is before `earliest_start`",
                "referrals.csv:2:39: error: `end` is before `earliest_start`",
            ])
        #expect(
            PopulationSample.problems([
                "households": Self.homes, "approvals": "household,from,until\nH-1,2026-02-01,2026-01-01\n",
            ]) == ["approvals.csv:2:16: error: `until` is before `from`"])
    }

    @Test func `nobody is their own party twice`() {
        let file = "id,party,arrangement\nR-1,P-1;P-1,live-in\n"
        #expect(
            PopulationSample.problems(["people": Self.people, "referrals": file]) == [
                "referrals.csv:2:5: error: `P-1` is their own party twice; name each person once"
            ])
        #expect(
            PopulationSample.problems(["people": "id,party\nP-1,FAM\nP-2,FAM\nP-1,FAM\n"]) == [
                "people.csv:4:1: error: `P-1` is there twice; its first row is line 2"
            ])
        #expect(
            PopulationSample.problems(["people": "id,party\nP-1,FAM\nP-2,P-1\n"]) == [
                "people.csv:3:5: error: the party `P-1` has the id of a person who is of the party `FAM`; give the party the same name in both rows"
            ])
        #expect(
            PopulationSample.problems([
                "people": "id,party\nP-1,FAM\nP-2,FAM\nP-3,FAM\n",
                "referrals": "id,party,arrangement\nR-1,P-1;P-2,live-in\n",
            ]) == [
                "referrals.csv:2:5: error: the party `FAM` has others than the people named; name all of them, or the party"
            ])
    }

    @Test func `a code that implies itself in the end is refused`() {
        let file = "code,kind,implies\none,home,two\ntwo,home,three\nthree,home,one\nself,home,self\n"
        #expect(
            PopulationSample.problems(["vocabulary": file, "people": "id\nP-1\n"]) == [
                "vocabulary.csv:2:10: error: what `one` implies leads back to it: `one` → `two` → `three` → `one`; one of them must be the wider word",
                "vocabulary.csv:5:11: error: what `self` implies leads back to it: `self` → `self`; one of them must be the wider word",
            ])
    }

    @Test func `a vocabulary has known implied codes and at most 512 codes`() {
        #expect(
            PopulationSample.problems(["vocabulary": "code,kind,implies\nhens,pets,petz\n"]) == [
                "vocabulary.csv:2:11: error: `petz` is not a code of the vocabulary; did you mean `pets`?"
            ])
        let rows = (1...500).map { "code-\($0),home" }.joined(separator: "\n")
        #expect(
            PopulationSample.problems(["vocabulary": "code,kind\n" + rows + "\n"]) == [
                "vocabulary.csv:501:1: error: the vocabulary would have 522 codes, and it holds at most 512"
            ])
        #expect(
            PopulationSample.problems(["vocabulary": "code,kind\nnone,home\n"]) == [
                "vocabulary.csv:2:1: error: `none` cannot be a code; the word means something else in files"
            ])
    }

    @Test func `duplicate ids are refused`() {
        #expect(
            PopulationSample.problems(["households": "id\nH-1\nH-2\nH-1\n"]) == [
                "households.csv:4:1: error: `H-1` is there twice; its first row is line 2"
            ])
        #expect(
            PopulationSample.problems(["people": Self.people, "needs": "person,need\nP-1,epilepsy\nP-1,epilepsy\n"])
                == [
                    "needs.csv:3:5: error: `P-1` has this `need` twice; its first row is line 2"
                ])
    }

    @Test func `dangling references are refused with the nearest id`() {
        let members = "id,household,role\nM-1,H-3,carer\n"
        #expect(
            PopulationSample.problems([
                "households": "id\nHOUSE-1\n", "members": "id,household,role\nM-1,HOUSE-2,carer\n",
            ]) == [
                "members.csv:2:5: error: there is no household `HOUSE-2`; did you mean `HOUSE-1`?"
            ])
        #expect(
            PopulationSample.problems(["members": members]) == [
                "members.csv:2:5: error: there is no household `H-3`"
            ])
        #expect(
            PopulationSample.problems([
                "people": Self.people, "households": Self.homes,
                "stays": "household,room,person,kind,from\nH-1,R9,P-1,stay,2026-01-01\n",
            ]) == ["stays.csv:2:5: error: there is no room of `H-1` `R9`"])
    }

    @Test func `an id of two kinds of record is ambiguous`() {
        let both: KeyValuePairs = [
            "people": "id\nX-1\n", "households": "id\nX-1\n", "wishes": "of,code,strength\nX-1,garden,like\n",
        ]
        #expect(
            PopulationSample.problems(both) == [
                "wishes.csv:2:1: error: `X-1` is both a person and a household; rename one of them"
            ])
        #expect(
            PopulationSample.problems([
                "people": "id\nX-1\nP-1\n", "households": "id\nX-1\n", "separations": "one,other\nP-1,X-1\n",
            ]) == [
                "separations.csv:2:5: error: `X-1` is more than one of a person, a member and a household; rename one of them"
            ])
    }

    @Test func `yes and no at once is refused, also through what a code implies`() {
        #expect(
            PopulationSample.problems([
                "households": "id,true_of_us,not_true_of_us\nH-1,dogs,dogs\nH-2,large-dogs,pets\n"
            ]) == [
                "households.csv:2:10: error: `dogs` is both so (`true_of_us`) and not so (`not_true_of_us`)",
                "households.csv:3:16: error: `pets` is not so (`not_true_of_us`), yet it follows from `large-dogs` (`true_of_us`)",
            ])
        #expect(
            PopulationSample.problems(["people": "id,must_have,must_not_have\nP-1,large-dogs,pets\n"]) == [
                "people.csv:2:16: error: `large-dogs` is wanted (must), yet `pets`, which follows from it, must not be there"
            ])
    }

    @Test func `an id is no name, and is not repeated`() {
        let problems = PopulationSample.problems(["people": "id\nAnn Example\n"])
        #expect(
            problems == [
                "people.csv:2:1: error: `id` must be 1 to 64 of the letters A–Z a–z, digits, `.`, `_` and `-`; an id is not a name"
            ])
    }

    @Test func `a column that nobody knows is refused, and so is a key that is missing`() {
        #expect(
            PopulationSample.problems(["people": "id,brn\nP-1,1984\n"]) == [
                "people.csv:1:4: error: there is no column `brn` in people.csv; did you mean `born`?"
            ])
        #expect(
            PopulationSample.problems(["people": "born,pronouns\n1984,she/her\n"]) == [
                "people.csv:1:1: error: there is no column `id`; a mapping file can name the local column that is meant"
            ])
    }

    @Test func `a file that nobody knows is passed over with a warning, unless it was named`() {
        let known = ImportFile(ByteSource("id\nP-1\n", name: "people.csv"))
        func outcome(_ file: ImportFile) -> ImportOutcome {
            FolderImport(
                into: SchemeRecords(), startingTerms: PopulationSample.terms, options: PopulationSample.options
            ).outcome(of: [known, file])
        }
        let passedOver = outcome(ImportFile(ByteSource("id\nH-1\n", name: "housholds.csv")))
        #expect(
            passedOver.problems.map(\.description) == [
                "housholds.csv:1:1: warning: this is not one of the files of an import, and is passed over; did you mean `households.csv`?"
            ])
        #expect(!passedOver.hasErrors)
        #expect(outcome(ImportFile(ByteSource("id\nH-1\n", name: "list.csv"), isNamed: true)).hasErrors)
    }

    @Test func `all problems of all files are listed, by file, line and column`() {
        let problems = PopulationSample.outcome([
            "stays": "household,person,kind,from\nH-9,P-1,stay,2026-01-01\n",
            "people": "id,born,gender\nP-1,x,y\nP-1,,\n",
            "households": "id,own_most\nH-1,many\n",
        ]).problems
        #expect(
            problems.map { "\($0.file):\($0.line):\($0.column)" } == [
                "people.csv:2:5", "people.csv:2:7", "people.csv:3:1", "households.csv:2:5", "stays.csv:2:1",
            ])
    }

    @Test func `nothing that people said stands in a problem`() {
        let secret = "Wilhelmina"
        let outcome = PopulationSample.outcome([
            "people":
                "id,known_as,about,born\nP-1,\(secret),\"\(secret) likes tea\",\"born when \(secret)'s brother was two\"\n",
            "separations": "one,other,reason\nP-1,P-9,\(secret)\n",
            "connections": "person,label,postcode\nP-1,\(secret),nowhere\nP-1,\(secret),\n",
        ])
        #expect(outcome.hasErrors)
        #expect(outcome.problems.allSatisfy { !$0.description.contains(secret) })
    }
}
