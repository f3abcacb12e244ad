import Matching

/// What holds of a home and its rooms, with everything that follows from it.
struct HomeFacts {
    private let yes: Set<Int>
    private let no: Set<Int>
    private let vocabulary: Vocabulary

    init(_ household: Household, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let rooms = household.rooms.elements.map(\.facts)
        let stated = [household.facts] + rooms
        yes = Set(stated.flatMap(\.yes).flatMap { vocabulary.closure(of: $0) })
        // A thing that one room lacks another may have.
        no = Set(household.facts.no.compactMap { vocabulary.index(of: $0) })
    }

    /// Whether `code` holds; nil where that is not known.
    func holds(_ code: Code) -> Bool? {
        guard let index = vocabulary.index(of: code) else { return nil }
        if yes.contains(index) { return true }
        return vocabulary.closure(of: code).contains { no.contains($0) } ? false : nil
    }
}
