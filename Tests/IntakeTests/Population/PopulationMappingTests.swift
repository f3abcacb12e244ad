import Matching
import Testing

@testable import Intake

struct PopulationMappingTests {
    static let text = """
        people:
          file: clients.csv
          columns:
            Client ref: id
            Date of birth: born
            Case notes: ignore
          codes:
            Smokes?: smoker
          constants:
            coordinator: north-team
        households:
          columns:
            Ref: id
          codes:
            Has dog: dogs

        """

    @Test func `a mapping file renames columns, turns columns into codes and fixes others`() throws {
        let file = MappingFile(Self.text, file: "mapping.yaml")
        #expect(file.problems.isEmpty)
        var options = PopulationSample.options
        options.mapping = file.mapping
        let clients =
            "Our clients\n\nClient ref,Date of birth,Case notes,Smokes?\nP-1,1984,long story,yes\nP-2,1990,,No\nP-3,,,\n"
        let homes = "Ref,Has dog\nH-1,Y\nH-2,FALSE\nH-3,\n"
        let outcome = FolderImport(into: SchemeRecords(), startingTerms: PopulationSample.terms, options: options)
            .outcome(of: [
                ImportFile(ByteSource(clients, name: "clients.csv")),
                ImportFile(ByteSource(homes, name: "households.csv")),
            ])
        #expect(outcome.problems.isEmpty)
        let records = outcome.records
        #expect(["P-1", "P-2", "P-3"].map { records.person($0).facts.yes.count } == [1, 0, 0])
        #expect(["P-1", "P-2", "P-3"].map { records.person($0).facts.no.count } == [0, 1, 0])
        #expect(records.person("P-3").coordinator == "north-team")
        #expect(["H-1", "H-2", "H-3"].map { records.household($0).facts.yes.count } == [1, 0, 0])
        let cleared = FolderImport(into: records, startingTerms: PopulationSample.terms, options: options).outcome(
            of: [
                ImportFile(ByteSource("Ref,Has dog\nH-1,?\nH-2,\n", name: "households.csv"))
            ])
        #expect(cleared.records.household("H-1").facts == Facts())
        #expect(cleared.changed == [RecordKey(.household, "H-1")])
    }

    @Test(arguments: [
        (
            "pepole:\n  columns:\n    a: id\n",
            "mapping.yaml:1:1: error: there is no file `pepole`; did you mean `people`?"
        ),
        (
            "people:\n  colums:\n    a: id\n",
            "mapping.yaml:2:3: error: unknown key `colums`; did you mean `columns`?"
        ),
        (
            "people:\n  columns:\n    a: brn\n",
            "mapping.yaml:3:5: error: people.csv has no column `brn`; did you mean `born`?"
        ),
        (
            "people:\n  columns:\n    a:\n      - id\n",
            "mapping.yaml:4:7: error: a name must stand for one word or text"
        ),
        (
            "staff:\n  codes:\n    a: dogs\n",
            "mapping.yaml:2:3: error: rows of staff.csv have no facts, so no column can be one"
        ),
    ])
    func `what a mapping file has wrong is named at its place`(text: String, problem: String) {
        #expect(MappingFile(text, file: "mapping.yaml").problems.map(\.description) == [problem])
    }

    @Test func `broken YAML is named at its place`() {
        let problems = MappingFile("people:\n  columns: [\n", file: "mapping.yaml").problems
        #expect(problems.map(\.code) == ["bad-yaml"])
        #expect(problems.allSatisfy { $0.line >= 2 })
    }

    @Test func `a code of the mapping that says nothing of people is named, with where to look`() {
        let file = MappingFile(
            "people:\n  codes:\n    Smokes: smoking\n    Gets up: smoker\n", file: "mapping.yaml")
        var options = PopulationSample.options
        options.mapping = file.mapping
        let outcome = FolderImport(into: SchemeRecords(), startingTerms: PopulationSample.terms, options: options)
            .outcome(of: [ImportFile(ByteSource("id,Smokes,Gets up\nP-1,yes,no\n", name: "people.csv"))])
        #expect(
            outcome.problems.map(\.description) == [
                "mapping.yaml:3:5: warning: `smoking` is a code of kind household, which nothing compares with rows of people.csv; "
                    + "`sharedlives vocabulary WORD` lists the codes of each file"
            ])
    }

    @Test func `a code of the mapping that is not there, and a column the file does not have`() {
        let file = MappingFile(
            "people:\n  columns:\n    Client: id\n    Gone: born\n  codes:\n    Smokes: smokr\n",
            file: "mapping.yaml")
        var options = PopulationSample.options
        options.mapping = file.mapping
        let outcome = FolderImport(into: SchemeRecords(), startingTerms: PopulationSample.terms, options: options)
            .outcome(of: [
                ImportFile(ByteSource("Client,Smokes\nP-1,\n", name: "people.csv"))
            ])
        #expect(
            outcome.problems.map(\.description) == [
                "mapping.yaml:4:5: warning: people.csv has no column `Gone`",
                "mapping.yaml:6:5: error: `smokr` is not a code of the vocabulary; did you mean `smoker`?",
            ])
    }
}
