import Ledger
import Matching

/// Reads records from their canonical bytes, straight into values. One reader serves many records and lets equal codes share storage.
///
/// It accepts exactly what a ``RecordWriter`` writes; nothing else is trusted, whoever stored the bytes.
package struct RecordReader {
    private(set) var json = CanonicalReader(RecordReader.nothing)
    private var bytes = RecordReader.nothing
    var codes = CodeCache()
    private var kind = RecordKind.person
    /// The field being read.
    private var field: StaticString = ""

    private static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    package init() {}

    /// The value of a body; bytes left over are refused.
    package mutating func value<Body: RecordBody>(
        _ type: Body.Type, from bytes: UnsafeRawBufferPointer
    ) throws(RecordError) -> Body {
        kind = Body.recordKind
        field = ""
        begin(bytes)
        // The bytes are the caller's: nothing points at them once this has returned.
        defer { begin(Self.nothing) }
        let value = try object(type)
        try reading { (json) throws(CanonicalError) in try json.finish() }
        return value
    }

    private mutating func begin(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        json = CanonicalReader(bytes)
    }

    /// The object that comes next; a field nobody asked for is refused by name.
    mutating func object<Part: RecordPart>(_ type: Part.Type) throws(RecordError) -> Part {
        try object { (reader) throws(RecordError) in try Part.blank.walked(by: &reader) }
    }

    /// The object that comes next, its fields read by `body`, which asks for them in ascending order.
    @inline(__always)
    mutating func object<Result>(
        _ body: (inout RecordReader) throws(RecordError) -> Result
    ) throws(RecordError) -> Result {
        try reading { (json) throws(CanonicalError) in try json.beginObject() }
        let value = try body(&self)
        if let key = try reading({ (json) throws(CanonicalError) in try json.nextKey() }) {
            throw RecordError(kind, key: key.text, .unknownKey, at: key.offset)
        }
        return value
    }

    /// What is read by `body`, its error told as one of this record.
    @inline(__always)
    mutating func reading<Result>(
        _ body: (inout CanonicalReader) throws(CanonicalError) -> Result
    ) throws(RecordError) -> Result {
        do {
            return try body(&json)
        } catch {
            throw fault(.notCanonical(error.reason), at: error.offset)
        }
    }

    /// An error in the field being read.
    func fault(_ reason: RecordError.Reason, at offset: Int) -> RecordError {
        let name = "\(field)"
        return RecordError(kind, key: name.isEmpty ? nil : name, reason, at: offset)
    }

    /// Whether the field `key` comes next; if so its value is read next.
    mutating func comes(_ key: StaticString) throws(RecordError) -> Bool {
        guard try reading({ (json) throws(CanonicalError) in try json.nextKey(is: key) }) else { return false }
        field = key
        return true
    }

    /// Moves past `key`, which has to be there. A smaller key in its place is one that nobody asked for.
    mutating func require(_ key: StaticString) throws(RecordError) {
        if try comes(key) { return }
        let offset = json.offset
        if let found = try reading({ (json) throws(CanonicalError) in try json.nextKey() }),
            textPrecedes(found.text, "\(key)")
        {
            throw RecordError(kind, key: found.text, .unknownKey, at: found.offset)
        }
        field = key
        throw fault(.missingKey, at: offset)
    }

    /// A whole number within `range`.
    mutating func number(in range: ClosedRange<Int>) throws(RecordError) -> Int {
        let offset = json.offset
        let number = Int(try reading { (json) throws(CanonicalError) in try json.readInteger() })
        guard range.contains(number) else { throw fault(.expected(.within(range)), at: offset) }
        return number
    }

    /// A word of plain ASCII, where it lies.
    mutating func code() throws(RecordError) -> CanonicalText {
        try reading { (json) throws(CanonicalError) in try json.readCode() }
    }

    /// Whether the bytes at `first` are less than those at `second`.
    func precedes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        bytes[first].lexicographicallyPrecedes(bytes[second])
    }
}
