import Ledger
import Matching

/// Writes records as canonical JSON. One buffer serves many.
///
/// It stops the program rather than write what a ``RecordReader`` would refuse: every range is checked on the way in.
package struct RecordWriter {
    var json: CanonicalBytes

    package init() { json = CanonicalBytes(capacity: 2048) }

    /// The canonical bytes of a record's body.
    package mutating func bytes(of body: some RecordBody) -> [UInt8] {
        json.startAgain()
        object(body)
        return json.finished()
    }

    mutating func object(_ part: some RecordPart) {
        json.beginObject()
        _ = part.walked(by: &self)
        json.endObject()
    }
}

extension RecordWriter: RecordFields {
    package typealias Failure = Never

    package mutating func required<Value: RecordValue>(_ key: StaticString, _ value: inout Value) {
        json.key(key)
        value.write(to: &self)
    }

    package mutating func optional<Value: RecordValue>(_ key: StaticString, _ value: inout Value?) {
        guard let value else { return }
        json.key(key)
        value.write(to: &self)
    }

    package mutating func required(_ key: StaticString, _ number: inout Int, in range: ClosedRange<Int>) {
        precondition(range.contains(number), "`\(key)` lies within \(range)")
        json.integer(key, number)
    }

    package mutating func optional(_ key: StaticString, _ number: inout Int?, in range: ClosedRange<Int>) {
        guard var number else { return }
        required(key, &number, in: range)
    }

    package mutating func list<Value: RecordValue>(_ key: StaticString, _ values: inout [Value]) {
        if !values.isEmpty { array(key, values) }
    }

    package mutating func listed<Value: RecordValue>(_ key: StaticString, _ values: inout Listed<Value>) {
        if case .listed(let elements) = values { array(key, elements) }
    }

    package mutating func rows<Row: RecordRow>(_ key: StaticString, _ rows: inout [Row]) {
        if !rows.isEmpty { array(key, inOrder(rows)) }
    }

    package mutating func listedRows<Row: RecordRow>(_ key: StaticString, _ rows: inout Listed<Row>) {
        if case .listed(let elements) = rows { array(key, inOrder(elements)) }
    }

    package mutating func everyWeeks(_ weeks: inout Int) {
        precondition(RecordRange.everyWeeks.contains(weeks), "a pattern repeats every 1, 2 or 4 weeks")
        json.integer("every_weeks", weeks)
    }

    package mutating func schema(_ kind: RecordKind) { json.string("schema", kind.schema) }

    package mutating func version(_ number: Int) { json.integer("version", number) }

    private mutating func array<Value: RecordValue>(_ key: StaticString, _ values: [Value]) {
        json.beginArray(key)
        for value in values { value.write(to: &self) }
        json.endArray()
    }
}

extension RecordKind {
    /// What stands in the field `schema` of a body of this kind.
    package var schema: String { "sharedlives." + rawValue }
}
