import Intake
import Records

/// What a postcode file gave.
package struct PostcodesReport: Report {
    private let source: String
    private let release: String
    private let count: Int
    private let placed: Int
    private let rowsLeftOut: Int
    private let problems: [ImportProblem]
    private let isDryRun: Bool

    package init(
        source: String, release: String, count: Int, placed: Int, rowsLeftOut: Int, problems: [ImportProblem],
        isDryRun: Bool
    ) {
        self.source = source
        self.release = release
        self.count = count
        self.placed = placed
        self.rowsLeftOut = rowsLeftOut
        self.problems = problems
        self.isDryRun = isDryRun
    }

    package var text: String {
        var lines = problems.prefix(50).map(\.description)
        lines.append(
            "\(source) \(release): \(count) postcodes, \(placed) with a place, \(rowsLeftOut) rows left out")
        lines.append(Gazetteer.attribution)
        lines.append(
            isDryRun
                ? "This was a dry run: nothing was written."
                : "Next: import the scheme's folder again, so that its places are exact.")
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        .document(
            schema: "sharedlives.postcodes", version: 1,
            [
                .init("source", .string(source)), .init("release", .string(release)),
                .init("count", .number(count)),
                .init("placed", .number(placed)), .init("rows_left_out", .number(rowsLeftOut)),
                .init("problems", .array(problems.prefix(50).map(\.json))), .init("dry_run", .bool(isDryRun)),
            ])
    }

    package var rows: [[String]] {
        [
            ["source", "release", "count", "placed", "rows_left_out"],
            [source, release, "\(count)", "\(placed)", "\(rowsLeftOut)"],
        ]
    }
}
