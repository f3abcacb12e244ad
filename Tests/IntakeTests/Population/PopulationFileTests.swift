import Foundation
import Matching
import Testing
import TestSupport

@testable import Intake

/// The columns, the template, the ways a file can be handed in, and the seeds.
struct PopulationFileTests {
    @Test func `the short template has the fifteen columns of a start`() {
        let files = Template.files(isFull: false)
        #expect(
            files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                "id,born,wants,from,near,needs,musts\n",
                "id,near,approved_for,approved_most,approved_until,living_there_now,home,checks_due\n",
            ])
        #expect(files.map(\.name) == ["people.csv", "households.csv"])
    }

    @Test func `every column of the full template is one that the importer knows`() {
        let files = Template.files(isFull: true)
        #expect(files.map(\.name) == FileKind.allCases.map(\.fileName))
        let outcome = FolderImport(
            into: SchemeRecords(), startingTerms: PopulationSample.terms, options: PopulationSample.options
        ).outcome(of: files.map { ImportFile(ByteSource($0.bytes, name: $0.name)) })
        #expect(outcome.problems.isEmpty)
        #expect(outcome.isEmpty)
    }

    @Test(arguments: FileKind.allCases)
    func `every column is read: a word it cannot hold is refused, or it holds any word`(kind: FileKind) {
        let words: Set = [
            "known_as", "pronouns", "about", "coordinator", "living_now", "urgency_reason", "representative",
            "advocate",
            "placing_authority", "funding_status", "funding_band", "label", "name", "reason", "set_by", "account",
            "role",
            "plain", "conditions",
        ]
        for column in ColumnTable.columns(of: kind) where !words.contains(column.name) || kind == .members {
            let keys = ColumnTable.columns(of: kind).filter { $0.isKey && $0.name != column.name }.map(\.name)
            let values = keys.map { Self.keyValues[$0] ?? "P-1" }
            let file =
                (keys + [column.name]).joined(separator: ",") + "\n" + (values + ["~ ~"]).joined(separator: ",")
                + "\n"
            let before = PopulationSample.records(PopulationMergeTests.folder)
            let source = ImportFile(ByteSource(file, name: kind.fileName))
            let outcome = FolderImport(
                into: before, startingTerms: PopulationSample.terms, options: PopulationSample.options
            )
            .outcome(of: [source])
            #expect(outcome.hasErrors, "\(kind.fileName) \(column.name)")
        }
    }

    static let keyValues = [
        "person": "P-1", "of": "P-1", "need": "epilepsy", "code": "garden", "household": "H-1",
        "arrangement": "live-in",
        "member": "M-1", "check": "dbs", "kind": "stay", "from": "2025-01-01", "one": "P-1", "outcome": "met",
        "name": "Ann Example", "role": "coordinator", "label": "sister", "id": "P-1",
    ]

    @Test func `delimiter, encoding and preamble are those of the reader`() {
        var options = PopulationSample.options
        options.encoding = .windows1252
        options.delimiter = UInt8(ascii: ";")
        let bytes = Array("Scheme list\n\nid;known_as\nP-1;Zo".utf8) + [0xEB] + Array("\n".utf8)
        let outcome = FolderImport(into: SchemeRecords(), startingTerms: PopulationSample.terms, options: options)
            .outcome(of: [ImportFile(ByteSource(bytes, name: "people.csv"))])
        #expect(outcome.problems.isEmpty)
        #expect(outcome.records.person("P-1").knownAs == "Zoë")
    }

    @Test func `standard input is a file of the kind that is said`() {
        let outcome = FolderImport(
            into: SchemeRecords(), startingTerms: PopulationSample.terms, options: PopulationSample.options
        )
        .outcome(of: [
            ImportFile(ByteSource("ID,Own Most\nH-1,many\n", name: "stdin"), kind: .households, isNamed: true)
        ])
        #expect(
            outcome.problems.map(\.description) == [
                "stdin:2:5: error: `own_most` must be a whole number from 0 to 20, found `many`"
            ])
    }

    @Test func `a column there twice and a row too short are refused with the rest`() {
        #expect(
            PopulationSample.problems(["people": "id,Id\nP-1,P-1\n", "households": "id,name\nH-1\n"]) == [
                "people.csv:1:4: error: column `Id` is there twice; it is column 1 as well",
                "households.csv:2:4: error: the row has 1 field, the header has 2",
            ])
    }

    @Test func `nothing to read is said`() {
        #expect(PopulationSample.outcome([:]).problems.map(\.code) == ["nothing-to-read"])
    }

    @Test(arguments: ["first-day", "riverside"])
    func `a seed is read without an error, and twice it changes nothing`(name: String) throws {
        let path = checkoutRoot.appendingPathComponent("seeds/" + name).path
        let gazetteer = Gazetteer()
        let options = ImportOptions(onDay: PopulationSample.today) { gazetteer.answer(for: $0) }
        let first = FolderImport(into: SchemeRecords(), startingTerms: StartingVocabulary.terms, options: options)
            .outcome(of: try ImportFile.files(at: path))
        #expect(first.problems.filter { $0.severity == .error }.map(\.description) == [])
        let second = FolderImport(into: first.records, startingTerms: StartingVocabulary.terms, options: options)
            .outcome(of: try ImportFile.files(at: path))
        #expect(second.isEmpty)
        #expect(second.differs.isEmpty)
    }
}
