/// A record that a ledger entry is about.
package struct Subject: Hashable, Sendable {
    package let kind: String
    package let id: String

    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    /// Kind and id as an event's body names it, `person/P-01`.
    package var text: String { "\(kind)/\(id)" }
}
