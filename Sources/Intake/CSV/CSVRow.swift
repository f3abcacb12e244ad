/// One row of a file: its fields in order, each with its text and its place. A view; it keeps its block in memory.
package struct CSVRow: Sendable {
    let block: CSVBlock
    let extent: CSVBlock.Extent

    /// The line its first field begins on, from 1.
    package var line: Int { Int(block.spans[Int(extent.firstField)].line) }
    package var file: String { block.file }
}

extension CSVRow: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { Int(extent.fieldCount) }

    package subscript(column: Int) -> CSVField {
        precondition(column >= 0 && column < count, "a row has no field beyond its last")
        return CSVField(block: block, index: Int(extent.firstField) + column)
    }
}
