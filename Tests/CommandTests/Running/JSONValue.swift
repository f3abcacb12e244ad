import Foundation

/// A value of JSON as a stranger's program reads it: nothing of ours takes part.
struct JSONValue {
    private let value: Any

    private init(_ value: Any) { self.value = value }

    init(parsing text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    }

    /// Null where there is no such key.
    subscript(key: String) -> JSONValue { JSONValue((value as? [String: Any])?[key] ?? NSNull()) }

    /// Null where there is no such place.
    subscript(place: Int) -> JSONValue {
        let elements = elements
        return elements.indices.contains(place) ? elements[place] : JSONValue(NSNull())
    }

    /// The elements of an array; none of anything else.
    var elements: [JSONValue] { (value as? [Any])?.map { JSONValue($0) } ?? [] }
    var keys: Set<String> { Set((value as? [String: Any])?.keys.map { $0 } ?? []) }
    var isNull: Bool { value is NSNull }
    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var isTrue: Bool { value as? Bool ?? false }
}

extension JSONValue: Equatable {
    /// Whether both have the same keys and values throughout.
    static func == (first: JSONValue, second: JSONValue) -> Bool {
        if first.keys != second.keys || first.elements.count != second.elements.count { return false }
        if !first.keys.isEmpty { return first.keys.allSatisfy { first[$0] == second[$0] } }
        if !first.elements.isEmpty { return zip(first.elements, second.elements).allSatisfy { $0 == $1 } }
        return first.text == second.text && first.number == second.number && first.isNull == second.isNull
            && first.isTrue == second.isTrue
    }
}
