import Matching

@testable import Intake

/// A small scheme's import, handed in as text.
enum PopulationSample {
    /// A vocabulary of its own, so that the tests do not move when the starting one grows.
    static let terms: [Term] = [
        term("step-free", .home), term("garden", .home), term("ensuite", .room), term("ground-floor", .room),
        term("smoking", .household), term("pets", .pets), term("dogs", .pets, implies: "pets"),
        term("large-dogs", .pets, implies: "dogs"), term("smoker", .person), term("lifting", .task),
        term("epilepsy", .need), term("mobility", .need), term("man", .characteristic),
        term("woman", .characteristic),
        term("music", .interest), term("football", .interest), term("en", .language), term("cy", .language),
        term("bsl", .communication), term("speech", .communication), term("easy-read", .format),
        term("too-far", .ending),
    ]

    static func term(_ code: String, _ kind: CodeKind, implies: String...) -> Term {
        Term(
            code: Code(code), kind: kind, label: code, plain: code, implies: implies.map { Code($0) },
            isProtected: false)
    }

    static let today = day("2026-11-22")

    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is a date") }
        return day
    }

    /// Two outcodes and one postcode are known here.
    static func place(_ text: String) -> PlaceAnswer {
        switch text {
        case "M33":
            .found(
                postcode: "M33",
                place: Place(easting: 379_000, northing: 391_000, radiusMetres: 2000, precision: .outcode))
        case "M33 5AB", "m335ab":
            .found(
                postcode: "M33 5AB",
                place: Place(easting: 378_500, northing: 391_200, radiusMetres: 0, precision: .exact))
        case "LS1":
            .found(
                postcode: "LS1",
                place: Place(easting: 430_000, northing: 433_000, radiusMetres: 900, precision: .outcode))
        case "ZZ99 9ZZ": .noPlace(postcode: "ZZ99 9ZZ", why: "there is no such postcode", hint: nil)
        default: .notAPostcode(why: "this is not a postcode", hint: "did you mean M33 5AB?")
        }
    }

    static var options: ImportOptions { ImportOptions(onDay: today, placeOf: place) }

    /// What these files, by name without `.csv`, would do.
    static func outcome(
        _ files: KeyValuePairs<String, String>, into before: SchemeRecords = SchemeRecords(),
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) -> ImportOutcome {
        var options = options
        change(&options)
        let sources = files.map { name, text in ImportFile(ByteSource(text, name: name + ".csv")) }
        return FolderImport(into: before, startingTerms: terms, options: options).outcome(of: sources)
    }

    /// The records these files make; they must be without errors.
    static func records(
        _ files: KeyValuePairs<String, String>, into before: SchemeRecords = SchemeRecords()
    ) -> SchemeRecords {
        let outcome = outcome(files, into: before)
        precondition(!outcome.hasErrors, "the sample is in order: \(outcome.problems)")
        return outcome.records
    }

    /// The problems as people read them.
    static func problems(_ files: KeyValuePairs<String, String>, into before: SchemeRecords = SchemeRecords())
        -> [String]
    {
        outcome(files, into: before).problems.map(\.description)
    }
}

extension SchemeRecords {
    /// The person of an id that must be there.
    func person(_ id: String) -> Person { people[PersonID(id)] ?? Person(id: PersonID("nobody")) }
    func household(_ id: String) -> Household { households[HouseholdID(id)] ?? Household(id: HouseholdID("none")) }
    func referral(_ id: String) -> Referral? { referrals[ReferralID(id)] }
    func member(_ id: String) -> Member? { members[MemberID(id)] }
}
