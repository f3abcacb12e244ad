/// What one person says that strands weigh, as ranges of the flat arrays of ``StrandTerms``.
struct PersonTerms: Sendable {
    /// Likes and dislikes of kind home, household, room and pets.
    var homeLife: Range<Int> = 0..<0
    /// Every wish of kind faith, diet, culture and value.
    var culture: Range<Int> = 0..<0
    /// Likes and dislikes of kind company.
    var company: Range<Int> = 0..<0
    /// Codes of their languages and ways of communicating, first first.
    var languages: Range<Int> = 0..<0
    var methods: Range<Int> = 0..<0
    /// Codes of their interests, ascending.
    var interests: Range<Int> = 0..<0
}

/// A wish that gives points, ready to be weighed.
struct WeighedWish: Sendable {
    let code: Int
    let strength: Strength
    /// How much it counts, 1 or more.
    let weight: Int
    let isOfRoom: Bool
    /// The code that says the household respects what it does not share; nil where no code says it.
    let respect: Int?
}
