/// A value that is a JSON object with fields of its own.
package protocol RecordPart: RecordValue {
    /// The value a reader starts from and fills; never shown to anybody.
    static var blank: Self { get }

    /// Walks down all fields in ascending order of their keys. Answers the value with what was read; a writer's walk answers `self`.
    func walked<Fields: RecordFields>(by fields: inout Fields) throws(Fields.Failure) -> Self
}

extension RecordPart {
    package func write(to writer: inout RecordWriter) { writer.object(self) }

    package static func read(from reader: inout RecordReader) throws(RecordError) -> Self {
        try reader.object(Self.self)
    }
}
