import Ledger

extension String: RecordValue {
    package func write(to writer: inout RecordWriter) { writer.json.string(self) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> String {
        try reader.reading { (json) throws(CanonicalError) in try json.readString() }
    }
}

extension Bool: RecordValue {
    package func write(to writer: inout RecordWriter) { writer.json.bool(self) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> Bool {
        try reader.reading { (json) throws(CanonicalError) in try json.readBool() }
    }
}

/// Whether text `first` comes before `second` byte by byte, as ids do.
func textPrecedes(_ first: String, _ second: String) -> Bool {
    var (first, second) = (first, second)
    return first.withUTF8 { first in second.withUTF8 { second in first.lexicographicallyPrecedes(second) } }
}
