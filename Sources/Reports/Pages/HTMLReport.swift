/// A report as its template reads it: the one frame every report has.
struct HTMLReport: Sendable {
    struct Cell: Sendable {
        let cellWords: String
        let isFigure: Bool
        /// The first cell of a row names it.
        let isRowHead: Bool
    }

    struct Table: Sendable {
        let caption: String
        let heads: [Cell]
        let tableRows: [[Cell]]
        let ifEmpty: String
        let tableNote: String?
    }

    let pageTitle: String
    let bodyClass: String
    /// Whether a table has so many columns that the page lies on its side.
    let isWide: Bool
    let facts: [PanelFact]
    let notes: [String]
    let tables: [Table]
    /// The most columns that stand on an upright page.
    private static let mostUpright = 8

    let closing = "It proposes; people decide."

    init(_ page: ReportPage) {
        pageTitle = page.title
        isWide = page.tables.contains { $0.columns.count > Self.mostUpright }
        bodyClass = isWide ? "report wide" : "report"
        facts = page.facts.map { PanelFact($0.words, $0.value.words) }
        notes = page.notes
        tables = page.tables.map { table in
            Table(
                caption: table.caption,
                heads: table.columns.map { Cell(cellWords: $0.heading, isFigure: $0.isFigure, isRowHead: false) },
                tableRows: table.rows.map { row in
                    row.enumerated().map { index, cell in
                        Cell(
                            cellWords: cell.words, isFigure: table.columns[index].isFigure, isRowHead: index == 0)
                    }
                }, ifEmpty: table.ifEmpty, tableNote: table.note)
        }
    }

    /// Any other answer: its words, and its rows as one table.
    init(text: String, rows: [[String]]) {
        let lines = text.split(separator: "\n").map(String.init)
        pageTitle = lines.first ?? "Answer"
        isWide = (rows.first?.count ?? 0) > Self.mostUpright
        bodyClass = isWide ? "report wide" : "report"
        facts = []
        notes = []
        tables = [
            Table(
                caption: "All of it",
                heads: (rows.first ?? []).map {
                    Cell(cellWords: $0.replacing("_", with: " "), isFigure: false, isRowHead: false)
                },
                tableRows: rows.dropFirst().map { row in
                    row.enumerated().map { Cell(cellWords: $1, isFigure: false, isRowHead: $0 == 0) }
                }, ifEmpty: "Nothing.", tableNote: nil)
        ]
    }
}
