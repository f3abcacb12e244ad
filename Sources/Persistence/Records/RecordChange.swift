/// That a version of a record was stored, without its body.
package struct RecordChange: Hashable, Sendable {
    package let sequence: Int
    package let kind: String
    package let id: String
    package let isEnded: Bool
    /// The version it replaced; nil for a record's first.
    package let replaces: Int?

    package init(sequence: Int, kind: String, id: String, isEnded: Bool, replaces: Int?) {
        self.sequence = sequence
        self.kind = kind
        self.id = id
        self.isEnded = isEnded
        self.replaces = replaces
    }
}
