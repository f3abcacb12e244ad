import Ledger

/// A JSON value for people and programs that read results: the keys of an object keep the order they were said in.
///
/// Whole numbers only, as everywhere. Evidence is never written from it, but from its canonical form.
package enum OrderedJSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([OrderedJSON])
    case object([Member])

    /// One key and its value.
    package struct Member: Sendable {
        package let key: String
        package let value: OrderedJSON

        package init(_ key: String, _ value: OrderedJSON) {
            self.key = key
            self.value = value
        }
    }

    /// A whole number.
    package static func number(_ number: Int) -> OrderedJSON { .integer(Int64(number)) }

    /// A whole number, or null where there is none.
    package static func number(_ number: Int?) -> OrderedJSON { number.map { .integer(Int64($0)) } ?? .null }

    /// A text, or null where there is none.
    package static func text(_ text: String?) -> OrderedJSON { text.map { .string($0) } ?? .null }

    /// Texts, in their order.
    package static func texts(_ texts: some Sequence<String>) -> OrderedJSON { .array(texts.map { .string($0) }) }

    /// A whole document: `schema` and `version` come first.
    package static func document(schema: String, version: Int, _ members: [Member]) -> OrderedJSON {
        .object([Member("schema", .string(schema)), Member("version", .number(version))] + members)
    }
}

extension OrderedJSON: Equatable {
    /// Equal values with equal keys in the same order; texts are equal when their bytes are.
    package static func == (first: OrderedJSON, second: OrderedJSON) -> Bool {
        switch (first, second) {
        case (.null, .null): true
        case (.bool(let first), .bool(let second)): first == second
        case (.integer(let first), .integer(let second)): first == second
        case (.string(let first), .string(let second)): first.utf8.elementsEqual(second.utf8)
        case (.array(let first), .array(let second)): first == second
        case (.object(let first), .object(let second)):
            first.elementsEqual(second) { $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value }
        case (.null, _), (.bool, _), (.integer, _), (.string, _), (.array, _), (.object, _): false
        }
    }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
}

extension OrderedJSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }

    /// An object written out in code; its keys keep this order.
    package init(dictionaryLiteral elements: (String, OrderedJSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
