/// Something that stands behind a key, or in a list, of a record's JSON.
package protocol RecordValue: Sendable {
    /// Writes the value, one JSON value.
    func write(to writer: inout RecordWriter)
    /// The value that comes next; refuses one that is of another type, out of range or spelt in another way.
    static func read(from reader: inout RecordReader) throws(RecordError) -> Self
}
