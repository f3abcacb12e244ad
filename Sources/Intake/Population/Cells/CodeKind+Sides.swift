import Matching

extension CodeKind {
    /// Kinds of which a fact about a person can be.
    static let ofPeople: Set<CodeKind> = [
        .need, .person, .task, .risk, .characteristic, .routine, .communication, .language, .interest, .faith,
        .diet,
        .culture, .value,
    ]
    /// Kinds of which a fact about a household can be: a household may say of a need or a task that it does not do it.
    static let ofHouseholds: Set<CodeKind> = [
        .need, .home, .room, .household, .pets, .company, .task, .characteristic, .routine, .communication,
        .language,
        .interest, .faith, .diet, .culture, .value,
    ]
    /// Kinds of which a person's wish can be: about the home, and about whoever else comes to live there.
    static let ofPeoplesWishes = ofHouseholds.union([.person, .risk])
    static let ofRooms: Set<CodeKind> = [.room, .home]
}
