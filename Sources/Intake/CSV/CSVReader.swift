/// Reads a CSV file as a stream of blocks of rows, every row as wide as the header. Memory is a block and what the caller
/// keeps of the rows.
///
/// Nothing is thrown: what is wrong is in `problems`, complete once `next()` has answered nil. A row with an error in its
/// shape is reported and left out; after an error that concerns the whole file there are no more rows.
package struct CSVReader {
    package let file: String
    /// Without columns where the file has none, or where they are named wrongly.
    package internal(set) var header = CSVHeader(columns: [])
    let format: CSVFormat
    let source: ByteSource
    var decoding: TextDecoding
    var scanner: CSVScanner
    /// The fields in every row, once the first is known.
    var width = 0
    /// How many of them at the end have no name in the header; nothing may stand in them.
    var unnamed = 0
    /// The rows that were read to find the header, and not handed out yet.
    var firstRows: CSVBlock?
    /// What is wrong above this line concerns a preamble, and nobody.
    var firstLine = 1
    var hasEnded = false

    /// Reads as far as the header.
    package init(_ source: ByteSource, format: CSVFormat = CSVFormat()) {
        file = source.name
        self.format = format
        decoding = TextDecoding(format.encoding)
        let known: Set<String> =
            if case .found(let names) = format.header { Set(names.map(CSVHeader.fold)) } else { [] }
        do throws(ByteSourceError) {
            let (first, whole) = try source.peek(Self.startBytes)
            do throws(ImportProblem) {
                let start = try FileStart(Array(first.joined()), file: file, known: known, format: format)
                self.source = whole.dropping(start.skippedBytes)
                scanner = CSVScanner(file: file, delimiter: start.delimiter, format: format, line: start.line)
                findHeader(known: known)
            } catch {
                (self.source, scanner) = (whole, CSVScanner(refusing: error))
                hasEnded = true
            }
        } catch {
            (self.source, scanner) = (source, CSVScanner(refusing: error.problem))
            hasEnded = true
        }
    }

    /// How much is looked at to find the delimiter and the header.
    static let startBytes = 64 << 10

    /// What is wrong with the file as far as it has been read, by place.
    package var problems: [ImportProblem] { scanner.problems.filter { $0.line >= firstLine }.sorted() }
    /// Warnings beyond the limit, which are only counted.
    package var warningsLeftOut: Int { scanner.warningsLeftOut }

    /// The next rows, at least one; nil at the end.
    package mutating func next() -> CSVBlock? {
        if let rows = firstRows {
            firstRows = nil
            if !rows.isEmpty { return rows }
        }
        while !hasEnded {
            readChunk()
            let rows = ofWidth(scanner.takeBlock())
            if !rows.isEmpty { return rows }
        }
        return nil
    }

    /// Reads one chunk, or ends the last row at the end of the file.
    mutating func readChunk() {
        do throws(ByteSourceError) {
            let chunk = try source.read()
            if chunk.isEmpty {
                if let byte = decoding.finish() { refuse(byte) } else { scanner.finish() }
                hasEnded = true
            } else {
                let decoded = decoding.decode(chunk)
                scanner.scan(decoded.bytes)
                if let byte = decoded.refused { refuse(byte) }
            }
        } catch {
            scanner.stop(error.problem)
        }
        if scanner.hasStopped { hasEnded = true }
    }

    /// Stops at a byte that is no text in the encoding.
    private mutating func refuse(_ byte: UInt8) {
        let digits = String(byte, radix: 16, uppercase: true)
        let (code, message, hint) =
            switch format.encoding {
            case .utf8:
                (
                    "not-utf-8", "byte \(digits) is not UTF-8",
                    "it looks like Windows-1252: save the file as \"CSV UTF-8\", or say --encoding windows-1252"
                )
            case .windows1252:
                ("not-windows-1252", "byte \(digits) is nothing in Windows-1252", "is the file in UTF-8?")
            }
        scanner.stop(
            scanner.problem(line: scanner.line, column: scanner.column(at: 0), code: code, message, hint: hint))
    }
}
