/// What a parser lets pass that canonical JSON does not have; none of it for evidence.
package struct CanonicalAllowances: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Blanks, tabs and line ends between values.
    package static let whitespace = CanonicalAllowances(rawValue: 1)
    /// Keys in any order; twice the same is still refused.
    package static let unsortedKeys = CanonicalAllowances(rawValue: 2)
    /// Any escape JSON knows, `\/` and `\u0041` included.
    package static let anyEscape = CanonicalAllowances(rawValue: 4)

    /// JSON as other programs write it, within the values we know.
    package static let lenient: CanonicalAllowances = [.whitespace, .unsortedKeys, .anyEscape]
}
