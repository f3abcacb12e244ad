/// The ages at which the vocabulary tells children of a home apart.
enum ChildAges {
    static let underFive = 0...4
    static let teenage = 13...19
    /// The ages on whose first day a child comes into one of them or leaves it.
    static let turns = [underFive.upperBound + 1, teenage.lowerBound, teenage.upperBound + 1]
}
