import Records

/// A report that is made as a page, and has every form from it.
protocol PageReport: Report {
    var page: ReportPage { get }
}

extension PageReport {
    package var text: String {
        let page = page
        var lines = [page.title] + page.facts.map { "\($0.words): \($0.value.words)" } + page.notes
        for table in page.tables {
            lines += ["", table.caption]
            guard !table.rows.isEmpty else {
                lines.append("  " + table.ifEmpty)
                continue
            }
            let figures = Set(table.columns.indices.filter { table.columns[$0].isFigure })
            var text = TextTable(table.columns.map(\.heading), figures: figures)
            for row in table.rows { text.add(row.map(\.words)) }
            lines.append(text.text)
            if let note = table.note { lines.append(note) }
        }
        return lines.joined(separator: "\n")
    }

    package var json: OrderedJSON {
        let page = page
        return .document(
            schema: "sharedlives." + page.name, version: 1,
            page.facts.map { .init($0.key, $0.value.json) }
                + [.init("notes", .texts(page.notes))]
                + page.tables.map { table in
                    .init(
                        table.key,
                        .array(
                            table.rows.map { row in
                                .object(zip(table.columns, row).map { .init($0.key, $1.json) })
                            }))
                })
    }

    /// One table as it is; several under one header, with the table's name first.
    package var rows: [[String]] {
        let tables = page.tables
        if tables.count == 1 { return [tables[0].columns.map(\.key)] + tables[0].rows.map { $0.map(\.cell) } }
        var keys: [String] = []
        for column in tables.flatMap(\.columns) where !keys.contains(column.key) { keys.append(column.key) }
        return [["table"] + keys]
            + tables.flatMap { table in
                table.rows.map { row in
                    [table.key]
                        + keys.map { key in
                            table.columns.firstIndex { $0.key == key }.map { row[$0].cell } ?? ""
                        }
                }
            }
    }

    package var html: String { PageTemplates.page("report", HTMLReport(page)) }
}
