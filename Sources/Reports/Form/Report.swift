import Intake
import Records

/// What one command answers, in each form somebody may ask for.
package protocol Report {
    /// For people: words first.
    var text: String { get }
    /// For programs: `schema` and `version` first, keys in a stable order.
    var json: OrderedJSON { get }
    /// For spreadsheets: the header, then a row each.
    var rows: [[String]] { get }
    /// For a browser or a printer: a page that asks nothing of a network.
    var html: String { get }
}

/// The form an answer is wanted in.
package enum ReportForm: String, CaseIterable, Sendable {
    case table, json, csv, html
}

extension Report {
    /// The answer in `form`, with its closing line end. Cells that a spreadsheet would take for a formula are neutralised.
    package func written(as form: ReportForm) -> String {
        switch form {
        case .table:
            let shown = text.hasOrders ? text.forScreen : text
            return shown.hasSuffix("\n") ? shown : shown + "\n"
        case .json: return JSONText.text(of: json)
        case .csv:
            var writer = CSVWriter(neutralisingFormulas: true)
            for row in rows { writer.append(row) }
            return String(decoding: writer.bytes, as: UTF8.self)
        case .html: return html
        }
    }
}

extension Report {
    /// Its rows in the frame that every report has.
    package var html: String { PageTemplates.page("report", HTMLReport(text: text, rows: rows)) }
}
