import Records

/// A whole document as it is.
package struct DocumentReport: Report {
    private let document: OrderedJSON

    package init(_ document: OrderedJSON) { self.document = document }

    package var text: String { JSONText.text(of: document) }
    package var json: OrderedJSON { document }
    package var rows: [[String]] { [["document"], [JSONText.text(of: document)]] }
}
