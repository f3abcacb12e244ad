import Matching

/// One walk down the fields of a record, in ascending order of their keys: a ``RecordWriter`` says each field, a ``RecordReader`` asks
/// for it.
///
/// Each type lists its fields once for both, so that what is written and what is read cannot drift apart. A field is left out of the
/// bytes where nothing is known or said; each value therefore has one spelling, and a reader refuses any other.
package protocol RecordFields {
    /// What can go wrong: nothing when writing.
    associatedtype Failure: Error

    /// A field that is always there.
    mutating func required<Value: RecordValue>(_ key: StaticString, _ value: inout Value) throws(Failure)
    /// A field that is left out where there is no value.
    mutating func optional<Value: RecordValue>(_ key: StaticString, _ value: inout Value?) throws(Failure)

    /// A whole number that is always there.
    mutating func required(_ key: StaticString, _ number: inout Int, in range: ClosedRange<Int>) throws(Failure)
    /// A whole number that is left out where there is none.
    mutating func optional(_ key: StaticString, _ number: inout Int?, in range: ClosedRange<Int>) throws(Failure)

    /// A list in the order it was said in, left out where it is empty.
    mutating func list<Value: RecordValue>(_ key: StaticString, _ values: inout [Value]) throws(Failure)
    /// A list in the order it was said in, left out where it is not known; an empty one says "none".
    mutating func listed<Value: RecordValue>(_ key: StaticString, _ values: inout Listed<Value>) throws(Failure)
    /// Rows without an order of their own, ascending and each once, left out where there is none.
    mutating func rows<Row: RecordRow>(_ key: StaticString, _ rows: inout [Row]) throws(Failure)
    /// Rows without an order of their own, ascending and each once, left out where they are not known; no row says "none".
    mutating func listedRows<Row: RecordRow>(_ key: StaticString, _ rows: inout Listed<Row>) throws(Failure)

    /// The field `every_weeks`: 1, 2 or 4.
    mutating func everyWeeks(_ weeks: inout Int) throws(Failure)
    /// The field `schema` of a body, `sharedlives.person`.
    mutating func schema(_ kind: RecordKind) throws(Failure)
    /// The field `version` of a body.
    mutating func version(_ number: Int) throws(Failure)
}

extension RecordFields {
    /// A fact that is left out where it is not known.
    mutating func known<Value: RecordValue>(_ key: StaticString, _ value: inout Known<Value>) throws(Failure) {
        var inner: Value? = nil
        // Not through `Known`'s own members: unspecialised from another module, they are most of the cost here.
        if case .known(let known) = value { inner = known }
        try optional(key, &inner)
        if let inner { value = .known(inner) } else { value = .notKnown }
    }

    /// A whole number that is left out where it is not known.
    mutating func known(_ key: StaticString, _ number: inout Known<Int>, in range: ClosedRange<Int>) throws(Failure)
    {
        var inner: Int? = nil
        if case .known(let known) = number { inner = known }
        try optional(key, &inner, in: range)
        if let inner { number = .known(inner) } else { number = .notKnown }
    }
}

/// The same for a type whose properties cannot change: each call answers the value that is written or was read.
extension RecordFields {
    mutating func required<Value: RecordValue>(_ key: StaticString, of value: Value) throws(Failure) -> Value {
        var value = value
        try required(key, &value)
        return value
    }

    mutating func optional<Value: RecordValue>(_ key: StaticString, of value: Value?) throws(Failure) -> Value? {
        var value = value
        try optional(key, &value)
        return value
    }

    mutating func known<Value: RecordValue>(
        _ key: StaticString, of value: Known<Value>
    ) throws(Failure) -> Known<Value> {
        var value = value
        try known(key, &value)
        return value
    }

    mutating func rows<Row: RecordRow>(_ key: StaticString, of rows: [Row]) throws(Failure) -> [Row] {
        var rows = rows
        try self.rows(key, &rows)
        return rows
    }
}
