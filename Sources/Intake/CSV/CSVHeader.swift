/// The columns of a file, in its order, each found by its folded name.
package struct CSVHeader: Sendable {
    package let columns: [CSVColumn]
    private let places: [String: Int]

    init(columns: [CSVColumn]) {
        self.columns = columns
        places = Dictionary(columns.map { ($0.key, $0.index) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of a column in every row, from 0; nil where the file has no such column.
    package subscript(name: String) -> Int? { places[Self.fold(name)] }

    /// How names are compared: without spaces around them or capitals, and with `_` for spaces and hyphens inside, so that
    /// `Known as` is `known_as`.
    package static func fold(_ name: String) -> String {
        var folded = ""
        for scalar in ByteText.text(Blanks.trimmed(Array(name.lowercased().utf8)[...])).unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "-" || scalar == "_" {
                if !folded.isEmpty, folded.last != "_" { folded.append("_") }
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        while folded.last == "_" { folded.removeLast() }
        return folded
    }
}
