/// One column of a file.
package struct Column: Hashable, Sendable {
    /// As the header names it, `known_as`.
    package let name: String
    /// Whether no row says anything without it.
    package let isKey: Bool
    /// Whether it is of the short form, which says the same things in fewer columns.
    package let isShortForm: Bool
}
