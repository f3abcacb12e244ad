/// A person as plain figures and bit sets: no list of its own, so that reading one counts no reference.
struct CompiledPerson: Sendable {
    /// Facts about the person, needs, gender, interests and languages included.
    var known = KnownCodes()
    /// Wishes about the household and home.
    var wishSets = WishSets()
    var wishes: Range<Int> = 0..<0
    var place: Place?
    var homeCounts = false
    var travelAtMostMetres: Int?
    var needs: Range<Int> = 0..<0
    var areNeedsKnown = false
    var connections: Range<Int> = 0..<0
    var born: Born?
    var aloneSafelyHours: Int?
    var peopleToLift: Int?
    /// The person's named interests; the strand speaks when there is one.
    var interests = CodeSet.empty
    /// Where they stand in ``CompiledPopulation/speech``, first language first; nil where not known.
    var languages: Range<Int>?
    var communication: Range<Int>?
    /// Codes wished as a must by a voice that cannot make one: ask the person.
    var softened = CodeSet.empty
    /// Which routine code the person goes by, per scale.
    var routine: Range<Int> = 0..<0
    var separations: Range<Int> = 0..<0
    /// Households the party has any history with; see ``CompiledPopulation/history``.
    var hasHistory = false
}

/// What a person says on one routine scale.
struct CompiledRoutine: Sendable {
    let scale: Int
    let step: Int
    /// False where they would rather not live at that step.
    let isWanted: Bool
    let code: Int
}

/// A need as figures.
struct CompiledNeed: Sendable {
    let code: Int
    let level: Level
    let importance: Importance
    let atNight: Bool?
}

/// A connection as figures.
struct CompiledConnection: Sendable {
    let place: Place?
    let atMostMetres: Int?
    let importance: Importance
}

/// A separation as seen from one side.
struct CompiledSeparation: Sendable {
    enum Other: Sendable {
        case person(Int)
        case member(Int)
        case household(Int)
        case area
    }
    let other: Other
    let area: Place?
    let isAreaAsked: Bool
    let metres: Int?
    /// Its place in the population's list.
    let index: Int
}
