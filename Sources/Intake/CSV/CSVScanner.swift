/// Reads records byte by byte, RFC 4180 with two leniencies: any line end (LF, CRLF, CR, mixed), and a quote inside a plain
/// field, which is kept with a warning. It is fed chunks of valid UTF-8 cut anywhere and gives blocks of whole records.
struct CSVScanner {
    enum State {
        /// Before the first byte of a field.
        case fieldStart
        case plain
        case quoted
        /// After a quote inside a quoted field: its end, or the first of two that stand for one.
        case quoteSeen
    }

    let file: String
    let limits: CSVLimits
    let keepsBlankRows: Bool
    let kinds: [ByteKind]
    /// The bytes besides control characters that end plain text, eight times each: the delimiter and the quote.
    let plainStops: (UInt64, UInt64)
    /// The same for quoted text: the quote.
    let quotedStops: (UInt64, UInt64)

    var state = State.fieldStart
    /// A CR was the last byte, so that an LF now is the rest of the same line end.
    var afterReturn = false
    /// The line of the next byte, from 1.
    var line: UInt32 = 1
    /// Where that line began, as a place in the chunk; negative where it began in an earlier one.
    var lineStart = 0
    /// Bytes of the line so far that begin no character.
    var continuations = 0

    var bytes: [UInt8] = []
    var spans: [CSVBlock.Span] = []
    var extents: [CSVBlock.Extent] = []
    var fieldLine: UInt32 = 1
    var fieldColumn: UInt32 = 1
    var rowFirstField = 0
    var rowFirstByte = 0
    var rowHasQuotes = false
    var rowIsBroken = false

    private(set) var problems: [ImportProblem] = []
    private(set) var warningsLeftOut = 0
    private var errorCount = 0
    /// An error after which no row can be trusted has been reported: nothing more is read.
    private(set) var hasStopped = false

    init(file: String, delimiter: UInt8, format: CSVFormat, line: Int = 1) {
        self.file = file
        self.limits = format.limits
        self.keepsBlankRows = format.keepsBlankRows
        self.kinds = ByteKind.table(delimiter: delimiter)
        let quotes: UInt64 = 0x2222_2222_2222_2222
        plainStops = (UInt64(delimiter) * 0x0101_0101_0101_0101, quotes)
        quotedStops = (quotes, quotes)
        self.line = UInt32(line)
    }

    /// One that has stopped before the first byte.
    init(refusing problem: ImportProblem) {
        self.init(file: problem.file, delimiter: 0x2C, format: CSVFormat())
        stop(problem)
    }

    /// Takes all rows that are whole; what there is of the next stays.
    mutating func takeBlock() -> CSVBlock {
        var (restBytes, restSpans): ([UInt8], [CSVBlock.Span]) = ([], [])
        if rowFirstByte < bytes.count || rowFirstField < spans.count {
            restBytes = Array(bytes[rowFirstByte...])
            restSpans = spans[rowFirstField...].map { span in
                CSVBlock.Span(end: span.end - UInt32(rowFirstByte), line: span.line, column: span.column)
            }
            bytes.removeSubrange(rowFirstByte...)
            spans.removeSubrange(rowFirstField...)
        }
        let block = CSVBlock(file: file, bytes: bytes, spans: spans, extents: extents)
        let (byteCount, spanCount, rowCount) = (bytes.count, spans.count, extents.count)
        bytes = restBytes
        bytes.reserveCapacity(byteCount + byteCount / 16)
        spans = restSpans
        spans.reserveCapacity(spanCount + spanCount / 16)
        extents = []
        extents.reserveCapacity(rowCount + rowCount / 16)
        (rowFirstByte, rowFirstField) = (0, 0)
        return block
    }

    func column(at position: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: position - lineStart - continuations + 1)
    }

    /// Adds a problem. After as many errors as the limits allow reading stops; warnings beyond it are counted only.
    mutating func report(_ problem: ImportProblem) {
        guard !hasStopped else { return }
        switch problem.severity {
        case .warning:
            if problems.count - errorCount < limits.problems {
                problems.append(problem)
            } else {
                warningsLeftOut += 1
            }
        case .error:
            problems.append(problem)
            errorCount += 1
            if errorCount == limits.problems {
                hasStopped = true
                problems.append(
                    ImportProblem(
                        file: file, line: problem.line, column: problem.column, code: "too-many-errors",
                        message: "reading stopped after \(limits.problems) errors"))
            }
        }
    }

    func problem(
        _ severity: ImportProblem.Severity = .error, line: UInt32, column: UInt32, code: String, _ message: String,
        hint: String? = nil
    ) -> ImportProblem {
        ImportProblem(
            severity, file: file, line: Int(line), column: Int(column), code: code, message: message, hint: hint)
    }

    /// Adds an error after which nothing more can be read.
    mutating func stop(_ problem: ImportProblem) {
        report(problem)
        hasStopped = true
    }
}
