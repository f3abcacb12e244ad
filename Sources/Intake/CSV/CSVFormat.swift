/// How the text of a file is to be taken: what is given, and what is to be found out.
package struct CSVFormat: Sendable {
    /// The byte between fields; nil to find it among `, ; tab |`.
    package var delimiter: UInt8?
    package var encoding: TextEncoding
    package var header: HeaderRule
    /// Whether a row whose cells are all blank, such as `,,,`, is a row. A wholly blank line never is.
    package var keepsBlankRows: Bool
    package var limits: CSVLimits

    package init(
        delimiter: UInt8? = nil, encoding: TextEncoding = .utf8, header: HeaderRule = .found(among: []),
        keepsBlankRows: Bool = false, limits: CSVLimits = CSVLimits()
    ) {
        self.delimiter = delimiter
        self.encoding = encoding
        self.header = header
        self.keepsBlankRows = keepsBlankRows
        self.limits = limits
    }

    /// The ordinary case: a file that should have some of these columns, perhaps under a few lines of preamble.
    package static func columns(_ names: some Sequence<String>) -> CSVFormat {
        CSVFormat(header: .found(among: Set(names)))
    }
}
