/// Empty files to fill in: header lines alone.
package enum Template {
    /// One file: its name and its bytes.
    package struct File: Hashable, Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// The two files of the short form, or with `isFull` every file with all its columns.
    package static func files(isFull: Bool) -> [File] {
        FileKind.allCases.compactMap { kind in
            let header = isFull ? ColumnTable.fullForm(of: kind) : ColumnTable.shortForm(of: kind)
            guard !header.isEmpty else { return nil }
            var writer = CSVWriter()
            writer.append(header)
            return File(name: kind.fileName, bytes: writer.bytes)
        }
    }
}
