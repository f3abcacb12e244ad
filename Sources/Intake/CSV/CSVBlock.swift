/// Some whole rows of a file, as one stretch of bytes with the places of their fields: rows and fields are views into it,
/// and text is made only where it is asked for.
package final class CSVBlock: Sendable {
    /// Where a field's text ends in `bytes` (it begins where the one before ends), and where it stood in the file.
    struct Span {
        var end: UInt32
        var line: UInt32
        var column: UInt32
    }

    /// The fields of a row, and where the line after them ended.
    struct Extent {
        var firstField: UInt32
        var fieldCount: UInt32
        var endLine: UInt32
        var endColumn: UInt32
        /// An error inside the row has been reported, so that its cells cannot be trusted.
        var isBroken: Bool
    }

    let file: String
    let bytes: [UInt8]
    let spans: [Span]
    let extents: [Extent]

    init(file: String, bytes: [UInt8], spans: [Span], extents: [Extent]) {
        self.file = file
        self.bytes = bytes
        self.spans = spans
        self.extents = extents
    }

    /// The same bytes with only these rows.
    func keeping(_ extents: [Extent]) -> CSVBlock {
        CSVBlock(file: file, bytes: bytes, spans: spans, extents: extents)
    }

    func range(ofField field: Int) -> Range<Int> {
        (field == 0 ? 0 : Int(spans[field - 1].end))..<Int(spans[field].end)
    }
}

extension CSVBlock: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { extents.count }
    package subscript(position: Int) -> CSVRow { CSVRow(block: self, extent: extents[position]) }
}
