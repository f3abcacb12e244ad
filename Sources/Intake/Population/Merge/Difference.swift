/// An answer given in the program that a file contradicts. The answer is kept.
package struct Difference: Hashable, Comparable, Sendable {
    /// What the answer is about, `H-12/dogs`.
    package let path: String
    /// The answer as it was typed.
    package let held: String
    package let file: String
    /// Where the file says otherwise, from 1.
    package let line: Int
    package let column: Int

    package static func < (first: Difference, second: Difference) -> Bool {
        (first.file, first.line, first.column, first.path) < (second.file, second.line, second.column, second.path)
    }
}
