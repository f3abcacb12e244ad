import Ledger
import Matching

/// An object of one field, which says what kind of condition it is: `must`, `must_not` or `words`.
extension ApprovalCondition: RecordRow {
    package func write(to writer: inout RecordWriter) {
        writer.json.beginObject()
        switch self {
        case .must(var code): writer.required("must", &code)
        case .mustNot(var code): writer.required("must_not", &code)
        case .words(var words): writer.required("words", &words)
        }
        writer.json.endObject()
    }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> ApprovalCondition {
        try reader.object { (reader) throws(RecordError) in
            if try reader.comes("must") { return .must(try Code.read(from: &reader)) }
            if try reader.comes("must_not") { return .mustNot(try Code.read(from: &reader)) }
            try reader.require("words")
            return .words(try String.read(from: &reader))
        }
    }

    /// By their bytes: first `must`, then `must_not`, then `words`.
    package static func precedes(_ first: ApprovalCondition, _ second: ApprovalCondition) -> Bool { false }
}
