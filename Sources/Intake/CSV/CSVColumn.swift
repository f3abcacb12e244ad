/// One column: its name as the file has it, and where it stands.
package struct CSVColumn: Sendable, Hashable {
    /// Without spaces around it.
    package let name: String
    /// The folded name.
    package let key: String
    /// From 0: its place in every row.
    package let index: Int
    package let line: Int
    package let column: Int
}
