import Matching
import Testing

@testable import Intake

struct `The columns that take codes` {
    @Test func `each is a column of its file, once`() {
        for (place, kinds) in CodeColumns.all {
            #expect(ColumnTable.columns(of: place.file).map(\.name).contains(place.column), "\(place.text)")
            #expect(!kinds.isEmpty, "\(place.text)")
        }
        #expect(Set(CodeColumns.all.map(\.place)).count == CodeColumns.all.count)
    }

    /// Columns whose cells are codes of a kind, so that the reader complains of another kind at that place.
    static let compared = CodeColumns.all.map(\.place).filter { place in
        // Conditions may be words, which are never of a wrong kind.
        place.file != .approvals
    }

    @Test(arguments: compared)
    func `the reader takes the kinds that are shown, and no other without a word`(place: CodeColumns.Place) throws {
        let shown = try #require(CodeColumns.all.first { $0.place == place }?.kinds)
        for kind in CodeKind.allCases {
            let term = try #require(StartingVocabulary.terms.first { $0.kind == kind })
            let problems = Self.problems(of: term.code.text, in: place)
            let isTaken = !problems.contains { $0.code == "wrong-kind" }
            // A wish of a wishes file is the person's here; a household's may be of the other kinds.
            let expected = place.file == .wishes ? CodeKind.ofPeoplesWishes : shown
            #expect(isTaken == expected.contains(kind), "\(place.text) and kind \(kind.rawValue): \(problems)")
        }
    }

    private static func problems(of code: String, in place: CodeColumns.Place) -> [ImportProblem] {
        let others: [(column: String, cell: String)] =
            switch place.file {
            case .people: [("id", "A")]
            case .needs: [("person", "A")]
            case .wishes: [("of", "A"), ("strength", "like")]
            case .households: [("id", "B")]
            case .members: [("id", "M"), ("household", "B"), ("role", "carer")]
            case .skills: [("member", "M")]
            case .rooms: [("id", "R"), ("household", "B")]
            case .outcomes: [("household", "B"), ("outcome", "ended"), ("reach", "lasting")]
            default: []
            }
        let row = others + [(place.column, code)]
        let text = row.map(\.column).joined(separator: ",") + "\n" + row.map(\.cell).joined(separator: ",") + "\n"
        var records = SchemeRecords()
        records.people[PersonID("A")] = Person(id: PersonID("A"))
        records.households[HouseholdID("B")] = Household(id: HouseholdID("B"))
        records.members[MemberID("M")] = Member(
            id: MemberID("M"), household: HouseholdID("B"), role: .carer)
        let outcome = FolderImport(
            into: records, startingTerms: StartingVocabulary.terms, options: PopulationSample.options
        ).outcome(of: [ImportFile(ByteSource(text, name: place.file.fileName), kind: place.file, isNamed: true)])
        return outcome.problems
    }
}
