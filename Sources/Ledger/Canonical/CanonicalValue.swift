/// A JSON value that has exactly one canonical form: whole numbers only, and keys of plain ASCII.
///
/// Two strings are equal when their bytes are: `String` itself would call é and e + U+0301 the same, the hash would not.
package enum CanonicalValue: Sendable {
    case null
    case bool(Bool)
    /// Written only within `CanonicalLimits.integers`.
    case integer(Int64)
    case string(String)
    case array([CanonicalValue])
    case object(CanonicalObject)
}

extension CanonicalValue: Equatable {
    package static func == (left: CanonicalValue, right: CanonicalValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        case (.null, _), (.bool, _), (.integer, _), (.string, _), (.array, _), (.object, _): false
        }
    }
}

extension CanonicalValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension CanonicalValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: CanonicalValue...) { self = .array(elements) }

    /// An object written out in code, its keys in any order.
    package init(dictionaryLiteral elements: (String, CanonicalValue)...) {
        self = .object(CanonicalObject(written: elements))
    }
}
