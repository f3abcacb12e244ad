import Matching

/// A value that is kept as a record of its own.
package protocol RecordBody: RecordPart {
    /// The kind of record.
    static var recordKind: RecordKind { get }
    /// The key the value is kept under. It follows from fields of the body, so that a body cannot pass for another's.
    var recordKey: RecordKey { get }
}
