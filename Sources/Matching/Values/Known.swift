/// A fact that may not be known. Not known is never no.
public enum Known<Value> {
    case known(Value)
    case notKnown

    /// The value where it is known.
    public var value: Value? {
        switch self {
        case .known(let value): value
        case .notKnown: nil
        }
    }

    /// Known where `value` is there.
    public init(_ value: Value?) {
        self = value.map { .known($0) } ?? .notKnown
    }
}

extension Known: Equatable where Value: Equatable {}
extension Known: Hashable where Value: Hashable {}
extension Known: Sendable where Value: Sendable {}

/// A list that may not be known. A list stated as empty says "none"; that is not the same as saying nothing.
public enum Listed<Element> {
    case listed([Element])
    case notKnown

    /// The elements that are known; empty where nothing is.
    public var elements: [Element] {
        switch self {
        case .listed(let elements): elements
        case .notKnown: []
        }
    }

    /// Whether the list was stated, be it as "none".
    public var isKnown: Bool {
        switch self {
        case .listed: true
        case .notKnown: false
        }
    }
}

extension Listed: Equatable where Element: Equatable {}
extension Listed: Hashable where Element: Hashable {}
extension Listed: Sendable where Element: Sendable {}
