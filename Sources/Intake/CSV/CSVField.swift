/// One cell of a file: its text with quotes undone, and the place it stood at. A view; it keeps its block in memory.
package struct CSVField: Sendable {
    let block: CSVBlock
    let index: Int

    package var file: String { block.file }
    /// From 1.
    package var line: Int { Int(block.spans[index].line) }
    /// From 1, in characters (Unicode scalars); for a quoted field its opening quote.
    package var column: Int { Int(block.spans[index].column) }

    /// Whether there is no text at all.
    package var isEmpty: Bool { block.range(ofField: index).isEmpty }
    /// Whether there is nothing but spaces, tabs and no-break spaces.
    package var isBlank: Bool { withTrimmedBytes { $0.isEmpty } }

    /// All of it: spaces are part of a field.
    package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
    /// Without spaces, tabs and no-break spaces at either end.
    package var trimmed: String { withTrimmedBytes { String(decoding: $0, as: UTF8.self) } }

    /// Answers from the UTF-8 of the text without making a string.
    package func withBytes<Answer, Failure>(
        _ answer: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        let range = block.range(ofField: index)
        let result: Result<Answer, Failure> = block.bytes.withUnsafeBufferPointer { bytes in
            do throws(Failure) {
                return .success(try answer(UnsafeBufferPointer(rebasing: bytes[range])))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Answers from the UTF-8 of `trimmed` without making a string.
    package func withTrimmedBytes<Answer, Failure>(
        _ answer: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        try withBytes { bytes throws(Failure) in try answer(Blanks.trimmed(bytes)) }
    }

    /// A problem at this cell.
    package func problem(
        _ severity: ImportProblem.Severity = .error, code: String, _ message: String, hint: String? = nil
    ) -> ImportProblem {
        ImportProblem(
            severity, file: file, line: line, column: column, code: code, message: message, hint: hint)
    }
}
