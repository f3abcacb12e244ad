/// Writes rows as RFC 4180 text that reads back to the same rows, in this program and in a spreadsheet.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: [UInt8]
    private let neutralisingFormulas: Bool

    /// - Parameter neutralisingFormulas: whether to put `'` before a field that a spreadsheet would take for a formula
    ///   (one that begins with `=`, `+`, `-`, `@`, a tab or CR). It changes what is read back, and is meant for files that
    ///   somebody will open, not for files that will be imported.
    package init(delimiter: UInt8 = 0x2C, lineEnd: String = "\n", neutralisingFormulas: Bool = false) {
        self.delimiter = delimiter
        self.lineEnd = Array(lineEnd.utf8)
        self.neutralisingFormulas = neutralisingFormulas
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ row: some Collection<String>) {
        // A reader would take a row with nothing in it for a blank line: its first field is quoted.
        let isBlank = row.allSatisfy(\.isEmpty)
        for (place, field) in row.enumerated() {
            if place > 0 { bytes.append(delimiter) }
            append(field, quoted: isBlank && place == 0)
        }
        bytes.append(contentsOf: lineEnd)
    }

    private mutating func append(_ field: String, quoted: Bool) {
        var field = field
        if neutralisingFormulas, let first = field.utf8.first, Self.formulaStarts.contains(first) {
            field = "'" + field
        }
        guard quoted || needsQuotes(field) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

    /// Whether the field holds the delimiter, a quote or a control character, has a space at either end, or begins as a
    /// file's first bytes must not: with the mark of UTF-8, `sep=`, or what a PDF begins with.
    private func needsQuotes(_ field: String) -> Bool {
        let bytes = field.utf8
        guard let first = bytes.first, let last = field.unicodeScalars.last else { return false }
        if bytes.contains(where: { $0 == delimiter || $0 == 0x22 || $0 < 0x20 }) { return true }
        if first == 0x20 || last.properties.isWhitespace { return true }
        guard let scalar = field.unicodeScalars.first else { return false }
        return scalar.properties.isWhitespace || scalar == "\u{FEFF}" || field.hasPrefix("%PDF-")
            || field.lowercased().hasPrefix("sep=")
    }
}
