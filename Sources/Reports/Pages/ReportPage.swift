import Records

/// A column of a table: its key for programs, its heading for people.
struct PageColumn: Sendable {
    let key: String
    let heading: String
    /// Whether it holds figures, which stand to the right.
    let isFigure: Bool

    init(_ key: String, _ heading: String, isFigure: Bool = false) {
        self.key = key
        self.heading = heading
        self.isFigure = isFigure
    }
}

/// A table of a report.
struct PageTable: Sendable {
    let key: String
    let caption: String
    let columns: [PageColumn]
    let rows: [[PageCell]]
    /// What is said where there is no row.
    let ifEmpty: String
    let note: String?

    init(
        _ key: String, caption: String, columns: [PageColumn], rows: [[PageCell]], ifEmpty: String,
        note: String? = nil
    ) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for every column")
        self.key = key
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.ifEmpty = ifEmpty
        self.note = note
    }
}

/// A report before its form: what it is about, words, tables. Text, JSON, CSV and HTML are all made from it.
struct ReportPage: Sendable {
    /// The last part of its JSON schema, `register`.
    let name: String
    let title: String
    /// What it was made from: key, words before it, value.
    let facts: [(key: String, words: String, value: PageCell)]
    /// What a reader must know before the figures.
    let notes: [String]
    let tables: [PageTable]

    init(
        _ name: String, title: String, facts: [(key: String, words: String, value: PageCell)] = [],
        notes: [String] = [], tables: [PageTable]
    ) {
        self.name = name
        self.title = title
        self.facts = facts
        self.notes = notes
        self.tables = tables
    }
}
