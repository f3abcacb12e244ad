/// One fact as it is supposed to be: a path and a value as `set` takes them, `H-12/own_most` and `3`.
public struct Supposition: Hashable, Sendable {
    public let path: String
    public let value: String

    /// A fact that is supposed.
    public init(_ path: String, _ value: String) {
        self.path = path
        self.value = value
    }
}
