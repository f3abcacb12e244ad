/// Where fields and records end.
extension CSVScanner {
    mutating func endField() {
        checkSizes()
        spans.append(CSVBlock.Span(end: UInt32(bytes.count), line: fieldLine, column: fieldColumn))
        state = .fieldStart
    }

    mutating func endRecord(column: UInt32) {
        let isBlankLine = spans.count == rowFirstField + 1 && bytes.count == rowFirstByte && !rowHasQuotes
        if isBlankLine || (!keepsBlankRows && !rowHasQuotes && Blanks.isBlank(bytes[rowFirstByte...])) {
            bytes.removeSubrange(rowFirstByte...)
            spans.removeSubrange(rowFirstField...)
        } else {
            extents.append(
                CSVBlock.Extent(
                    firstField: UInt32(rowFirstField), fieldCount: UInt32(spans.count - rowFirstField),
                    endLine: line, endColumn: column, isBroken: rowIsBroken))
        }
        rowFirstByte = bytes.count
        rowFirstField = spans.count
        (rowHasQuotes, rowIsBroken) = (false, false)
    }

    /// Ends the last record where the file ends without a line end, and reports a quote that is never closed.
    mutating func finish() {
        guard !hasStopped else { return }
        switch state {
        case .quoted:
            stop(
                problem(
                    line: fieldLine, column: fieldColumn, code: "unclosed-quote",
                    "the quote opened here is never closed"))
            return
        case .fieldStart:
            guard spans.count > rowFirstField else { return }
            (fieldLine, fieldColumn) = (line, column(at: 0))
        case .plain, .quoteSeen:
            break
        }
        endField()
        endRecord(column: column(at: 0))
    }

    /// Refuses an open field or its record where it has outgrown the limits.
    @inline(__always)
    mutating func checkSizes() {
        let fields = spans.count - rowFirstField
        let fieldStart = fields > 0 ? Int(spans[spans.count - 1].end) : rowFirstByte
        let fieldBytes = bytes.count - fieldStart
        let recordBytes = bytes.count - rowFirstByte + fields
        if fieldBytes > limits.fieldBytes || recordBytes > limits.recordBytes || fields >= limits.fields {
            refuseSize(fieldBytes: fieldBytes, recordBytes: recordBytes)
        }
    }

    private mutating func refuseSize(fieldBytes: Int, recordBytes: Int) {
        let (code, message, hint): (String, String, String)
        if fieldBytes > limits.fieldBytes {
            code = "field-too-long"
            message = "the field that begins here is longer than \(limits.fieldBytes) bytes"
            hint = state == .quoted ? "is its quote ever closed?" : "are there line ends, and is it a CSV file?"
        } else if recordBytes > limits.recordBytes {
            code = "row-too-long"
            message = "the row is longer than \(limits.recordBytes) bytes"
            hint = "are there line ends?"
        } else {
            code = "too-many-fields"
            message = "the row has more than \(limits.fields) fields"
            hint = "are there line ends?"
        }
        stop(problem(line: fieldLine, column: fieldColumn, code: code, message, hint: hint))
    }
}
