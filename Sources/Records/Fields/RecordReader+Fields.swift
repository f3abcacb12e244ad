import Ledger
import Matching

extension RecordReader: RecordFields {
    package typealias Failure = RecordError

    package mutating func required<Value: RecordValue>(
        _ key: StaticString, _ value: inout Value
    ) throws(RecordError) {
        try require(key)
        value = try Value.read(from: &self)
    }

    package mutating func optional<Value: RecordValue>(
        _ key: StaticString, _ value: inout Value?
    ) throws(RecordError) {
        if try comes(key) { value = try Value.read(from: &self) }
    }

    package mutating func required(
        _ key: StaticString, _ number: inout Int, in range: ClosedRange<Int>
    ) throws(RecordError) {
        try require(key)
        number = try self.number(in: range)
    }

    package mutating func optional(
        _ key: StaticString, _ number: inout Int?, in range: ClosedRange<Int>
    ) throws(RecordError) {
        if try comes(key) { number = try self.number(in: range) }
    }

    package mutating func list<Value: RecordValue>(
        _ key: StaticString, _ values: inout [Value]
    ) throws(RecordError) {
        guard try comes(key) else { return }
        let offset = json.offset
        values = try elements()
        if values.isEmpty { throw fault(.emptyList, at: offset) }
    }

    package mutating func listed<Value: RecordValue>(
        _ key: StaticString, _ values: inout Listed<Value>
    ) throws(RecordError) {
        if try comes(key) { values = .listed(try elements()) }
    }

    package mutating func rows<Row: RecordRow>(_ key: StaticString, _ rows: inout [Row]) throws(RecordError) {
        guard try comes(key) else { return }
        let offset = json.offset
        rows = try ascendingElements()
        if rows.isEmpty { throw fault(.emptyList, at: offset) }
    }

    package mutating func listedRows<Row: RecordRow>(
        _ key: StaticString, _ rows: inout Listed<Row>
    ) throws(RecordError) {
        if try comes(key) { rows = .listed(try ascendingElements()) }
    }

    package mutating func everyWeeks(_ weeks: inout Int) throws(RecordError) {
        try require("every_weeks")
        let offset = json.offset
        weeks = Int(try reading { (json) throws(CanonicalError) in try json.readInteger() })
        guard RecordRange.everyWeeks.contains(weeks) else { throw fault(.expected(.everyWeeks), at: offset) }
    }

    package mutating func schema(_ kind: RecordKind) throws(RecordError) {
        try require("schema")
        let text = try code()
        guard text.spells(kind.schema) else { throw fault(.wrongSchema, at: text.offset) }
    }

    package mutating func version(_ number: Int) throws(RecordError) {
        try require("version")
        let offset = json.offset
        let found = Int(try reading { (json) throws(CanonicalError) in try json.readInteger() })
        guard found == number else { throw fault(.version(found), at: offset) }
    }
}
