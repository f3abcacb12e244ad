import Intake
import Matching

/// A small scheme, as an import leaves it.
enum AnswersFixture {
    static let today = Day(year: 2027, month: 3, day: 1)!

    static let files: [FileKind: String] = [
        .people: """
        id,born,true_of_me,must_have,must_not_have,needs
        P-01,1990,,,,
        P-03,1984-02-29,,step-free,smoking,"epilepsy:full; mobility:assist"

        """,
        .wishes: "of,code,strength,importance,said_by\nP-03,dogs,must_not,essential,family\n",
        .referrals: "id,party,arrangement,earliest_start\nR-05,P-03,live-in,2027-04-01\n",
        .households: """
        id,status,own_most,true_of_us,not_true_of_us,must_not_have,checks_due
        H-12,approved,2,"step-free;garden",dogs,"epilepsy;lifting",
        H-13,approved,,,,,2028-01-01

        """,
        .members: "id,household,role\nM-1,H-12,carer\nM-2,H-12,adult\n",
        .skills: "member,need,level,years\nM-1,mobility,assist,4\nM-1,medication,full,2\n",
        .checks:
            "of,check,done_on,due_on\nH-12,home-safety,2026-06-01,\nH-12,insurance,2026-06-01,2027-06-01\nM-1,dbs,,\n",
        .approvals: """
        household,arrangements,most_people,from,until,status
        H-12,live-in,1,2024-01-01,2026-01-01,ended
        H-12,live-in;short-break,2,2026-01-01,2028-01-01,approved

        """,
        .offers: "household,arrangement,slots,notice_days\nH-12,short-break,weekends,14\nH-12,live-in,all-week,\n",
        .rooms: "id,household,sleeps,true_of_it\nA-1,H-12,1,ensuite\nA-2,H-12,,\n",
    ]

    /// The scheme's records.
    static let records = imported(files, into: SchemeRecords()).records

    static func imported(_ files: [FileKind: String], into before: SchemeRecords) -> ImportOutcome {
        let options = ImportOptions(onDay: today, placeOf: placeOf)
        return FolderImport(into: before, startingTerms: StartingVocabulary.terms, options: options).outcome(
            of: FileKind.allCases.compactMap { kind in
                files[kind].map { ImportFile(ByteSource($0, name: kind.fileName), kind: kind) }
            })
    }

    static func placeOf(_ text: String) -> PlaceAnswer {
        if text == "nowhere" { return .notAPostcode(why: "it is no postcode", hint: nil) }
        return .found(
            postcode: text.uppercased(),
            place: Place(easting: 378_000, northing: 392_000, radiusMetres: 0, precision: .exact))
    }

    /// What setting `path` to `value` does to `records`.
    static func set(_ path: String, _ value: String, in records: SchemeRecords = records) -> FactOutcome {
        FactChange(path: path, value: value).outcome(
            in: records, startingTerms: StartingVocabulary.terms, on: today, saidBy: "Ash Moor", placeOf: placeOf)
    }
}
