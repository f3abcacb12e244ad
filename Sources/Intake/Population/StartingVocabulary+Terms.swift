import Matching

extension StartingVocabulary {
    /// The terms every scheme starts with, ascending by code.
    package static let terms: [Term] = {
        let table = CSVTable(ByteSource(csv, name: "vocabulary.csv"))
        let binding = SheetBinding(table, kind: .vocabulary, mapping: nil)
        guard let day = Day(year: 2000, month: 1, day: 1) else {
            preconditionFailure("2000 had a first of January")
        }
        let options = ImportOptions(onDay: day) { .noPlace(postcode: $0, why: "", hint: nil) }
        let reading = Reading(before: SchemeRecords(), startingTerms: [], options: options)
        VocabularyFile.read(binding.sheet, into: reading)
        let problems = table.problems + binding.problems + reading.problems
        precondition(problems.isEmpty, "the starting vocabulary is in order: \(problems)")
        return reading.codes.vocabulary.terms
    }()
}
