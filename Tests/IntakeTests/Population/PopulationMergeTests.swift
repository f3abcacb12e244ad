import Matching
import Testing

@testable import Intake

/// What an import leaves as it was, and what it changes.
struct PopulationMergeTests {
    static let folder: KeyValuePairs<String, String> = [
        "people":
            "id,party,born,gender,true_of_me,must_not_have,interests,about,languages\nP-1,,1984,man,smoker,dogs,music,Likes tea,cy; en\nP-2,FAM,1990,,,,,,\nP-3,FAM,,,,,,,\n",
        "needs":
            "person,need,level,importance,at_night\nP-1,epilepsy,full,essential,yes\nP-1,mobility,assist,,\nP-2,none,,,\n",
        "wishes":
            "of,code,strength,importance,said_by,said_on\nP-1,garden,like,,family,2026-01-01\nH-1,smoker,dislike,,,\n",
        "connections": "person,label,postcode,at_most_miles\nP-1,sister,M33 5AB,10\n",
        "referrals":
            "id,party,arrangement,earliest_start,slots\nR-1,P-1,live-in,2027-01-01,all-week\nR-2,FAM,short-break,2027-01-01,weekends\n",
        "households":
            "id,postcode,status,true_of_us,own_most,last_confirmed_on\nH-1,M33,approved,step-free; large-dogs,2,2026-06-01\n",
        "members": "id,household,role,usually_home\nM-1,H-1,carer,every-night\n",
        "checks": "of,check,done_on,due_on\nM-1,dbs,2025-01-01,2028-01-01\nH-1,insurance,,\n",
        "skills": "member,need,level,certified_on\nM-1,epilepsy,full,2026-01-01\n",
        "approvals":
            "household,arrangements,most_people,status,conditions\nH-1,live-in,2,approved,no smoker; speaks Welsh at table\n",
        "offers": "household,arrangement,slots,notice_days,longest_days\nH-1,live-in,all-week,7,none\n",
        "rooms": "id,household,sleeps,true_of_it\nH-1-R1,H-1,1,ensuite\n",
        "stays":
            "household,room,person,kind,arrangement,from,until\nH-1,H-1-R1,P-3,stay,live-in,2025-01-01,2027-05-01\n",
        "separations": "one,other,area_postcode,area_miles\nP-1,P-2,,\nP-1,,LS1,4\n",
        "outcomes": "party,household,on,outcome,by,reason\nP-1,H-1,2026-10-01,said-no,person,too-far\n",
        "staff": "name,account,role\nAnn Example,ann,coordinator\n",
        "vocabulary": "code,kind,label,plain,implies\nwhippets,pets,whippets,has whippets,dogs\n",
    ]

    @Test func `a whole folder is read, and the same folder twice changes nothing`() {
        let first = PopulationSample.outcome(Self.folder)
        #expect(first.problems.isEmpty)
        #expect(first.added.count == 13)
        #expect(first.filesRead.count == 17)
        let second = PopulationSample.outcome(Self.folder, into: first.records)
        #expect(second.problems.isEmpty)
        #expect(second.records == first.records)
        #expect(second.isEmpty)
        #expect(second.unchanged == first.added)
    }

    @Test func `what was read is what the files say`() {
        let records = PopulationSample.records(Self.folder)
        let person = records.person("P-1")
        #expect(person.languages == .listed([Code("cy"), Code("en")]))
        #expect(person.connections.map(\.atMostMetres) == [16093])
        #expect(person.connections.map(\.importance) == [.helpful])
        #expect(records.person("P-2").needs == .listed([]))
        #expect(records.person("P-3").needs == .notKnown)
        let home = records.household("H-1")
        #expect(home.checks == .listed([Check(kind: .insurance, doneOn: nil, dueOn: nil)]))
        #expect(home.approvals.first?.conditions == [.mustNot(Code("smoker")), .words("speaks Welsh at table")])
        #expect(home.offers.elements.map(\.longestDays) == [.known(Offer.daysWithoutEnd)])
        #expect(home.wishes.map(\.saidBy) == [.household])
        #expect(records.separations.keys.sorted() == ["P-1/-/LS1", "P-1/P-2/-"])
        #expect(records.outcomes.values.first?.reach == .pair)
        #expect(records.vocabulary[Code("whippets")]?.implies == [Code("dogs")])
        let population = records.population(startingTerms: PopulationSample.terms)
        #expect(population.people.count == 3)
    }

    @Test func `a no for two reasons is two outcomes, and a reason put right is no third`() {
        func rows(_ reasons: String...) -> KeyValuePairs<String, String> {
            let rows = reasons.map { "P-1,H-1,2026-10-01,said-no,person,\($0)\n" }.joined()
            return ["outcomes": "party,household,on,outcome,by,reason\n" + rows]
        }
        func reasons(_ records: SchemeRecords) -> [String] {
            records.outcomes.values.compactMap(\.reason?.text).sorted()
        }
        let terms = "code,kind,label,plain\npets-not-right,ending,a,b\ntiming-not-right,ending,c,d\n"
        let one = PopulationSample.records(["vocabulary": terms], into: PopulationSample.records(Self.folder))
        let two = PopulationSample.outcome(rows("pets-not-right", "too-far"), into: one)
        #expect(!two.hasErrors)
        #expect(reasons(two.records) == ["pets-not-right", "too-far"])
        // What was held keeps its name, whichever row comes first.
        #expect(two.added.map(\.description) == ["outcome P-1/H-1/2026-10-01/said-no/person/2"])
        #expect(two.changed.isEmpty)
        let again = PopulationSample.outcome(rows("too-far", "pets-not-right"), into: two.records)
        #expect(again.records == two.records)
        let right = PopulationSample.outcome(rows("too-far", "timing-not-right"), into: two.records)
        #expect(reasons(right.records) == ["timing-not-right", "too-far"])
        let alone = PopulationSample.outcome(rows("timing-not-right"), into: one)
        #expect(reasons(alone.records) == ["timing-not-right"])
        for same in [rows("too-far", "too-far"), rows("", "too-far"), rows("too-far", "")] {
            #expect(PopulationSample.outcome(same, into: one).problems.map(\.code) == ["duplicate-id"])
        }
    }

    @Test func `rows and columns in another order make the same records`() {
        var turned: [(String, String)] = []
        for (name, text) in Self.folder {
            let rows = text.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            let columns = rows.map { $0.reversed().joined(separator: ",") }
            turned.append((name, ([columns[0]] + columns.dropFirst().reversed()).joined(separator: "\n") + "\n"))
        }
        let files = turned.map { ImportFile(ByteSource($0.1, name: $0.0 + ".csv")) }
        let outcome = FolderImport(
            into: SchemeRecords(), startingTerms: PopulationSample.terms, options: PopulationSample.options
        ).outcome(of: files.reversed())
        #expect(outcome.problems.isEmpty)
        #expect(outcome.records == PopulationSample.records(Self.folder))
    }

    @Test func `absent rows, absent columns and blank cells destroy nothing`() {
        let before = PopulationSample.records(Self.folder)
        for (name, text) in Self.folder {
            let alone = PopulationSample.outcome([name: text], into: before)
            #expect(!alone.hasErrors, "\(name): \(alone.problems)")
            #expect(alone.records == before, "\(name) alone")
        }
        let blank: KeyValuePairs = [
            "people": "id,party,born,gender,true_of_me,must_not_have,interests,about\nP-1,,,,,,,\n",
            "needs": "person,need,level,importance,at_night\nP-1,epilepsy,,,\nP-1,mobility,,,\n",
            "referrals": "id,party,arrangement,earliest_start,slots\nR-1,,,,\n",
            "households": "id,postcode,status,true_of_us,own_most,last_confirmed_on\nH-1,,,,,\n",
            "members": "id,household,role,usually_home\nM-1,,,\n",
            "checks": "of,check,done_on,due_on\nM-1,dbs,,\n", "skills": "member,need,level\nM-1,epilepsy,\n",
            "stays": "household,person,kind,arrangement,from,until\nH-1,P-3,stay,,2025-01-01,\n",
            "rooms": "id,household,sleeps,true_of_it\nH-1-R1,H-1,,\n",
        ]
        let after = PopulationSample.outcome(blank, into: before)
        #expect(!after.hasErrors)
        #expect(after.records == before)
    }

    @Test func `a question mark says that a fact is known no longer`() {
        let before = PopulationSample.records(Self.folder)
        let after = PopulationSample.records(
            [
                "people": "id,born,true_of_me,about\nP-1,?,?,?\n", "households": "id,own_most,status\nH-1,?,?\n",
                "stays": "household,person,kind,from,until\nH-1,P-3,stay,2025-01-01,?\n",
            ], into: before)
        #expect(after.person("P-1").born == .notKnown)
        #expect(after.person("P-1").facts == Facts())
        #expect(after.person("P-1").about == nil)
        #expect(after.household("H-1").ownMost == .notKnown)
        #expect(after.household("H-1").status == .notKnown)
        #expect(after.stays.values.map(\.until) == [nil])
    }

    @Test func `a file replaces the rows of each owner it names, and of nobody else`() {
        let before = PopulationSample.records(Self.folder)
        let after = PopulationSample.records(
            [
                "needs": "person,need,level\nP-1,mobility,assist\n",
                "wishes": "of,code,strength\nP-1,step-free,must\n",
                "skills": "member,need\nM-1,none\n",
            ], into: before)
        #expect(after.person("P-1").needs.elements.map(\.code.text) == ["mobility"])
        #expect(after.person("P-2").needs == .listed([]))
        // The wish of the person's own column stays: only the wishes file's own row gave way.
        #expect(after.person("P-1").wishes.map(\.code.text) == ["dogs", "step-free"])
        #expect(after.household("H-1").wishes == before.household("H-1").wishes)
        #expect(after.member("M-1")?.skills == .listed([]))
    }

    @Test func `a cell states its list anew, and what it contradicts gives way`() {
        let before = PopulationSample.records(Self.folder)
        let after = PopulationSample.records(
            [
                "households": "id,true_of_us,not_true_of_us\nH-1,step-free,pets\n",
                "people": "id,must_not_have\nP-1,smoking\n",
            ],
            into: before)
        #expect(after.household("H-1").facts == Facts(yes: [Code("step-free")], no: [Code("pets")]))
        #expect(after.person("P-1").wishes.map(\.code.text) == ["garden", "smoking"])
        let contrary = PopulationSample.records(["households": "id,not_true_of_us\nH-1,dogs\n"], into: before)
        #expect(contrary.household("H-1").facts == Facts(yes: [Code("step-free")], no: [Code("dogs")]))
    }

    @Test func `a wishes row says whose voice the wish of a column is`() {
        let records = PopulationSample.records([
            "people": "id,must_have\nP-1,garden; step-free\n",
            "wishes": "of,code,strength,importance,said_by\nP-1,garden,must,nice,family\n",
        ])
        #expect(records.person("P-1").wishes.map(\.saidBy) == [.family, .person])
    }

    @Test func `people named together become a party with the key of the first`() {
        let files: KeyValuePairs = [
            "people": "id\nP-1\nP-2\nP-3\n", "referrals": "id,party,arrangement\nR-1,P-2; P-1,live-in\n",
        ]
        let records = PopulationSample.records(files)
        #expect(records.referral("R-1")?.party == PartyID("P-2"))
        #expect(records.person("P-1").party == PartyID("P-2"))
        #expect(records.person("P-3").party == PartyID("P-3"))
        #expect(PopulationSample.outcome(files, into: records).isEmpty)
        #expect(PopulationSample.records(Self.folder).referral("R-2")?.party == PartyID("FAM"))
    }

    @Test func `a place that is known more exactly stays`() {
        let before = PopulationSample.records(["people": "id,postcode,easting,northing\nP-1,M33,378123,391456\n"])
        #expect(before.person("P-1").place.value?.easting == 378_123)
        let after = PopulationSample.outcome(["people": "id,postcode\nP-1,M33\n"], into: before)
        #expect(after.isEmpty)
        let unknown = PopulationSample.outcome(["people": "id,postcode\nP-1,ZZ99 9ZZ\n"])
        #expect(!unknown.hasErrors)
        #expect(unknown.problems.map(\.code) == ["no-place"])
        #expect(
            PopulationSample.problems(["people": "id,easting\nP-1,378123\n"]) == [
                "people.csv:2:5: error: `easting` and `northing` go together"
            ])
    }
}
