import Foundation
import Intake
import TestSupport
import Testing

/// The shared set of edge files, each with the rows it holds or the place it is wrong at.
struct `CSV edge files` {
    struct Edge: Decodable, CustomTestStringConvertible {
        let file: String
        let expect: String
        let line: Int?
        let column: Int?
        var testDescription: String { file }
    }

    static let folder = sharedData("csv/edge")
    static let edges: [Edge] = {
        guard let folder else { return [] }
        do {
            return try JSONDecoder().decode(
                [Edge].self, from: Data(contentsOf: folder.appendingPathComponent("index.json")))
        } catch {
            Issue.record(error)
            return []
        }
    }()

    @Test(.enabled(if: folder != nil, "the shared data is not beside the checkout"), arguments: edges)
    func `every edge file gives its rows, or its error at the stated place`(edge: Edge) throws {
        let url = try #require(Self.folder).appendingPathComponent(edge.file)
        let table = CSVTable(try ByteSource(path: url.path, name: edge.file))
        let errors = table.problems.filter { $0.severity == .error }
        if edge.expect == "rows" {
            let json = url.deletingPathExtension().appendingPathExtension("json")
            let rows = try JSONDecoder().decode([[String]].self, from: Data(contentsOf: json))
            #expect([table.header.columns.map(\.name)] + texts(table) == rows)
            #expect(errors.isEmpty)
            #expect(table.problems.isEmpty == (edge.file != "quote_inside_plain.csv"))
        } else {
            let first = try #require(errors.first)
            #expect(first.line == edge.line)
            #expect(first.column == edge.column)
            #expect(errors.count == 1)
        }
    }

    static let spectrum = sharedData("csv/csv-spectrum")
    static let spectrumNames = [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
        "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ]

    @Test(.enabled(if: spectrum != nil, "the shared data is not beside the checkout"), arguments: spectrumNames)
    func `csv-spectrum reads as its JSON says`(name: String) throws {
        let folder = try #require(Self.spectrum)
        let table = CSVTable(try ByteSource(path: folder.appendingPathComponent("csvs/\(name).csv").path))
        let json = try Data(contentsOf: folder.appendingPathComponent("json/\(name).json"))
        let names = table.header.columns.map(\.name)
        let rows = table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(names, row.map(\.text))) }
        if name == "location_coordinates" {
            // Its JSON is one object, and says another telephone number than its CSV.
            let row = try JSONDecoder().decode([String: String].self, from: json)
            let place = "Location Coordinates"
            #expect(rows.map { $0[place] } == [row[place]])
            #expect(table.problems.allSatisfy { $0.code == "quote-inside-field" })
        } else {
            #expect(try JSONDecoder().decode([[String: String]].self, from: json) == rows)
            #expect(table.problems.isEmpty)
        }
    }
}

/// The cells of a table as text.
func texts(_ table: CSVTable) -> [[String]] { table.rows.map { $0.map(\.text) } }
