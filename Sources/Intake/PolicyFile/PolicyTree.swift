/// A policy as plain values: what canonical JSON is written from and read back into, and what two policies are compared by.
///
/// Keys are `a-z`, `0-9` and `_` only; the hyphens of codes become `_` in keys and stay in values.
package indirect enum PolicyTree: Hashable, Sendable {
    case object([String: PolicyTree])
    case array([PolicyTree])
    case integer(Int)
    case string(String)
    case bool(Bool)

    /// The value at `path` below this one; nil where there is none.
    package subscript(path: some Sequence<String>) -> PolicyTree? {
        var found = self
        for key in path {
            guard case .object(let members) = found, let next = members[key] else { return nil }
            found = next
        }
        return found
    }

    /// Sets the value at `path`, making the objects on the way.
    mutating func set(_ value: PolicyTree, at path: ArraySlice<String>) {
        guard let key = path.first else {
            self = value
            return
        }
        var members: [String: PolicyTree] = [:]
        if case .object(let already) = self { members = already }
        // Let go of both, so that neither is copied when it is changed.
        self = .bool(false)
        var below = members.removeValue(forKey: key) ?? .object([:])
        below.set(value, at: path.dropFirst())
        members[key] = below
        self = .object(members)
    }

    /// The value in the words a policy file uses: `42`, `yes`, `none`, `[dbs, health]`.
    package var text: String {
        switch self {
        case .integer(let number): String(number)
        case .string(let text): text
        case .bool(let isYes): isYes ? "yes" : "no"
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
                + "}"
        }
    }
}

extension PolicyTree {
    /// A number that may be left out: `none` where it is.
    init(optional number: Int?) { self = number.map { .integer($0) } ?? .none }

    /// The word for a number or list that is not there.
    static let none = PolicyTree.string("none")

    /// Words in the order given.
    init(words: some Sequence<String>) { self = .array(words.map { .string($0) }) }

    var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var bool: Bool? {
        guard case .bool(let isYes) = self else { return nil }
        return isYes
    }

    var elements: [PolicyTree] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// The texts among the elements, in order.
    var words: [String] { elements.compactMap(\.string) }
}
